import type { CardReply } from '../../commands/reply.ts';
import type { Customer } from '../../customers/customer.ts';
import type { Draft, SupportRequest } from '../../support/support-request.ts';
import { buttonRows, type CommandButton, commandButton } from '../parts/button.ts';
import { cardMarkdown, plain } from '../parts/escape.ts';
import { type Note, noteText } from '../parts/health-note.ts';
import { levelLooks } from '../parts/level-look.ts';
import { pageButtons, pageOf } from '../parts/pages.ts';
import { age, moment } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';
import { orderRequests, waitsForUs } from './order-requests.ts';
import { answerClock, isOverdue, severityWord, stateLook } from './request-words.ts';

export interface RequestsAnswer {
  readonly requests: readonly SupportRequest[];
  /** Of the person who asks, newest first. */
  readonly drafts: readonly Draft[];
  /** Whose requests; undefined for all customers'. */
  readonly customer?: Customer | undefined;
  /** Name of the one service that was asked for. */
  readonly service?: { readonly id: string; readonly name: string } | undefined;
  readonly mine?: boolean | undefined;
  readonly open?: boolean | undefined;
  /** From 1. */
  readonly page?: number | undefined;
  readonly notes?: readonly Note[];
}

const rowsPerPage = 8;
const mostDrafts = 3;

/** Support requests, what is late first; the drafts of the person on top. Under 25 KB. */
export function requestsView(ctx: ViewContext, answer: RequestsAnswer): CardReply {
  const { requests, customer, service, mine, open, notes = [] } = answer;
  const title = titleOf(ctx, answer);
  const list = pageOf(orderRequests(requests, ctx.now), answer.page ?? 1, rowsPerPage);
  const { state, look } = stateOf(ctx, requests, open === true);
  const asked = { tenantId: customer?.tenantId, service: service?.id, mine, open };
  const summary = ctx.t('requests.summary', { title, counts: state });
  const { first, last, total, pages } = list;
  return {
    card: 'requests',
    summary,
    data: {
      summary,
      title: cardMarkdown(title, 150),
      style: look.style,
      icon: look.icon,
      state,
      lines: [
        ...(service ? [ctx.t('requests.service', { service: plain(service.name, 60) })] : []),
        ...(open ? [ctx.t('requests.onlyOpen')] : []),
      ].map((text) => ({ text })),
      notes: notes.slice(0, 2).map((note) => ({ text: noteText(ctx, note) })),
      draftBlocks: draftBlocks(ctx, answer),
      rows: list.items.map((request) => row(ctx, request)),
      pages:
        pages === 1
          ? []
          : [
              {
                range: [{ text: ctx.t('overview.range', { first, last, total }) }],
                buttons: pageButtons(ctx, list, 'tickets', asked),
              },
            ],
      footer: buttonRows(footer(ctx, answer, asked)),
    },
  };
}

function titleOf(ctx: ViewContext, { customer, mine }: RequestsAnswer): string {
  if (customer) return ctx.t('requests.titleOf', { customer: plain(customer.name, 80) });
  return ctx.t(mine ? 'requests.titleMine' : 'requests.title');
}

/** What it comes to; green only where nothing is open. */
function stateOf(ctx: ViewContext, requests: readonly SupportRequest[], onlyOpen: boolean) {
  const overdue = requests.filter((one) => isOverdue(one, ctx.now)).length;
  const waiting = requests.filter(({ state }) => waitsForUs(state)).length;
  const open = requests.filter(({ state }) => state !== 'closed').length;
  const closed = requests.length - open;
  const counts = [
    ...(overdue > 0 ? [ctx.t('requests.overdue', { count: overdue })] : []),
    ...(waiting > 0 ? [ctx.t('requests.waiting', { count: waiting })] : []),
    ...(open > 0 ? [ctx.t('requests.open', { count: open })] : []),
    ...(closed > 0 ? [ctx.t('requests.closed', { count: closed })] : []),
  ];
  const look =
    overdue > 0
      ? levelLooks.down
      : waiting > 0
        ? levelLooks.degraded
        : open > 0
          ? levelLooks.watching
          : levelLooks.healthy;
  const nothing = ctx.t(onlyOpen ? 'requests.noneOpen' : 'requests.none');
  return { state: counts.length === 0 ? nothing : counts.join(ctx.t('list.separator')), look };
}

function row(ctx: ViewContext, request: SupportRequest) {
  const { customer, form, state, changedAt } = request;
  const number = plain(request.number, 20);
  const { icon, color, word } = stateLook(ctx, state);
  return {
    icon,
    color,
    name: `${number} · ${plain(customer.name, 60)}`,
    title: plain(form.title, 120),
    lines: [
      {
        text: [
          word,
          severityWord(ctx, form.severity),
          plain(form.service.name || form.service.id, 50),
          ctx.t('requests.changed', { age: age(ctx, changedAt) }),
        ].join(' · '),
      },
    ],
    // That it was answered asks nothing of anybody.
    clock: request.answeredAt === undefined ? answerClock(ctx, request) : [],
    button: commandButton(
      ctx.t('requests.button.show'),
      'request',
      { number },
      { tooltip: ctx.t('needed.button.show', { number }) },
    ),
  };
}

function draftBlocks(ctx: ViewContext, { drafts }: RequestsAnswer) {
  if (drafts.length === 0) return [];
  return [
    {
      label: ctx.t('requests.drafts'),
      drafts: drafts.slice(0, mostDrafts).map(({ id, customer, input, savedAt }) => {
        const title = plain(input.title ?? '', 100) || ctx.t('needed.untitled');
        const name = ctx.t('requests.draft', { customer: plain(customer.name, 60), title });
        return {
          name,
          text: ctx.t('requests.draftAge', { moment: moment(ctx, savedAt), age: age(ctx, savedAt) }),
          button: commandButton(ctx.t('requests.button.draft'), 'ticket', { draft: id }, { tooltip: name }),
        };
      }),
    },
  ];
}

type Asked = Readonly<Record<string, string | boolean | undefined>>;

/** The same list narrower or wider, read again, and the way to a new request. */
function footer(ctx: ViewContext, { customer, mine, open }: RequestsAnswer, asked: Asked): CommandButton[] {
  const again = (title: string, more: Asked) =>
    commandButton(title, 'tickets', { ...asked, ...more }, { replace: true });
  return [
    again(ctx.t(open ? 'requests.button.all' : 'requests.button.open'), { open: open ? undefined : true }),
    again(ctx.t(mine ? 'requests.button.everybody' : 'requests.button.mine'), {
      mine: mine ? undefined : true,
    }),
    again(ctx.t('button.refresh'), {}),
    ...(customer ? [commandButton(ctx.t('support.open'), 'ticket', { tenantId: customer.tenantId })] : []),
  ];
}
