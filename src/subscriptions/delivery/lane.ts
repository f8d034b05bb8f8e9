import type { ConversationReference } from '../../conversation-reference.ts';
import type { Slot } from '../../teams-traffic/request-window.ts';
import type { TeamsTraffic } from '../../teams-traffic/teams-traffic.ts';
import type { Subscription } from '../subscription.ts';
import type { Message } from './next-message.ts';

const second = 1_000;
const longestPause = 300_000;

/** The part of a conversation's limits that is used: people who ask something there are answered at once. */
const share = 0.9;

/** What waits for one conversation; all moments are by the clock of the traffic. */
export interface Lane {
  readonly conversationId: string;
  /** As it was marked last. */
  where: ConversationReference;
  /** As it was marked last; of a person's own chat there may be none. */
  subscription: Subscription | undefined;
  /** A message is on its way, or it stands in its tenant's queue. */
  isTaken: boolean;
  timer: NodeJS.Timeout | undefined;
  /** There may be something to tell of an issue, or a letter to be sent; by id. */
  mark(issueId: string, at: number): void;
  /** A request leaves now. */
  countOne(now: number): Slot;
  /** Takes the first issue whose time has come, in the order in which they were marked. */
  take(now: number): string | undefined;
  /** It could not be told now: again at that moment, or when the conversation is wanted again. */
  putOff(issueId: string, at: number): void;
  /** It failed: again after a pause that doubles, and the whole conversation after a short one. Returns the milliseconds. */
  backOff(issueId: string, now: number, retryAfterMs: number, random: number): number;
  /** Nobody knows whether it was shown: again at that moment, and not before, whatever is marked meanwhile. */
  holdBack(issueId: string, at: number): void;
  succeed(issueId: string, message: Message): void;
  /** A message of this kind will be refused until it tells something else. */
  refuse(issueId: string, message: Message): void;
  isRefused(issueId: string, message: Message): boolean;
  /** Milliseconds until something may be sent; undefined where nothing waits. */
  wait(now: number): number | undefined;
  clear(): void;
  /** Whether nothing waits and nothing was sent for long. */
  isIdle(now: number): boolean;
}

/** Grows with the issues and letters that wait. */
export function createLane(
  where: ConversationReference,
  traffic: Pick<TeamsTraffic, 'ofConversation'>,
): Lane {
  const dueAt = new Map<string, number>();
  const attempts = new Map<string, number>();
  /** What was refused last, by kind of message and issue. */
  const refused = new Map<string, string>();
  const kindOf = (issueId: string, { as }: Message) => `${as.what} ${issueId}`;
  const window = () => traffic.ofConversation(where.conversationId);
  let notBefore = 0;

  const putOff = (issueId: string, at: number) => {
    dueAt.set(issueId, Math.min(at, dueAt.get(issueId) ?? at));
  };

  return {
    conversationId: where.conversationId,
    where,
    subscription: undefined,
    isTaken: false,
    timer: undefined,
    // What failed before is not tried sooner because of news: they go together.
    mark: (issueId, at) => putOff(issueId, attempts.has(issueId) ? (dueAt.get(issueId) ?? at) : at),
    countOne: (now) => window().take(now),
    take(now) {
      for (const [issueId, at] of dueAt) {
        if (at > now) continue;
        dueAt.delete(issueId);
        return issueId;
      }
      return undefined;
    },
    putOff,
    backOff(issueId, now, retryAfterMs, random) {
      const count = attempts.get(issueId) ?? 0;
      attempts.set(issueId, count + 1);
      const pause = Math.min(second * 2 ** count, longestPause) * (1 + random / 4);
      const wait = Math.max(pause, retryAfterMs);
      dueAt.set(issueId, now + wait);
      notBefore = now + Math.max(second, retryAfterMs);
      return wait;
    },
    holdBack(issueId, at) {
      attempts.set(issueId, attempts.get(issueId) ?? 0);
      dueAt.set(issueId, at);
    },
    succeed(issueId, message) {
      attempts.delete(issueId);
      refused.delete(kindOf(issueId, message));
    },
    refuse: (issueId, message) => void refused.set(kindOf(issueId, message), message.told.print),
    isRefused: (issueId, message) => refused.get(kindOf(issueId, message)) === message.told.print,
    wait(now) {
      if (dueAt.size === 0) return undefined;
      const due = Math.min(...dueAt.values());
      return Math.max(0, due - now, notBefore - now, window().wait(now, share));
    },
    clear() {
      dueAt.clear();
      attempts.clear();
    },
    isIdle: (now) => dueAt.size === 0 && window().isEmpty(now),
  };
}
