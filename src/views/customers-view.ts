import type { CardReply } from '../commands/reply.ts';
import type { Customer } from '../customers/customer.ts';
import type { ReadError } from '../errors.ts';
import { customerDetail } from './parts/customer-detail.ts';
import { cardMarkdown, plain } from './parts/escape.ts';
import { gapBlock } from './parts/failure-text.ts';
import { healthButton } from './parts/health-button.ts';
import { type Page, pageButtons } from './parts/pages.ts';
import type { ViewContext } from './view-context.ts';

export interface CustomersAnswer {
  /** A page of them; 20 at the most. */
  readonly list: Page<Customer>;
  /** What was searched for; undefined for all customers. */
  readonly text?: string;
  /** Partner accounts whose customers could not be read. */
  readonly failures: readonly { readonly account: string; readonly error: ReadError }[];
}

/** A page of customers, each with a button for its health. */
export function customersView(ctx: ViewContext, answer: CustomersAnswer): CardReply {
  const { list, text, failures } = answer;
  const asked = plain(text ?? '', 60);
  const title = asked === '' ? ctx.t('customers.title') : ctx.t('customers.titleText', { text: asked });
  const range = rangeText(ctx, list, asked);
  const summary = ctx.t('customers.summary', { title, range });
  return {
    card: 'customers',
    summary,
    data: {
      summary,
      title: cardMarkdown(title, 150),
      range: list.total === 0 && failures.length > 0 ? [] : [{ text: range }],
      gaps: failures.slice(0, 3).map(({ error }) => gapBlock(ctx, { error, what: 'customers' })),
      rows: list.items.slice(0, 20).map((customer) => ({
        name: plain(customer.name, 60),
        detail: customerDetail(ctx, customer),
        button: healthButton(ctx, customer),
      })),
      buttons: pageButtons(ctx, list, 'customers', { text }),
    },
  };
}

function rangeText(ctx: ViewContext, { first, last, total }: Page<Customer>, asked: string): string {
  if (total === 0) {
    return asked === '' ? ctx.t('customers.empty') : ctx.t('customers.emptyText', { text: asked });
  }
  return ctx.t('customers.range', { first, last, total });
}
