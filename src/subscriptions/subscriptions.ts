import type { ConversationReference } from '../conversation-reference.ts';
import type { PlaceName } from '../place-name.ts';
import type { OrderListener } from './orders/changes.ts';
import type { Letters } from './orders/create-letters.ts';
import type { Mutes } from './orders/create-mutes.ts';
import type { Reports } from './orders/create-reports.ts';
import type { Tags } from './orders/create-tags.ts';
import type { Part, Wish } from './orders/wish.ts';
import type { PauseReason, SubscribedPlace, Subscriber, Subscription } from './subscription.ts';

/**
 * The standing orders of all conversations and what belongs to them, in memory: asking costs nothing, and what is answered is
 * on the disk. Every write throws what the memory throws, and then nothing has changed.
 */
export interface Subscriptions extends Mutes, Tags, Reports, Letters {
  /** By number. */
  list(): readonly Subscription[];
  find(number: number): Subscription | undefined;
  /** Of a conversation, also by the id of one of its threads. */
  of(conversationId: string): Subscription | undefined;
  /**
   * Adds a wish to what the conversation hears; makes its subscription where it has none. One that was paused is told
   * again where the wish names something to hear of: who chooses hours or a digest does not ask for that. Undefined where there is none and the wish names nothing to hear of.
   */
  subscribe(place: SubscribedPlace, by: Subscriber, wish: Wish): Promise<Subscription | undefined>;
  /** Takes a part away, or everything; returns what is left of the subscription, undefined where it is gone. */
  unsubscribe(conversationId: string, part?: Part): Promise<Subscription | undefined>;
  /** Whoever made it is told, save by a person's wish. */
  pause(number: number, reason: PauseReason): Promise<Subscription | undefined>;
  /** It is told things again, however its pause ends, and in one letter what changed meanwhile. */
  resume(number: number): Promise<Subscription | undefined>;
  /**
   * Somebody spoke in a conversation: where it is reached now, and its name, are taken over; a subscription that could not be
   * told anything there is told again, unless a person paused it.
   */
  refresh(place: SubscribedPlace): Promise<void>;
  /** Teams calls its place otherwise now, in what is said; a pause goes on. */
  rename(number: number, name: PlaceName): Promise<Subscription | undefined>;
  /** The person's own chat with the bot is known now. */
  refreshChat(userId: string, chat: ConversationReference): Promise<void>;
  /** Something was delivered; comes to the disk with `flush`. */
  noteDelivered(conversationId: string, at: number): void;
  /** These digests are due: resolves when it is on the disk that they have to be sent. */
  writeDigests(numbers: readonly number[], at: number): Promise<void>;
  /**
   * A round was made, and where something was missed, everybody who is told things has to hear what happened since then:
   * resolves when both are on the disk.
   */
  noteRound(at: number, missedSince?: number): Promise<void>;
  /** Writes what was noted since the last time. */
  flush(): Promise<void>;
  onChange(listener: OrderListener): void;
}
