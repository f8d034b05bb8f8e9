import type { ConversationReference } from '../../conversation-reference.ts';
import type { DigestFacts } from '../digest/digest-of.ts';
import { longestLateMs } from '../digest/plan-digest.ts';
import { knownSince } from '../known-since.ts';
import type { Letter, LetterSight } from '../letter.ts';
import { isQuiet, quietUntil } from '../quiet-hours.ts';
import type { Subscription } from '../subscription.ts';
import type { Missed } from '../watch/missed-of.ts';

/** What is to be done with a letter now. */
export type LetterPlan =
  | { readonly what: 'send'; readonly sight: LetterSight }
  /** Until that moment, or until its subscription changes or a later letter takes its place. */
  | { readonly what: 'wait'; readonly until?: number }
  /** There is nothing to tell, now or later. */
  | { readonly what: 'drop' };

export interface LetterTruth {
  /** As it is now. */
  readonly subscription: Subscription | undefined;
  /** Enough customers were read since the start: only then it is known what is true. */
  readonly isKnown: boolean;
  readonly digestOf: (subscription: Subscription, since: number) => DigestFacts;
  readonly missedOf: (subscription: Subscription, since: number) => Missed | undefined;
}

/**
 * Somebody who was missed for longer is not told any more: cards and digests have told it since. Longer than quiet hours
 * can be.
 */
const missedIsOldMs = 36 * 3_600_000;

/**
 * A letter by what is true now. A digest that could not be sent in time is not sent when the next is near: it waits, and
 * the next tells what it would have told. While a subscription rests nothing is sent but that it does, to whoever made it, as soon as
 * they can be reached.
 */
export function planLetter({ kind, at, ...letter }: Letter, truth: LetterTruth, now: number): LetterPlan {
  const { subscription, isKnown, digestOf, missedOf } = truth;
  if (!subscription) return { what: 'drop' };
  const { paused, quiet, digest } = subscription;
  const where = whereTo({ kind }, subscription);
  const since = knownSince(letter.since, now);
  if (kind === 'pause') {
    // What rests is the person's own chat: nothing gets there, and when it does, it does not rest any more.
    const isOwn = where?.conversationId === subscription.where.conversationId;
    if (!paused || paused.reason === 'byPerson' || isOwn) return { what: 'drop' };
    return where ? { what: 'send', sight: { kind, subscription, where } } : { what: 'wait' };
  }
  if (kind === 'digest' && !digest) return { what: 'drop' };
  if (kind === 'missed' && now - at > missedIsOldMs) return { what: 'drop' };
  if (!where || paused || !isKnown) return { what: 'wait' };
  if (kind === 'digest') {
    if (now - at >= longestLateMs) return { what: 'wait' };
    return { what: 'send', sight: { kind, subscription, where, facts: digestOf(subscription, since) } };
  }
  if (quiet && isQuiet(quiet, now)) return { what: 'wait', until: quietUntil(quiet, now) };
  const missed = missedOf(subscription, since);
  return missed ? { what: 'send', sight: { kind, subscription, where, missed } } : { what: 'drop' };
}

/** Where a letter goes; undefined where the subscription is gone, or nobody knows how its person is reached. */
export function whereTo(
  { kind }: Pick<Letter, 'kind'>,
  subscription: Subscription | undefined,
): ConversationReference | undefined {
  return kind === 'pause' ? subscription?.by.chat : subscription?.where;
}
