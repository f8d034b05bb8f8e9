import type { CardReply } from '../commands/reply.ts';
import { facts } from './issue/facts.ts';
import { hitsBlock } from './issue/hits-block.ts';
import type { IssueAnswer } from './issue/issue-answer.ts';
import { postBudget } from './issue/post-budget.ts';
import { reviewBlock } from './issue/review-block.ts';
import { timeline } from './issue/timeline.ts';
import { times } from './issue/times.ts';
import {
  buttonRows,
  type CommandButton,
  commandButton,
  type LinkButton,
  linkButton,
} from './parts/button.ts';
import { cardMarkdown, plain } from './parts/escape.ts';
import { gapBlock, withoutTwins } from './parts/failure-text.ts';
import { healthButton } from './parts/health-button.ts';
import { noteText } from './parts/health-note.ts';
import { issueWord } from './parts/issue-word.ts';
import { levelLooks, statusWord } from './parts/level-look.ts';
import { noPostsText } from './parts/no-posts.ts';
import { openRequestButton } from './parts/open-request-button.ts';
import { readAtText } from './parts/read-at.ts';
import { subscribeButton } from './parts/subscribe-button.ts';
import type { ViewContext } from './view-context.ts';

/**
 * One issue with its timeline, the newest post open, the others folded: as one customer is told it, or as it is known
 * over all customers. Under 25 KB; long timelines have pages, and only the first has what stands above the timeline.
 */
export function issueView(ctx: ViewContext, answer: IssueAnswer): CardReply {
  const { customer, issue, readAt, notes = [] } = answer;
  const id = plain(issue.id, 40);
  const { icon, style } = levelLooks[issue.status.level];
  const status = statusWord(ctx, issue.status);
  const kind = issueWord(ctx, issue);
  const place = [customer?.name ?? '', issue.service, issue.feature ?? '']
    .map((part, index) => plain(part, index === 0 ? 80 : 60))
    .filter((part) => part !== '');
  const summary = summaryOf(ctx, answer, { kind, id, status });
  const { gaps, links } = gapsAndLinks(ctx, answer);
  const hits = hitsBlock(ctx, answer);
  const above = facts(ctx, issue);
  const { isFirst, data: posts } = timeline(ctx, answer, {
    above: [issue.impact, ...above.map(({ text }) => text)],
    budget: postBudget(above, answer),
  });
  const review = reviewBlock(ctx, isFirst ? answer.review : undefined);

  return {
    card: 'issue',
    summary,
    data: {
      summary,
      title: cardMarkdown(issue.title, 200),
      style,
      icon,
      status,
      name: `${kind} ${id}`,
      place: place.join(' · '),
      readAt: readAtText(ctx, readAt),
      stale: gaps,
      notes: notes.slice(0, 3).map((note) => ({ text: noteText(ctx, note) })),
      times: times(ctx, issue),
      hits: isFirst ? hits : [],
      facts: isFirst ? above : [],
      timeline:
        issue.posts.length > 0
          ? ctx.t('issue.timeline', { count: issue.posts.length })
          : noPostsText(ctx, issue),
      ...posts,
      ...review,
      reviewGap: links.reduce((left, own) => withoutTwins(left, own).blocks, review.reviewGap),
      stillBroken: stillBroken(ctx, answer, id),
      footer: footer(buttons(ctx, answer, id), links),
    },
  };
}

function summaryOf(
  ctx: ViewContext,
  { customer, issue, hits }: IssueAnswer,
  said: { readonly kind: string; readonly id: string; readonly status: string },
): string {
  const title = plain(issue.title, 160);
  const { kind: classification, id, status } = said;
  return customer
    ? ctx.t('issue.summary', { classification, id, customer: plain(customer.name, 80), title, status })
    : ctx.t('issue.summaryAll', { classification, id, title, status, count: hits?.count ?? 0 });
}

/** The failure that an older answer stands in for, and the way to the issue's own page in the customer's portal. */
function gapsAndLinks(ctx: ViewContext, { customer, remembered, issue, gaps = [] }: IssueAnswer) {
  const whose = customer ?? remembered;
  const blocks = gaps.slice(0, 1).map((gap) => gapBlock(ctx, { ...gap, ...(customer && { customer }) }));
  if (!whose) return { gaps: blocks, links: [] };
  const title = ctx.t(issue.azure ? 'azure.portal' : 'button.adminCenter');
  const own: LinkButton = linkButton(title, ctx.links.issue(whose, issue.id));
  return { gaps: withoutTwins(blocks, own).blocks, links: [own] };
}

/** An issue that Microsoft calls resolved may go on for somebody: the question and the way to a request. */
function stillBroken(
  ctx: ViewContext,
  { issue, customer, remembered, mayOpenRequest }: IssueAnswer,
  id: string,
) {
  if (!mayOpenRequest || !issue.isResolved) return [];
  const tenantId = (customer ?? remembered)?.tenantId;
  return [{ text: ctx.t('support.stillBroken'), buttons: [openRequestButton(ctx, { tenantId, id })] }];
}

function buttons(ctx: ViewContext, { customer, remembered, issue, mayOpenRequest }: IssueAnswer, id: string) {
  const tenantId = customer?.tenantId;
  const refresh = { id, tenantId, fresh: true };
  return [
    ...(mayOpenRequest && !issue.isResolved
      ? [openRequestButton(ctx, { tenantId: (customer ?? remembered)?.tenantId, id })]
      : []),
    commandButton(ctx.t('button.refresh'), 'issue', refresh, { replace: true }),
    ...(customer ? [healthButton(ctx, customer), subscribeButton(ctx, customer)] : []),
  ];
}

/** Commands first, in rows that fit; the template shows the two kinds of button by themselves. */
function footer(commands: readonly CommandButton[], links: readonly LinkButton[]) {
  return buttonRows<CommandButton | LinkButton>([...commands, ...links]).map(({ buttons }) => ({
    buttons: buttons.filter((button) => 'data' in button),
    links: buttons.filter((button) => 'url' in button),
  }));
}
