import type { CardReply } from '../commands/reply.ts';
import type { Customer } from '../customers/customer.ts';
import { type FailureReason, ReadError } from '../errors.ts';
import type { Coverage, Lane } from '../watch/board.ts';
import { commandButton } from './parts/button.ts';
import { customerDetail } from './parts/customer-detail.ts';
import { cardMarkdown, plain } from './parts/escape.ts';
import { failureText } from './parts/failure-text.ts';
import { knownAt, knownLines } from './parts/known-part.ts';
import { levelLooks } from './parts/level-look.ts';
import { pageOf, pagesBlock } from './parts/pages.ts';
import { groupMend, groupReason } from './parts/reason-group.ts';
import type { ViewContext } from './view-context.ts';

export interface CoverageGroupAnswer {
  readonly lane: Lane;
  readonly coverage: Coverage;
  readonly reason: FailureReason;
  /** From 1. */
  readonly page?: number | undefined;
}

const rowsPerPage = 8;

/** The customers that can't be read for one reason, each with the link that leads to its mend. Under 25 KB. */
export function coverageGroupView(ctx: ViewContext, answer: CoverageGroupAnswer): CardReply {
  const { lane, coverage, reason } = answer;
  const customers = coverage.failed.find((group) => group.reason === reason)?.customers ?? [];
  const page = pageOf(customers, answer.page ?? 1, rowsPerPage);
  const title = ctx.t(`lane.${lane}`);
  const state =
    customers.length === 0 ? ctx.t('coverage.mended') : groupReason(ctx, reason, customers.length);
  const known = { lanes: [{ lane, coverage }], isListComplete: true };
  const { icon, style } = levelLooks.unknown;
  const summary = ctx.t('coverage.summary', { title, state, lines: knownLines(ctx, known).join(' ') });
  return {
    card: 'coverage',
    summary,
    data: {
      summary,
      title: cardMarkdown(title, 150),
      style,
      icon,
      state,
      ages: [knownAt(ctx, known)],
      gaps: [],
      lanes: [],
      mend: customers.length === 0 ? [] : [{ text: groupMend(ctx, reason, lane) }],
      rows: page.items.map((customer, at) => row(ctx, answer, customer, at)),
      pages: pagesBlock(ctx, page, 'coverage', { lane, reason }),
      buttons: [
        commandButton(ctx.t('coverage.button.back'), 'coverage', {}, { replace: true }),
        commandButton(
          ctx.t('button.refresh'),
          'coverage',
          { lane, reason, ...(page.page > 1 && { page: page.page }) },
          { replace: true },
        ),
      ],
    },
  };
}

/**
 * A consent link is sent to the customer's admin, so it stands in an input, where all of it can be selected at once;
 * other links are for the reader.
 */
function row(ctx: ViewContext, { lane, reason }: CoverageGroupAnswer, customer: Customer, at: number) {
  const detail = customerDetail(ctx, customer);
  const name = plain(customer.name, 60);
  const { link } = failureText(ctx, { error: new ReadError(reason, reason), customer, what: lane });
  return {
    name,
    details: detail === '' ? [] : [{ text: detail }],
    toSend:
      reason === 'consent_missing' && link
        ? [{ id: `link-${at + 1}`, label: ctx.t('coverage.link'), url: link.url }]
        : [],
    links: link && reason !== 'consent_missing' ? [link] : [],
  };
}
