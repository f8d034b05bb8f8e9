import type { CardReply, TextReply } from '../commands/reply.ts';
import type { Customer } from '../customers/customer.ts';
import type { ReadError } from '../errors.ts';
import type { Announcement } from '../health/model.ts';
import type { Coverage } from '../watch/board.ts';
import { categoryWord, deadlineText, marksOf, servicesText } from './announcements/announcement-words.ts';
import { bodyLines } from './announcements/body-lines.ts';
import { commandButton, type LinkButton, linkButton } from './parts/button.ts';
import { customerDetail } from './parts/customer-detail.ts';
import { cardMarkdown, messageMarkdown, plain } from './parts/escape.ts';
import type { Note } from './parts/health-note.ts';
import { levelLooks } from './parts/level-look.ts';
import { olderAnswer, pageHead } from './parts/page-head.ts';
import { pageButtons, pageOf } from './parts/pages.ts';
import { age, moment } from './parts/time.ts';
import type { ViewContext } from './view-context.ts';

export interface MessageAnswer {
  readonly customer: Customer;
  readonly announcement: Announcement;
  readonly readAt: number;
  /** Why Microsoft could not be asked now, where this is an older answer. */
  readonly error?: ReadError | undefined;
  /** How many customers have it, of those whose message center was read; 0 where that is not known. */
  readonly customerCount: number;
  readonly notes: readonly Note[];
}

const bodyWidth = 4000;
const mostLinks = 4;
const longestAddress = 400;
const mostTags = 8;

/** One message center post with its text, its links as buttons. Under 25 KB. */
export function messageView(ctx: ViewContext, answer: MessageAnswer): CardReply {
  const { customer, announcement, customerCount, error } = answer;
  const { tenantId } = customer;
  const id = plain(announcement.id, 40);
  const category = categoryWord(ctx, announcement);
  const summary = ctx.t('message.summary', { category, id, title: plain(announcement.title, 160) });
  const due = deadlineText(ctx, announcement);
  const [first] = due;
  const { down, degraded, watching } = levelLooks;
  const look = first?.color === 'attention' ? down : first?.weight === 'Bolder' ? degraded : watching;
  const body = bodyLines(announcement.body ?? '', bodyWidth);
  const tags = announcement.tags.slice(0, mostTags).map((tag) => plain(tag, 40));
  return {
    card: 'message',
    summary,
    data: {
      summary,
      ...pageHead(ctx, {
        title: announcement.title,
        look,
        state: [category, id, ...marksOf(ctx, announcement)].join(' · '),
        lines: [servicesText(ctx, announcement)].filter((line) => line !== ''),
        readAt: answer.readAt,
        notes: answer.notes,
        error,
      }),
      stale: olderAnswer(ctx, 'messages', error, customer),
      due: due.map(({ text, color }) => ({ text, color })),
      facts: [
        ctx.t('message.published', {
          moment: moment(ctx, announcement.startsAt),
          changed: moment(ctx, announcement.updatedAt),
          age: age(ctx, announcement.updatedAt),
        }),
        ...(tags.length === 0 ? [] : [ctx.t('message.tags', { tags: tags.join(ctx.t('list.separator')) })]),
        ctx.t('message.for', { customer: plain(customer.name, 80) }),
      ].map((text) => ({ text })),
      body:
        body.lines.length > 0
          ? body.lines
          : [{ text: ctx.t('message.noBody'), weight: 'Default', spacing: 'Medium' }],
      shortened: body.isShortened ? [{ text: ctx.t('message.shortened') }] : [],
      references: references(ctx, announcement),
      known:
        customerCount === 0
          ? []
          : [
              {
                text: ctx.t('message.known', { count: customerCount }),
                button: commandButton(ctx.t('message.button.customers'), 'message', { id, customers: true }),
              },
            ],
      wider: [commandButton(ctx.t('message.button.list'), 'messages', { tenantId })],
      buttons: [
        commandButton(ctx.t('button.refresh'), 'message', { id, tenantId, fresh: true }, { replace: true }),
      ],
      links: [linkButton(ctx.t('button.adminCenter'), ctx.links.announcement(customer, id))],
    },
  };
}

/** Its links as buttons; what is no https address is left out. */
function references(ctx: ViewContext, { links = [] }: Announcement) {
  const buttons = links
    .filter(
      ({ url }) => URL.canParse(url) && new URL(url).protocol === 'https:' && url.length <= longestAddress,
    )
    .slice(0, mostLinks)
    .map(({ title, url }): LinkButton => linkButton(plain(title, 60) || new URL(url).hostname, url));
  return buttons.length === 0 ? [] : [{ text: ctx.t('message.links'), buttons }];
}

export interface MessageCustomersAnswer {
  readonly id: string;
  /** By name. */
  readonly customers: readonly Customer[];
  /** From 1. */
  readonly page?: number | undefined;
}

/** The customers that have a message, page by page. */
export function messageCustomersView(
  ctx: ViewContext,
  { id, customers, page = 1 }: MessageCustomersAnswer,
): CardReply {
  const list = pageOf(customers, page, 8);
  const shownId = plain(id, 40);
  const title = ctx.t('message.customersTitle', { id: shownId });
  const range = ctx.t('customers.range', { first: list.first, last: list.last, total: list.total });
  const summary = ctx.t('customers.summary', { title, range });
  return {
    card: 'customers',
    summary,
    data: {
      summary,
      title: cardMarkdown(title, 150),
      range: [{ text: range }],
      gaps: [],
      rows: list.items.map((customer) => {
        const name = plain(customer.name, 60);
        return {
          name,
          detail: customerDetail(ctx, customer),
          button: commandButton(
            shownId,
            'message',
            { id: shownId, tenantId: customer.tenantId },
            { tooltip: ctx.t('message.button.openFor', { id: shownId, customer: name }) },
          ),
        };
      }),
      buttons: pageButtons(ctx, list, 'message', { id: shownId, customers: true }),
    },
  };
}

/** No such message: for this customer or, where none was named, for any that was read. */
export function messageNotFoundText(
  ctx: ViewContext,
  id: string,
  whose: { readonly customer: Customer } | { readonly coverage: Coverage },
): TextReply {
  const shownId = messageMarkdown(id, 40);
  if ('coverage' in whose) {
    const { read, total } = whose.coverage;
    const example = `\`${ctx.t('message.example', { id: plain(id, 40).replaceAll('`', '') })}\``;
    return {
      text: [
        ctx.t('message.notFoundAnywhere', { id: shownId }),
        ...(read < total ? [ctx.t('messages.coverage', { read, total })] : []),
        ctx.t('message.mendCustomer', { example }),
      ].join('\n\n'),
    };
  }
  const { customer } = whose;
  const said = ctx.t('message.notFound', { id: shownId, customer: messageMarkdown(customer.name, 80) });
  const link = `[${ctx.t('button.adminCenter')}](${ctx.links.adminCenter(customer)})`;
  return { text: [said, ctx.t('message.mend'), link].join('\n\n') };
}
