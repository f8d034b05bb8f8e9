import type { Issue } from '../../health/model.ts';
import type { WatchedIssue } from '../../watch/board.ts';
import type { ViewContext } from '../view-context.ts';
import { plain } from './escape.ts';
import { issueWord } from './issue-word.ts';
import { moment } from './time.ts';

/** "Incident EX123456", "Service issue KSYM-9_8" */
export function issueName(ctx: ViewContext, issue: Issue): string {
  return `${issueWord(ctx, issue)} ${plain(issue.id, 40)}`;
}

/** The service, and of Azure what of it is hit and where: "Azure · Virtual Machines · West Europe". */
export function issuePlace({ service, azure }: Issue): string {
  const impacts = azure?.impacts ?? [];
  const regions = [...new Set(impacts.flatMap((impact) => impact.regions))];
  const parts = [service, impacts.map((impact) => impact.service).join(', '), regions.join(', ')];
  const named = parts.map((part) => plain(part, 60)).filter((part) => part !== '');
  return plain(named.join(' · '), 120);
}

/** "140 customers"; "3 customers, 1 of them not read since 05:10" where nobody knows whether it still hits them. */
export function customersText(ctx: ViewContext, { customerCount, unknown }: WatchedIssue): string {
  const customers = ctx.t('hit.count', { count: customerCount });
  if (!unknown) return customers;
  return ctx.t('hit.unknown', { customers, count: unknown.count, moment: moment(ctx, unknown.since) });
}

/** A sentence about customers that have not been read for hours. */
export function unknownText(
  ctx: ViewContext,
  { count, since }: NonNullable<WatchedIssue['unknown']>,
): string {
  return ctx.t('hit.notKnown', { count, moment: moment(ctx, since) });
}

/** What stands behind a number of customers: " (+12 since 09:10)", " (−3 since 09:10)"; empty where it has not changed. */
export function growthText(ctx: ViewContext, { growth }: WatchedIssue): string {
  if (!growth || growth.by === 0) return '';
  const by = `${growth.by > 0 ? '+' : '−'}${Math.abs(growth.by)}`;
  return ctx.t('hit.growth', { by, moment: moment(ctx, growth.since) });
}
