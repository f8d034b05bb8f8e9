import { TypedFastBitSet } from 'typedfastbitset';
import type { FailureReason } from '../../errors.ts';
import { type Lane, lanes } from '../board.ts';
import type { LaneState } from './coverage.ts';

/** Which customers were read in each lane and when, and who has Azure. Customers are numbers. */
export interface Reads {
  stateOf(lane: Lane, number: number): LaneState;
  /** @param failure what could not be read of an answer that is good otherwise */
  noteRead(lane: Lane, number: number, at: number, failure?: FailureReason): void;
  noteFailure(lane: Lane, number: number, reason: FailureReason): void;
  /** Licences hold Azure; undefined where they have not been read. */
  licensedAzure(number: number): boolean | undefined;
  noteLicences(number: number, hasAzure: boolean): void;
  /** The app has seen Azure subscriptions of the customer. */
  seesAzure(number: number): boolean;
  noteAzureSeen(number: number, seen: boolean): void;
  remove(number: number): void;
}

export function createReads(): Reads {
  const readAt = byLane((): (number | undefined)[] => []);
  const failures = byLane(() => new Map<number, FailureReason>());
  const licencesKnown = new TypedFastBitSet();
  const licensed = new TypedFastBitSet();
  const seen = new TypedFastBitSet();
  return {
    stateOf: (lane, number) => ({ readAt: readAt[lane][number], failure: failures[lane].get(number) }),
    noteRead(lane, number, at, failure) {
      readAt[lane][number] = at;
      if (failure) failures[lane].set(number, failure);
      else failures[lane].delete(number);
    },
    noteFailure: (lane, number, reason) => void failures[lane].set(number, reason),
    licensedAzure: (number) => (licencesKnown.has(number) ? licensed.has(number) : undefined),
    noteLicences(number, hasAzure) {
      licencesKnown.add(number);
      put(licensed, number, hasAzure);
    },
    seesAzure: (number) => seen.has(number),
    noteAzureSeen: (number, isSeen) => put(seen, number, isSeen),
    remove(number) {
      for (const lane of lanes) {
        readAt[lane][number] = undefined;
        failures[lane].delete(number);
      }
      for (const set of [licencesKnown, licensed, seen]) set.remove(number);
    },
  };
}

function byLane<T>(make: () => T): Record<Lane, T> {
  return { health: make(), azure: make(), messages: make(), licences: make() };
}

function put(set: TypedFastBitSet, number: number, isIn: boolean): void {
  if (isIn) set.add(number);
  else set.remove(number);
}
