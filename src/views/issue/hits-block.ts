import { nameSome } from '../health-issues.ts';
import { buttonRows, type CommandButton, commandButton } from '../parts/button.ts';
import { plain } from '../parts/escape.ts';
import { statusWord } from '../parts/level-look.ts';
import { moment } from '../parts/time.ts';
import { unknownText } from '../parts/watched-part.ts';
import type { ViewContext } from '../view-context.ts';
import type { Hits, IssueAnswer } from './issue-answer.ts';

export interface HitsBlock {
  readonly lines: readonly { readonly text: string }[];
  readonly rows: readonly { readonly buttons: readonly CommandButton[] }[];
}

/** Whom the issue hits, who is told something else, how sure that is, and what follows for them. */
export function hitsBlock(ctx: ViewContext, answer: IssueAnswer): HitsBlock[] {
  const { customer, issue, hits, remembered, isSample } = answer;
  const id = plain(issue.id, 40);
  const lines = [
    ...(isSample && customer ? [ctx.t('issue.sample', { customer: plain(customer.name, 60) })] : []),
    ...(remembered ? [ctx.t('issue.hits.remembered', { customer: plain(remembered.name, 60) })] : []),
    ...(hits ? hitLines(ctx, hits, customer !== undefined, issue.isResolved) : []),
  ];
  const buttons = [
    ...(remembered
      ? [commandButton(plain(remembered.name, 40), 'issue', { id, tenantId: remembered.tenantId })]
      : []),
    ...(customer
      ? [commandButton(ctx.t('issue.button.tell'), 'tell', { id, tenantId: customer.tenantId })]
      : hits && hits.count > 0
        ? [commandButton(ctx.t('issue.button.tellOne'), 'tell', { id })]
        : []),
    ...(hits && hits.count > 0 ? [commandButton(ctx.t('overview.button.who'), 'who', { id })] : []),
  ];
  return lines.length + buttons.length === 0
    ? []
    : [{ lines: lines.map((text) => ({ text })), rows: buttonRows(buttons) }];
}

function hitLines(ctx: ViewContext, hits: Hits, isOfOne: boolean, isResolved: boolean): string[] {
  const { count, others, names, told, growth, unknown, read, total } = hits;
  const differing = told.map((one) =>
    ctx.t('issue.hits.told', { status: statusWord(ctx, one.status), count: one.count }),
  );
  return [
    isOfOne ? ctx.t(isResolved ? 'issue.hits.othersWere' : 'issue.hits.others', { count: others }) : all(),
    ...(differing.length > 0
      ? [ctx.t('issue.hits.differs', { told: nameSome(ctx, differing, 300) })]
      : others > 0 && isOfOne
        ? [ctx.t('issue.hits.same')]
        : []),
    ...(growth && growth.by !== 0
      ? [
          ctx.t(growth.by > 0 ? 'issue.hits.joined' : 'issue.hits.left', {
            count: Math.abs(growth.by),
            moment: moment(ctx, growth.since),
          }),
        ]
      : []),
    ...(unknown ? [unknownText(ctx, unknown)] : []),
    ...(read < total ? [ctx.t('issue.hits.coverage', { read, total })] : []),
  ];

  function all(): string {
    if (names.length === 0) return ctx.t('issue.hits.count', { count });
    const some = names.map((name) => plain(name, 50)).join(ctx.t('list.separator'));
    const more = count - names.length;
    return ctx.t(isResolved ? 'issue.hits.were' : 'issue.hits.are', {
      count,
      names: more > 0 ? ctx.t('issue.hits.named', { names: some, count: more }) : some,
    });
  }
}
