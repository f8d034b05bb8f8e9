import type { CardReply } from '../../commands/reply.ts';
import { heldBy } from '../../support/route-of.ts';
import type { NoteOutcome } from '../../support/support.ts';
import type { SupportRequest } from '../../support/support-request.ts';
import type { ActionBlock } from '../parts/action-text.ts';
import { commandButton } from '../parts/button.ts';
import { cardMarkdown, plain, plainLines } from '../parts/escape.ts';
import type { ViewContext } from '../view-context.ts';
import { orderRequests } from './order-requests.ts';

/** To one request, or to all open ones about an issue. */
export type NoteTarget =
  | { readonly request: SupportRequest }
  | { readonly issueId: string; readonly requests: readonly SupportRequest[] };

export interface NoteAnswer {
  readonly target: NoteTarget;
  /** Makes sending it twice sending it once. */
  readonly noteId: string;
  readonly text: string;
  /** It was sent without a word in it. */
  readonly isEmpty?: boolean;
  readonly failure?: ActionBlock | undefined;
}

/** Longest note, in UTF-16 units: what a card shows beside everything else. */
export const longestNote = 3000;
const namesShown = 6;

/** A note to look at before it is sent: to whom it goes, and whether Microsoft gets it. */
export function noteView(ctx: ViewContext, answer: NoteAnswer): CardReply {
  const { target, noteId, isEmpty, failure } = answer;
  const title = titleOf(ctx, target);
  const summary = ctx.t('note.summary', { title });
  const isSent = requestsOf(target).some((request) => canSend(request));
  const about = 'request' in target ? { number: target.request.number } : { id: plain(target.issueId, 40) };
  return {
    card: 'note',
    summary,
    data: {
      summary,
      title: cardMarkdown(title, 150),
      lines: lines(ctx, target).map((text) => ({ text })),
      failure: failure ? [{ ...failure, sentence: `${ctx.t('note.failed')} ${failure.sentence}` }] : [],
      inputs: [
        {
          id: 'text',
          label: ctx.t('note.text'),
          value: plainLines(answer.text, longestNote * 2),
          error: ctx.t('note.fault'),
          maxLength: longestNote,
          faults: isEmpty ? [{ text: ctx.t('note.fault') }] : [],
        },
      ],
      results: [],
      more: [],
      send: [
        commandButton(
          ctx.t(isSent ? 'note.send' : 'note.keep'),
          'note',
          { ...about, noteId },
          { replace: true },
        ),
      ],
      buttons:
        'request' in target
          ? [
              commandButton(
                ctx.t('note.cancel'),
                'request',
                { number: target.request.number },
                { replace: true },
              ),
            ]
          : [commandButton(ctx.t('note.cancel'), 'tickets', {}, { replace: true })],
    },
  };
}

export interface NotedAnswer {
  readonly issueId: string;
  readonly outcomes: readonly NoteOutcome[];
  /** The requests that the outcomes are about. */
  readonly requests: readonly SupportRequest[];
}

const mostResults = 25;

/** What became of one note for each of several requests. */
export function notedView(ctx: ViewContext, { issueId, outcomes, requests }: NotedAnswer): CardReply {
  const id = plain(issueId, 40);
  const count = (fate: NoteOutcome['sent']) => outcomes.filter(({ sent }) => sent === fate).length;
  const done = ctx.t('note.done', {
    sent: count('sent'),
    kept: count('kept'),
    unsent: count('unsent'),
  });
  const title = ctx.t('note.done.title', { id });
  const names = new Map(requests.map(({ number, customer }) => [number, plain(customer.name, 60)]));
  const shown = [...outcomes].sort((a, b) => fates[a.sent].rank - fates[b.sent].rank).slice(0, mostResults);
  return {
    card: 'note',
    summary: `${title}: ${done}`,
    data: {
      summary: `${title}: ${done}`,
      title: cardMarkdown(title, 150),
      lines: [{ text: done }],
      failure: [],
      inputs: [],
      results: shown.map(({ number, sent }) => ({
        icon: fates[sent].icon,
        color: fates[sent].color,
        name: [plain(number, 20), names.get(number) ?? ''].filter((part) => part !== '').join(' · '),
        fate: ctx.t(`note.result.${sent}`),
      })),
      more:
        outcomes.length > shown.length
          ? [{ text: ctx.t('handover.more', { count: outcomes.length - shown.length }) }]
          : [],
      send: [],
      buttons: [commandButton(ctx.t('request.button.all'), 'tickets')],
    },
  };
}

const fates = {
  unsent: { rank: 0, icon: '!', color: 'attention' },
  kept: { rank: 1, icon: '·', color: 'default' },
  sent: { rank: 2, icon: '✓', color: 'good' },
} as const;

function requestsOf(target: NoteTarget): readonly SupportRequest[] {
  return 'request' in target ? [target.request] : target.requests;
}

/** Whether Microsoft gets a note to this request. */
function canSend(request: SupportRequest): boolean {
  return heldBy(request) !== undefined;
}

function titleOf(ctx: ViewContext, target: NoteTarget): string {
  return 'request' in target
    ? ctx.t('note.title', { number: plain(target.request.number, 20) })
    : ctx.t('note.titleAll', { id: plain(target.issueId, 40), count: target.requests.length });
}

function lines(ctx: ViewContext, target: NoteTarget): string[] {
  if ('request' in target) {
    const { request } = target;
    const way = !canSend(request) ? 'kept' : request.route === 'azure' ? 'azure' : 'portal';
    const values = { customer: plain(request.customer.name, 80), title: plain(request.form.title, 120) };
    return [ctx.t('change.of', values), ctx.t(`note.${way}`)];
  }
  const sorted = orderRequests(target.requests, ctx.now);
  const names = sorted
    .slice(0, namesShown)
    .map(({ number, customer }) => `${plain(number, 20)} ${plain(customer.name, 40)}`)
    .join(ctx.t('list.separator'));
  const more = sorted.length - namesShown;
  const who = more > 0 ? ctx.t('note.andMore', { who: names, count: more }) : names;
  const isKept = sorted.filter((request) => !canSend(request));
  return [
    ctx.t('note.who', { who }),
    ...(isKept.length === 0
      ? []
      : [
          ctx.t('note.someKept', {
            count: isKept.length,
          }),
        ]),
  ];
}
