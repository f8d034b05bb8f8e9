import type { CardReply } from '../commands/reply.ts';
import type { Only } from '../watch/ask/ask-open.ts';
import type { Knowledge } from '../watch/ask/knowledge.ts';
import type { WatchedIssue } from '../watch/board.ts';
import { commandButton } from './parts/button.ts';
import { cardMarkdown, plain } from './parts/escape.ts';
import { issueButton } from './parts/issue-button.ts';
import { issueCounts } from './parts/issue-counts.ts';
import { knownAt, knownBlock } from './parts/known-part.ts';
import { levelLooks, statusWord } from './parts/level-look.ts';
import { openState } from './parts/open-state.ts';
import { pageOf, pagesBlock } from './parts/pages.ts';
import { nextUpdate } from './parts/promise.ts';
import { since } from './parts/time.ts';
import { customersText, growthText, issueName, issuePlace } from './parts/watched-part.ts';
import type { ViewContext } from './view-context.ts';

export interface OverviewAnswer {
  /** All open issues that were asked for, the most urgent first. */
  readonly issues: readonly WatchedIssue[];
  /** Open issues that `only` leaves out. */
  readonly hidden: readonly WatchedIssue[];
  readonly only?: Only | undefined;
  /** The one service that was asked for: its id as in the command, and its name. */
  readonly service?: { readonly id: string; readonly name: string } | undefined;
  /** From 1. */
  readonly page?: number | undefined;
  readonly known: Knowledge;
}

const rowsPerPage = 6;

/**
 * The open issues of all customers, a page of them, with how much of the customers is known. Under 25 KB. Costs nothing
 * per customer: 1 to 2 ms for 60 issues at 10,000 customers, most of it for the card.
 */
export function overviewView(ctx: ViewContext, answer: OverviewAnswer): CardReply {
  const { issues, hidden, service, known } = answer;
  const title =
    service === undefined
      ? ctx.t('overview.title')
      : ctx.t('overview.titleService', { service: plain(service.name, 60) });
  const { state, icon, style } = openState(ctx, issues, known, answer.only);
  const page = pageOf(issues, answer.page ?? 1, rowsPerPage);
  const [worst] = issues;
  const others = hidden.map((watched) => watched.issue);
  const summary = ctx
    .t('overview.summary', {
      title,
      state,
      worst: worst
        ? ctx.t('overview.worst', {
            name: issueName(ctx, worst.issue),
            title: plain(worst.issue.title, 160),
            customers: customersText(ctx, worst),
          })
        : '',
    })
    .trim();
  return {
    card: 'overview',
    summary,
    data: {
      summary,
      title: cardMarkdown(title, 150),
      style,
      icon,
      state,
      ...knownAt(ctx, known),
      also:
        others.length === 0 ? [] : [{ text: ctx.t('overview.also', { counts: issueCounts(ctx, others) }) }],
      rows: page.items.map((watched) => issueRow(ctx, watched)),
      pages: pagesBlock(ctx, page, 'overview', { service: service?.id, only: answer.only }),
      known: [knownBlock(ctx, known)],
      buttons: buttons(ctx, answer),
    },
  };
}

function issueRow(ctx: ViewContext, watched: WatchedIssue) {
  const { issue } = watched;
  const { icon, wordColor: color } = levelLooks[issue.status.level];
  const id = plain(issue.id, 40);
  const growth = growthText(ctx, watched);
  return {
    name: issueName(ctx, issue),
    icon,
    color,
    status: statusWord(ctx, issue.status),
    title: plain(issue.title, 150),
    customers: customersText(ctx, watched),
    growth: growth === '' ? [] : [{ text: growth }],
    place: issuePlace(issue),
    since: issue.startedAt === undefined ? [] : [{ text: since(ctx, issue.startedAt) }],
    next: nextUpdate(ctx, issue),
    buttons: [
      issueButton(ctx, id, { title: ctx.t('overview.button.details') }),
      commandButton(
        ctx.t('overview.button.who'),
        'who',
        { id },
        { tooltip: ctx.t('overview.button.whoOf', { id }) },
      ),
    ],
  };
}

function buttons(ctx: ViewContext, { issues, only, service, page }: OverviewAnswer) {
  const ask = (title: string, args: { service?: string; only?: string; page?: number }) =>
    commandButton(title, 'overview', args, { replace: true });
  const same = { ...(service && { service: service.id }), ...(only && { only }) };
  const isMixed = new Set(issues.map(({ issue }) => issue.classification === 'advisory')).size > 1;
  return [
    ask(ctx.t('button.refresh'), { ...same, ...(page !== undefined && page > 1 && { page }) }),
    ...(only ? [ask(ctx.t('overview.button.all'), { ...(service && { service: service.id }) })] : []),
    ...(!only && isMixed ? [ask(ctx.t('overview.button.incidents'), { ...same, only: 'incidents' })] : []),
    ...(service ? [ask(ctx.t('health.button.allServices'), { ...(only && { only }) })] : []),
  ];
}
