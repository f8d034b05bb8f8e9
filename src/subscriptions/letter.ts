import type { ConversationReference } from '../conversation-reference.ts';
import type { DigestFacts } from './digest/digest-of.ts';
import type { Subscription } from './subscription.ts';
import type { Missed } from './watch/missed-of.ts';

/** What is told once, by a message that is never edited: a digest, what was missed, that a subscription rests. */
export const letterKinds = ['digest', 'missed', 'pause'] as const;
export type LetterKind = (typeof letterKinds)[number];

/**
 * A message that has to be sent, kept on the disk in one write with the state that says so, until it is known that it was
 * sent. What it tells is found when it is sent, so nothing that waits gets old.
 */
export interface Letter {
  readonly kind: LetterKind;
  /** Of the subscription that it is about. For each there is at most one of a kind: a later one takes its place. */
  readonly number: number;
  /** When it became due. */
  readonly at: number;
  /** It tells what happened since then. */
  readonly since: number;
}

/** What a letter tells, and where, as it is now. */
export type LetterSight = {
  readonly subscription: Subscription;
  readonly where: ConversationReference;
} & (
  | { readonly kind: 'digest'; readonly facts: DigestFacts }
  | { readonly kind: 'missed'; readonly missed: Missed }
  | { readonly kind: 'pause' }
);

/** The letter's place among what waits for a conversation, beside the ids of issues, which are never like it. */
export function letterId({ kind, number }: Pick<Letter, 'kind' | 'number'>): string {
  return `letter/${kind}/${number}`;
}
