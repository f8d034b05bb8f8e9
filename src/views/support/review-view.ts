import type { CardReply } from '../../commands/reply.ts';
import { reviewedAs } from '../../support/reviewed-as.ts';
import { type Draft, initialResponseHours, type RequestForm } from '../../support/support-request.ts';
import type { ActionBlock } from '../parts/action-text.ts';
import { buttonRows, commandButton } from '../parts/button.ts';
import { customerDetail } from '../parts/customer-detail.ts';
import { cardMarkdown, plain } from '../parts/escape.ts';
import type { ViewContext } from '../view-context.ts';
import { formRows, rowBlocks } from './form-rows.ts';
import { severityWord } from './request-words.ts';
import { discardButton } from './ticket-view.ts';

export interface ReviewAnswer {
  readonly draft: Draft;
  /** The draft's input, checked. */
  readonly form: RequestForm;
  readonly azurePlace?: readonly string[];
  /** It is not, or no longer, what was looked at. */
  readonly isOther?: boolean;
  /** Why the last try to open it failed. */
  readonly failure?: ActionBlock | undefined;
}

/** Everything as it will be sent, for a last look; nothing has been sent yet. Under 25 KB with every field full. */
export function reviewView(
  ctx: ViewContext,
  { draft, form, azurePlace, isOther, failure }: ReviewAnswer,
): CardReply {
  const { customer, route, id } = draft;
  const name = plain(customer.name, 80);
  const detail = customerDetail(ctx, customer);
  const summary = ctx.t('review.summary', { customer: name, title: plain(form.title, 150) });
  const go = (title: string, command: string, args: Readonly<Record<string, string>> = {}) =>
    commandButton(title, command, { draft: id, ...args }, { replace: true });
  return {
    card: 'review',
    summary,
    data: {
      summary,
      title: cardMarkdown(ctx.t('review.title', { customer: name }), 150),
      detail: detail === '' ? [] : [{ text: detail }],
      lines: [
        ...(isOther ? [ctx.t('review.other')] : []),
        ctx.t(route === 'azure' ? 'review.azure' : 'review.portal'),
        ctx.t('review.answer', {
          severity: severityWord(ctx, form.severity),
          hours: initialResponseHours[form.severity],
        }),
      ].map((text) => ({ text })),
      failure: failure ? [{ ...failure, sentence: `${failure.sentence} ${ctx.t('review.failed')}` }] : [],
      rows: rowBlocks(formRows(ctx, { form, ...(azurePlace && { azurePlace }) })),
      footer: buttonRows([
        go(ctx.t('review.button.open'), 'ticketOpen', { seen: reviewedAs(draft) }),
        go(ctx.t('review.button.change'), 'ticket'),
        discardButton(ctx, draft),
      ]),
    },
  };
}
