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
  readonly text?: string | undefined;
  /** Only those that have all of these tags. */
  readonly tags?: readonly string[] | undefined;
  /** The tags of a customer; nobody has any by default. */
  readonly tagsOf?: (tenantId: string) => readonly string[];
  /** Partner accounts whose customers could not be read. */
  readonly failures: readonly { readonly account: string; readonly error: ReadError }[];
}

/** A page of customers, each with a button for its health. */
export function customersView(ctx: ViewContext, answer: CustomersAnswer): CardReply {
  const { list, text, tags, failures } = answer;
  const asked = plain(text ?? '', 60);
  const tagged = plain((tags ?? []).join(ctx.t('list.separator')), 60);
  const title = titleText(ctx, asked, tagged);
  const range = rangeText(ctx, list, asked, tagged);
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
        detail: detailText(ctx, customer, answer),
        button: healthButton(ctx, customer),
      })),
      buttons: pageButtons(ctx, list, 'customers', { text, tags: tags?.map((tag) => plain(tag, 40)) }),
    },
  };
}

function titleText(ctx: ViewContext, asked: string, tagged: string): string {
  if (tagged !== '') return ctx.t('customers.titleTags', { tags: tagged });
  return asked === '' ? ctx.t('customers.title') : ctx.t('customers.titleText', { text: asked });
}

/** The domain, and the tags that the partner has given. */
function detailText(ctx: ViewContext, customer: Customer, { tagsOf = () => [] }: CustomersAnswer): string {
  const tags = plain(tagsOf(customer.tenantId).join(ctx.t('list.separator')), 120);
  const said = tags === '' ? '' : ctx.t('customers.tags', { tags });
  return [customerDetail(ctx, customer), said].filter((part) => part !== '').join(' · ');
}

function rangeText(
  ctx: ViewContext,
  { first, last, total }: Page<Customer>,
  asked: string,
  tagged: string,
): string {
  if (total === 0 && tagged !== '') {
    return ctx.t('customers.emptyTags', { tags: tagged, example: ctx.t('tag.example') });
  }
  if (total === 0) {
    return asked === '' ? ctx.t('customers.empty') : ctx.t('customers.emptyText', { text: asked });
  }
  return ctx.t('customers.range', { first, last, total });
}
