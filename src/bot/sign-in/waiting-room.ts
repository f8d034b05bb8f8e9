import { LRUCache } from 'lru-cache';
import type { Clock } from '../../call.ts';
import type { Request } from '../../commands/request.ts';
import type { Incoming } from '../incoming.ts';
import type { Pressed } from '../pressed.ts';

/** Milliseconds for which a request waits for its person to sign in. */
export const waitsFor = 15 * 60_000;

/** Requests of one person that wait in one conversation; of more, the oldest are forgotten. */
const mostOfOne = 3;
const mostPeople = 300;

/** A request that runs once its person has signed in. */
export interface Waiting {
  readonly request: Request;
  /** What the person did, as it came. */
  readonly activity: Incoming;
  readonly pressed: Pressed | undefined;
  /** What names the sign-in card when Teams signs in by itself. */
  readonly exchangeId: string | undefined;
  /** The message that shows the sign-in card, once it is known. */
  cardId?: string;
  /** Codes that were wrong. */
  wrongCodes: number;
}

/** Where requests wait, in memory only, each for its own person and conversation. */
export interface WaitingRoom {
  add(waiting: Waiting): void;
  /** Those of this person in this conversation that have not waited too long, oldest first. */
  of(userId: string, conversationId: string): readonly Waiting[];
  /** Takes one out; true for whoever comes first, so that it runs once. */
  take(waiting: Waiting): boolean;
}

export function createWaitingRoom(clock: Clock): WaitingRoom {
  const seats = new LRUCache<string, readonly { readonly waiting: Waiting; readonly until: number }[]>({
    max: mostPeople,
    ttl: waitsFor,
    perf: { now: clock },
  });
  const still = (key: string) => (seats.get(key) ?? []).filter(({ until }) => until > clock());

  return {
    add(waiting) {
      const key = keyOf(waiting);
      seats.set(key, [...still(key), { waiting, until: clock() + waitsFor }].slice(-mostOfOne));
    },
    of: (userId, conversationId) => still(seatOf(userId, conversationId)).map(({ waiting }) => waiting),
    take(waiting) {
      const key = keyOf(waiting);
      const all = still(key);
      const left = all.filter((one) => one.waiting !== waiting);
      if (left.length === 0) seats.delete(key);
      // The others wait no longer than they would have.
      else seats.set(key, left, { noUpdateTTL: true });
      return left.length < all.length;
    },
  };
}

function keyOf({ request }: Waiting): string {
  return seatOf(request.who.userId, request.where.reference.conversationId);
}

/** Joined so that no pair can look like another. */
function seatOf(userId: string, conversationId: string): string {
  return JSON.stringify([userId, conversationId]);
}
