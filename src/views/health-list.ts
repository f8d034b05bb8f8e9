import { issueRow, type OpenIssue } from './health-issues.ts';
import { commandButton } from './parts/button.ts';
import { pageButtons, pageOf } from './parts/pages.ts';
import type { ViewContext } from './view-context.ts';

export interface OpenIssues {
  /** The worst first. */
  readonly issues: readonly OpenIssue[];
  readonly tenantId: string;
  /** From 1. */
  readonly page: number;
  /** What is asked about, for the buttons. */
  readonly args: Readonly<Record<string, string | undefined>>;
}

const rowsPerPage = 12;

/** One page of all open issues, in the place of the worst in full. */
export function allIssues(ctx: ViewContext, { issues, tenantId, page, args }: OpenIssues) {
  const { items, first, last, total, ...turned } = pageOf(issues, page, rowsPerPage);
  const buttons = [
    ...pageButtons(ctx, turned, 'health', { ...args, all: true }),
    commandButton(ctx.t('health.button.overview'), 'health', args, { replace: true }),
  ];
  return {
    services: [],
    alsoNotHealthy: [],
    more: [],
    healthy: [],
    wider: [],
    rows: items.map((open) => issueRow(ctx, open, tenantId)),
    pages: total === 0 ? [] : [{ text: ctx.t('health.pageOf', { first, last, total }), buttons }],
  };
}
