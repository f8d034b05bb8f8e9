import type { CardReply } from '../commands/reply.ts';
import type { Customer } from '../customers/customer.ts';
import type { ReadError } from '../errors.ts';
import { commandButton } from './parts/button.ts';
import { customerDetail } from './parts/customer-detail.ts';
import { cardMarkdown, plain } from './parts/escape.ts';
import { gapBlock } from './parts/failure-text.ts';
import type { ViewContext } from './view-context.ts';

export interface CustomersAnswer {
  /** Those of this page; `pageSize` at most, and no more than 20. */
  readonly customers: readonly Customer[];
  /** On all pages. */
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  /** What was searched for; undefined for all customers. */
  readonly text?: string;
  /** Partner accounts whose customers could not be read. */
  readonly failures: readonly { readonly account: string; readonly error: ReadError }[];
}

/** A page of customers, each with a button for its health. */
export function customersView(ctx: ViewContext, answer: CustomersAnswer): CardReply {
  const { customers, total, text, failures } = answer;
  const asked = plain(text ?? '', 60);
  const title = asked === '' ? ctx.t('customers.title') : ctx.t('customers.titleText', { text: asked });
  const range = rangeText(ctx, answer, asked);
  const summary = ctx.t('customers.summary', { title, range });
  return {
    card: 'customers',
    summary,
    data: {
      summary,
      title: cardMarkdown(title, 150),
      range: total === 0 && failures.length > 0 ? [] : [{ text: range }],
      gaps: failures.slice(0, 3).map(({ error }) => gapBlock(ctx, { error, what: 'customers' })),
      rows: customers.slice(0, 20).map((customer) => {
        const name = plain(customer.name, 60);
        const tooltip = ctx.t('customers.button.healthOf', { customer: name });
        return {
          name,
          detail: customerDetail(ctx, customer),
          button: commandButton(
            ctx.t('customers.button.health'),
            'health',
            { tenantId: customer.tenantId },
            { tooltip },
          ),
        };
      }),
      buttons: pageButtons(ctx, answer),
    },
  };
}

function rangeText(ctx: ViewContext, { customers, total, page, pageSize }: CustomersAnswer, asked: string) {
  if (total === 0) {
    return asked === '' ? ctx.t('customers.empty') : ctx.t('customers.emptyText', { text: asked });
  }
  const first = (page - 1) * pageSize + 1;
  return ctx.t('customers.range', { first, last: first + customers.length - 1, total });
}

function pageButtons(ctx: ViewContext, { total, page, pageSize, text }: CustomersAnswer) {
  const turn = (title: string, to: number) =>
    commandButton(title, 'customers', { text, page: to }, { replace: true });
  return [
    ...(page > 1 ? [turn(ctx.t('button.previous'), page - 1)] : []),
    ...(page * pageSize < total ? [turn(ctx.t('button.next'), page + 1)] : []),
  ];
}
