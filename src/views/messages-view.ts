import type { CardReply } from '../commands/reply.ts';
import type { Customer } from '../customers/customer.ts';
import type { ReadError } from '../errors.ts';
import { nearDays, nearnessOf } from '../health/announcements/deadline.ts';
import type { Announcement, Gap } from '../health/model.ts';
import type { Coverage } from '../watch/board.ts';
import { categoryWord, deadlineText, marksOf, servicesText } from './announcements/announcement-words.ts';
import { buttonRows, type CommandButton, commandButton, linkButton } from './parts/button.ts';
import { plain } from './parts/escape.ts';
import { withoutTwins } from './parts/failure-text.ts';
import type { Note } from './parts/health-note.ts';
import { levelLooks } from './parts/level-look.ts';
import { gapBlocks, olderAnswer, pageHead } from './parts/page-head.ts';
import { pageButtons, pageOf } from './parts/pages.ts';
import { age } from './parts/time.ts';
import type { ViewContext } from './view-context.ts';

export interface ListedAnnouncement {
  readonly announcement: Announcement;
  /** How many customers have it; only where all customers are asked about. */
  readonly customerCount?: number;
}

/** What was asked for beyond the customer. */
export interface MessagesFilter {
  /** The service: its id as the command has it ("Exchange"), and its name. */
  readonly service?: { readonly id: string; readonly name: string } | undefined;
  readonly major?: boolean | undefined;
  /** In days. */
  readonly actBy?: number | undefined;
}

export interface MessagesAnswer {
  /** Undefined for all customers. */
  readonly customer?: Customer;
  /** Those that fit the filter, in the order to show. */
  readonly listed: readonly ListedAnnouncement[];
  readonly filter: MessagesFilter;
  /** When Microsoft was asked; over all customers the oldest read; undefined where nothing was read. */
  readonly readAt: number | undefined;
  /** Why Microsoft could not be asked now, where this is an older answer. */
  readonly error?: ReadError | undefined;
  readonly gaps: readonly Gap[];
  /** Only where all customers are asked about. */
  readonly coverage?: Coverage;
  /** From 1. */
  readonly page?: number | undefined;
  readonly notes: readonly Note[];
}

const rowsPerPage = 6;

/** Message center posts, what has to be acted on first, with buttons that narrow the list. Under 25 KB. */
export function messagesView(ctx: ViewContext, answer: MessagesAnswer): CardReply {
  const { customer, listed, gaps, error, coverage } = answer;
  const title = customer
    ? ctx.t('messages.title', { customer: plain(customer.name, 80) })
    : ctx.t('messages.titleAll');
  const state = stateOf(ctx, answer);
  const counts = countsOf(ctx, listed);
  const summary = ctx.t('messages.summary', { title, state: state.text, counts }).trim();
  const list = pageOf(listed, answer.page ?? 1, rowsPerPage);
  const args = argsOf(answer);
  const found = customer
    ? [...olderAnswer(ctx, 'messages', error, customer), ...gapBlocks(ctx, gaps, customer)]
    : [];
  const own = customer && linkButton(ctx.t('button.adminCenter'), ctx.links.adminCenter(customer));
  const missing = own ? withoutTwins(found, own) : { blocks: found, link: undefined };
  const older = error ? 1 : 0;
  return {
    card: 'messages',
    summary,
    data: {
      summary,
      ...pageHead(ctx, {
        title,
        look: state.look,
        state: state.text,
        lines: [...(counts === '' ? [] : [counts]), ...filterLine(ctx, answer.filter)],
        readAt: answer.readAt,
        notes: answer.notes,
        error,
      }),
      coverage: coverage ? coverageText(ctx, coverage) : [],
      stale: missing.blocks.slice(0, older),
      gaps: missing.blocks.slice(older),
      range:
        list.pages > 1
          ? [{ text: ctx.t('messages.page', { first: list.first, last: list.last, total: list.total }) }]
          : [],
      rows: list.items.map((item) => rowOf(ctx, item, customer?.tenantId)),
      pages: pageButtons(ctx, list, 'messages', args),
      filters: buttonRows(filterButtons(ctx, answer)),
      buttons: [
        commandButton(ctx.t('button.refresh'), 'messages', { ...args, fresh: true }, { replace: true }),
      ],
      links: missing.link ? [missing.link] : [],
    },
  };
}

function argsOf({ customer, filter }: MessagesAnswer) {
  const { major, actBy } = filter;
  const service = filter.service === undefined ? undefined : plain(filter.service.id, 60);
  const whose = customer ? { tenantId: customer.tenantId } : { all: true };
  return { ...whose, service, ...(major ? { major } : {}), actBy };
}

function rowOf(ctx: ViewContext, { announcement, customerCount }: ListedAnnouncement, tenantId?: string) {
  const id = plain(announcement.id, 40);
  const count = customerCount === undefined ? [] : [ctx.t('hit.count', { count: customerCount })];
  return {
    category: categoryWord(ctx, announcement),
    marks: marksOf(ctx, announcement).map((text) => ({ text: ` · ${text}` })),
    title: plain(announcement.title, 130),
    due: deadlineText(ctx, announcement),
    detail: [
      servicesText(ctx, announcement),
      ...count,
      ctx.t('messages.changed', { age: age(ctx, announcement.updatedAt) }),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    details: commandButton(
      id,
      'message',
      { id, tenantId },
      { tooltip: ctx.t('messages.button.open', { id }) },
    ),
  };
}

function stateOf(ctx: ViewContext, { listed, filter, readAt, gaps, error, coverage }: MessagesAnswer) {
  const { down, degraded, watching, healthy, unknown } = levelLooks;
  if (coverage && readAt === undefined) return { look: unknown, text: ctx.t('messages.notRead') };
  const count = listed.length;
  if (count === 0) {
    const isFiltered = filter.service !== undefined || filter.major || filter.actBy !== undefined;
    if (gaps.length > 0 || error) return { look: unknown, text: ctx.t('messages.noneRead') };
    if (isFiltered) return { look: unknown, text: ctx.t('messages.noneFit') };
    return {
      look: coverage && coverage.read < coverage.total ? unknown : healthy,
      text: ctx.t('messages.none'),
    };
  }
  const nearness = listed.map(
    ({ announcement: { actBy } }) => actBy !== undefined && nearnessOf(actBy, ctx.now),
  );
  const look = nearness.includes('overdue') ? down : nearness.includes('near') ? degraded : watching;
  return { look, text: ctx.t('messages.count', { count }) };
}

function countsOf(ctx: ViewContext, listed: readonly ListedAnnouncement[]): string {
  const due = (wanted: string) =>
    listed.filter(
      ({ announcement: { actBy } }) => actBy !== undefined && nearnessOf(actBy, ctx.now) === wanted,
    ).length;
  const major = listed.filter(({ announcement }) => announcement.isMajor).length;
  return [
    ...(due('overdue') > 0 ? [ctx.t('messages.overdue', { count: due('overdue') })] : []),
    ...(due('near') > 0 ? [ctx.t('messages.near', { count: due('near'), days: nearDays })] : []),
    ...(major > 0 ? [ctx.t('messages.major', { count: major })] : []),
  ].join(ctx.t('list.separator'));
}

function filterLine(ctx: ViewContext, { service, major, actBy }: MessagesFilter): string[] {
  const filters = [
    ...(service === undefined ? [] : [plain(service.name, 60)]),
    ...(major ? [ctx.t('messages.filter.major')] : []),
    ...(actBy === undefined ? [] : [ctx.t('messages.filter.actBy', { days: actBy })]),
  ];
  return filters.length === 0
    ? []
    : [ctx.t('messages.filters', { filters: filters.join(ctx.t('list.separator')) })];
}

/** How many customers the list is of. */
function coverageText(ctx: ViewContext, { read, total, waiting, failed }: Coverage) {
  const missing = failed.reduce((sum, { customers }) => sum + customers.length, 0);
  const parts = [
    ctx.t('messages.coverage', { read, total }),
    ...(missing > 0 ? [ctx.t('messages.coverageMissing', { count: missing })] : []),
    ...(waiting > 0 ? [ctx.t('messages.coverageWaiting', { count: waiting })] : []),
  ];
  const buttons = missing > 0 ? [commandButton(ctx.t('messages.button.coverage'), 'coverage')] : [];
  return [{ text: parts.join(''), buttons }];
}

/** Narrower and wider lists; each button says what one gets. Two beside each other are as many as a phone has room for. */
function filterButtons(ctx: ViewContext, answer: MessagesAnswer): CommandButton[] {
  const { major, actBy, service } = answer.filter;
  const args = argsOf(answer);
  const to = (title: string, changes: Readonly<Record<string, string | number | boolean | undefined>>) =>
    commandButton(title, 'messages', changes, { replace: true });
  const { tenantId } = answer.customer ?? {};
  const whose = tenantId === undefined ? { all: true } : { tenantId };
  const isFiltered = major || actBy !== undefined || service !== undefined;
  return [
    ...(major ? [] : [to(ctx.t('messages.button.major'), { ...args, major: true })]),
    ...(actBy === undefined ? [to(ctx.t('messages.button.actBy'), { ...args, actBy: 30 })] : []),
    ...(isFiltered ? [to(ctx.t('messages.button.everything'), whose)] : []),
    ...(tenantId === undefined
      ? []
      : [to(ctx.t('messages.button.all'), { ...args, tenantId: undefined, all: true })]),
  ];
}
