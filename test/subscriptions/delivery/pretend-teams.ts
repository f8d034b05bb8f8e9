import { makeConnectorLimits } from '../../../src/sandbox/teams/connector-limits.ts';
import type { SendFate } from '../../../src/send-fate.ts';
import { letterId } from '../../../src/subscriptions/letter.ts';
import type { Sight, Told } from '../../../src/subscriptions/notice.ts';
import type { LetterSender, NoticeSender } from '../../../src/subscriptions/ports.ts';
import type { ReplyKind, Subscription } from '../../../src/subscriptions/subscription.ts';
import { toldOf } from '../../../src/subscriptions/told-of.ts';
import type { OnTime } from './late-timers.ts';

/** One request as Teams took it. */
export interface Request {
  readonly at: number;
  readonly what: 'create' | 'edit' | 'reply' | 'letter';
  readonly conversationId: string;
  readonly issueId: string;
  readonly told: Told;
  readonly kinds?: readonly ReplyKind[];
  readonly isDone: boolean;
  readonly fate: SendFate['kind'] | 'throttled';
}

/** A card that stands in a conversation. */
export interface Card {
  readonly conversationId: string;
  readonly issueId: string;
  readonly messageId: string;
  told: Told;
}

/** What becomes of a request instead of what it asks for. */
export interface Fault {
  readonly isDone: boolean;
  readonly fate: SendFate;
}

/** Teams in virtual time, with the limits of the sandbox's connector. */
export interface PretendTeams {
  readonly sender: NoticeSender;
  /** A letter is a `letter` that says its id in the place of an issue's. */
  readonly letterSender: LetterSender;
  readonly requests: Request[];
  /** Milliseconds by which Teams' clock is ahead of ours, since ours was set back. */
  ahead: number;
  readonly cards: Card[];
  /** Asked for every request that is within the limits. */
  faultOf: (request: Pick<Request, 'what' | 'conversationId' | 'issueId'>) => Fault | undefined;
  /** An answer that comes from elsewhere; false where it is over the limits. */
  readonly takeAnswer: (where: Subscription['where']) => boolean;
  /** The most that were on their way at once in one conversation. */
  readonly mostAtOnce: () => number;
  /** Ours by the limits: requests that Teams did not take. */
  readonly throttled: () => number;
}

/**
 * @param latencyMs of the way there and the way back together; each takes a half of it
 * @param jitter milliseconds more on the way there
 * @param onTime sets the timers of the way there, where others are late
 */
export function pretendTeams(
  latencyMs = 40,
  jitter: () => number = () => 0,
  onTime: OnTime = setTimer,
): PretendTeams {
  const limits = makeConnectorLimits();
  const underWay = new Map<string, number>();
  let mostAtOnce = 0;
  let lastId = 0;

  async function take(
    { where }: Pick<Subscription, 'where'>,
    request: Pick<Request, 'what' | 'issueId' | 'told' | 'kinds'>,
    work: () => SendFate,
  ): Promise<SendFate> {
    const { conversationId, tenantId } = where;
    const count = (underWay.get(conversationId) ?? 0) + 1;
    underWay.set(conversationId, count);
    mostAtOnce = Math.max(mostAtOnce, count);
    await new Promise<void>((resolve) => onTime(resolve, latencyMs / 2 + jitter()));
    const at = Date.now() + teams.ahead;
    const seconds = limits.spend(conversationId, tenantId, at);
    const all = { ...request, conversationId, at };
    const fault = seconds === undefined ? teams.faultOf(all) : undefined;
    const done = seconds === undefined && fault?.isDone !== false ? work() : undefined;
    const fate: SendFate =
      seconds !== undefined
        ? { kind: 'later', code: 'Throttled', retryAfterMs: seconds * 1000 }
        : (fault?.fate ?? done ?? { kind: 'unknown' });
    teams.requests.push({
      ...all,
      isDone: done?.kind === 'sent',
      fate: seconds === undefined ? fate.kind : 'throttled',
    });
    await new Promise<void>((resolve) => setTimer(resolve, latencyMs / 2));
    underWay.set(conversationId, (underWay.get(conversationId) ?? 1) - 1);
    return fate;
  }

  const find = (subscription: Subscription, messageId: string) =>
    teams.cards.find(
      (card) => card.conversationId === subscription.where.conversationId && card.messageId === messageId,
    );

  const teams: PretendTeams = {
    requests: [],
    ahead: 0,
    cards: [],
    faultOf: () => undefined,
    takeAnswer: ({ conversationId, tenantId }) =>
      limits.spend(conversationId, tenantId, Date.now() + teams.ahead) === undefined,
    mostAtOnce: () => mostAtOnce,
    throttled: () => teams.requests.filter(({ fate }) => fate === 'throttled').length,
    letterSender: {
      send: ({ where, ...sight }) => {
        const number = sight.subscription.number;
        const issueId = letterId({ kind: sight.kind, number });
        return take({ where }, { what: 'letter', issueId, told: toldByLetter }, () => ({
          kind: 'sent',
          messageId: 'letter',
        }));
      },
    },
    sender: {
      create: (subscription, sight) =>
        take(subscription, { what: 'create', ...about(sight) }, () => {
          lastId += 1;
          const messageId = String(lastId);
          const { conversationId } = subscription.where;
          teams.cards.push({ conversationId, messageId, ...about(sight) });
          return { kind: 'sent', messageId };
        }),
      edit: (subscription, sight, messageId) =>
        take(subscription, { what: 'edit', ...about(sight) }, () => {
          const card = find(subscription, messageId);
          if (!card) return { kind: 'gone' };
          card.told = toldOf(sight);
          return { kind: 'sent', messageId };
        }),
      reply: (subscription, sight, messageId, kinds) =>
        take(subscription, { what: 'reply', kinds, ...about(sight) }, () =>
          find(subscription, messageId) ? { kind: 'sent', messageId: 'reply' } : { kind: 'gone' },
        ),
    },
  };
  return teams;
}

const toldByLetter: Told = { print: '', status: '', isOpen: false, hasReview: false };

const about = (sight: Sight) => ({ issueId: sight.issue.id, told: toldOf(sight) });

const setTimer: OnTime = (work, ms) => void setTimeout(work, ms);
