import type { CardReply, TextReply } from '../commands/reply.ts';
import { isComplete, type Knowledge } from '../watch/ask/knowledge.ts';
import type { HitCustomer } from '../watch/board.ts';
import { commandButton } from './parts/button.ts';
import { customerDetail } from './parts/customer-detail.ts';
import { cardMarkdown, messageMarkdown, plain } from './parts/escape.ts';
import { healthButton } from './parts/health-button.ts';
import { issueButton } from './parts/issue-button.ts';
import { knownAt, knownBlock } from './parts/known-part.ts';
import { levelLooks, statusWord } from './parts/level-look.ts';
import { pageOf, pagesBlock } from './parts/pages.ts';
import { age, moment } from './parts/time.ts';
import type { ViewContext } from './view-context.ts';
import { whoCsv } from './who/who-csv.ts';
import type { WhoSubject } from './who/who-subject.ts';

export interface WhoAnswer {
  readonly subject: WhoSubject;
  /** All customers that it hits or concerns, by name. */
  readonly customers: readonly HitCustomer[];
  /** From 1; of the list, or of the parts of the CSV. */
  readonly page?: number | undefined;
  readonly csv?: boolean | undefined;
  /** The customer whose issue was looked at. */
  readonly tenantId?: string | undefined;
  readonly known: Knowledge;
  /** Names of open support requests about it; shown where there are any. */
  readonly requests?: readonly string[];
  /** Names of channels that were told; shown where there are any. */
  readonly channels?: readonly string[];
}

const rowsPerPage = 10;
/** How many support requests, and how many channels, are named. */
const mostRelated = 8;

/**
 * The customers that an issue hits or planned maintenance concerns: a page of them with what differs, or a part of them as CSV. Under 25 KB. A page
 * costs nothing per customer (1 ms at 10,000), a part of the CSV goes through all of them (about 30 ms).
 */
export function whoView(ctx: ViewContext, answer: WhoAnswer): CardReply {
  const { subject, tenantId, known, requests = [], channels = [] } = answer;
  const { title, look, status, name, place, hit } = subject;
  const id = plain(subject.id, 40);
  const summary = ctx.t('who.summary', { id, hit, title: plain(title, 160), status });
  return {
    card: 'who',
    summary,
    data: {
      summary,
      title: cardMarkdown(title, 200),
      style: look.style,
      icon: look.icon,
      status,
      name,
      place,
      hit,
      more: subject.more === '' ? [] : [{ text: subject.more }],
      ...knownAt(ctx, known),
      notes: notes(ctx, answer),
      related: [
        { label: ctx.t('who.requests'), names: requests },
        { label: ctx.t('who.channels'), names: channels },
      ]
        .filter(({ names }) => names.length > 0)
        .map(({ label, names }) => ({
          label,
          lines: [...names.slice(0, mostRelated).map((name) => plain(name, 100)), ...more(ctx, names)].map(
            (text) => ({ text }),
          ),
        })),
      ...(answer.csv ? csvBlocks(ctx, answer) : listBlocks(ctx, answer)),
      known: [knownBlock(ctx, known)],
      buttons: [
        ...ownButtons(ctx, answer),
        issueButton(ctx, subject.id, { tenantId, title: ctx.t('overview.button.details') }),
      ],
    },
  };
}

function notes(ctx: ViewContext, { subject, customers, known }: WhoAnswer): { text: string }[] {
  const isGone = customers.length === 0 && subject.customerCount > 0;
  return [
    ...(isGone ? [{ text: ctx.t('who.gone') }] : []),
    ...(subject.unknown === '' ? [] : [{ text: subject.unknown }]),
    ...(isComplete(known) ? [] : [{ text: ctx.t('who.longer') }]),
  ];
}

function more(ctx: ViewContext, names: readonly string[]): string[] {
  return names.length > mostRelated ? [ctx.t('handover.more', { count: names.length - mostRelated })] : [];
}

function listBlocks(ctx: ViewContext, { subject, customers, page = 1, tenantId }: WhoAnswer) {
  const list = pageOf(customers, page, rowsPerPage);
  return {
    csv: [],
    rows: list.items.map((hit) => ({
      name: plain(hit.customer.name, 60),
      details: customerDetail(ctx, hit.customer) === '' ? [] : [{ text: customerDetail(ctx, hit.customer) }],
      differs: differences(ctx, hit),
      button: healthButton(ctx, hit.customer),
    })),
    pages: pagesBlock(ctx, list, 'who', { id: plain(subject.id, 40), tenantId }),
  };
}

/** What is not as with the others: another status, or that it is not known any more. */
function differences(ctx: ViewContext, { differs, unknownSince }: HitCustomer) {
  const at = (time: number) => ({ moment: moment(ctx, time), age: age(ctx, time) });
  return [
    ...(differs
      ? [
          {
            icon: levelLooks[differs.status.level].icon,
            text: ctx.t('who.differs', { status: statusWord(ctx, differs.status), ...at(differs.updatedAt) }),
          },
        ]
      : []),
    ...(unknownSince === undefined
      ? []
      : [{ icon: levelLooks.unknown.icon, text: ctx.t('who.notRead', at(unknownSince)) }]),
  ];
}

/**
 * The text stands in an input: there it is literal, and one can select all of it at once on every client; a code block
 * of a message is shown as markup by some, and words of a card are selected block by block.
 */
function csvBlocks(ctx: ViewContext, { subject, customers, page = 1, tenantId }: WhoAnswer) {
  const id = plain(subject.id, 40);
  const { text, part, parts } = whoCsv(ctx, subject, customers, page);
  const turn = (title: string, to: number) =>
    commandButton(title, 'who', { id, tenantId, csv: true, page: to }, { replace: true });
  return {
    csv: [
      {
        label: ctx.t(parts === 1 ? 'who.csv.labelOne' : 'who.csv.label', { part, parts }),
        how: ctx.t('who.csv.how', { parts }),
        text,
        buttons: [
          ...(part > 1 ? [turn(ctx.t('who.button.partBefore'), part - 1)] : []),
          ...(part < parts ? [turn(ctx.t('who.button.part'), part + 1)] : []),
        ],
      },
    ],
    rows: [],
    pages: [],
  };
}

/** What the same answer can be made to. */
function ownButtons(ctx: ViewContext, { subject, customers, csv, page, tenantId }: WhoAnswer) {
  const args = { id: plain(subject.id, 40), tenantId };
  const ask = (title: string, more: { csv?: boolean; page?: number }) =>
    commandButton(title, 'who', { ...args, ...more }, { replace: true });
  if (csv) return [ask(ctx.t('who.button.list'), {})];
  return [
    ...(customers.length > 0 ? [ask(ctx.t('who.button.csv'), { csv: true })] : []),
    ask(ctx.t('button.refresh'), page !== undefined && page > 1 ? { page } : {}),
  ];
}

/** `who` was said without an id. */
export function whoseIdText(ctx: ViewContext): TextReply {
  return { text: ctx.t('whoIsHit', { example: `\`${ctx.t('whoIsHit.example')}\`` }) };
}

/** The watcher knows no such issue: it ended long ago, hit only customers that can't be read, or never was. */
export function whoUnknownText(ctx: ViewContext, id: string, known: Knowledge): TextReply {
  const example = ctx.t('help.issue.example').replace('EX123456', plain(id, 40).replaceAll('`', ''));
  return {
    text: [
      ctx.t('who.unknown', { id: messageMarkdown(id, 40) }),
      ...(isComplete(known) ? [] : [ctx.t('who.longer')]),
      ctx.t('who.unknownMend', { example: `\`${example}\`` }),
    ].join('\n\n'),
  };
}
