import type { CardReply } from '../../commands/reply.ts';
import type { Customer } from '../../customers/customer.ts';
import type { SupportRequest } from '../../support/support-request.ts';
import { commandButton } from '../parts/button.ts';
import { customerDetail } from '../parts/customer-detail.ts';
import { cardMarkdown, plain } from '../parts/escape.ts';
import { pageButtons, pageOf } from '../parts/pages.ts';
import type { ViewContext } from '../view-context.ts';

export interface LinkChoicesAnswer {
  readonly request: SupportRequest;
  /** Those that its issue hits and that have no open request about it. */
  readonly customers: readonly Customer[];
  /** From 1. */
  readonly page?: number | undefined;
}

const rowsPerPage = 10;

/** The further customers for whom the same request can be opened: choosing one leads to its review. */
export function linkChoicesView(
  ctx: ViewContext,
  { request, customers, page = 1 }: LinkChoicesAnswer,
): CardReply {
  const number = plain(request.number, 20);
  const title = ctx.t('link.title');
  const list = pageOf(customers, page, rowsPerPage);
  const { first, last, total, pages } = list;
  const text = textOf(ctx, request, customers.length);
  return {
    card: 'choices',
    summary: `${title} ${text}`,
    data: {
      summary: `${title} ${text}`,
      title: cardMarkdown(title, 150),
      texts: [{ text }],
      choices: list.items.map((customer) => {
        const detail = customerDetail(ctx, customer);
        return {
          button: commandButton(
            plain(customer.name, 60),
            'linkRequest',
            { number, tenantId: customer.tenantId },
            { replace: true },
          ),
          details: detail === '' ? [] : [{ text: detail }],
        };
      }),
      after: pages === 1 ? [] : [{ text: ctx.t('link.range', { first, last, total }) }],
      buttons: [
        ...pageButtons(ctx, list, 'linkRequest', { number }),
        commandButton(ctx.t('needed.button.show', { number }), 'request', { number }, { replace: true }),
      ],
    },
  };
}

function textOf(ctx: ViewContext, { number, form }: SupportRequest, count: number): string {
  if (form.issueId === undefined) return ctx.t('link.noIssue', { number: plain(number, 20) });
  const id = plain(form.issueId, 40);
  return ctx.t(count === 0 ? 'link.none' : 'link.text', { id });
}
