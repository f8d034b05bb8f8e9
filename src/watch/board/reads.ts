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
  /** Those whose last good read in the lane was asked before `at`: a look at each, 10,000 take some 50 microseconds. */
  readBefore(lane: Lane, at: number): TypedFastBitSet;
  /** Licences hold Azure; undefined where they have not been read. */
  licensedAzure(number: number): boolean | undefined;
  noteLicences(number: number, hasAzure: boolean): void;
  /** The app has seen Azure subscriptions of the customer. */
  seesAzure(number: number): boolean;
  noteAzureSeen(number: number, seen: boolean): void;
  remove(number: number): void;
  /** As it is now, whatever is read later. */
  copy(): Pick<Reads, 'stateOf' | 'readBefore' | 'licensedAzure' | 'seesAzure'>;
}

export function createReads(): Reads {
  const held: Held = {
    readAt: byLane(() => []),
    failures: byLane(() => new Map()),
    licencesKnown: new TypedFastBitSet(),
    licensed: new TypedFastBitSet(),
    seen: new TypedFastBitSet(),
  };
  const { readAt, failures, licencesKnown, licensed, seen } = held;
  return {
    ...asked(held),
    noteRead(lane, number, at, failure) {
      readAt[lane][number] = at;
      if (failure) failures[lane].set(number, failure);
      else failures[lane].delete(number);
    },
    noteFailure: (lane, number, reason) => void failures[lane].set(number, reason),
    noteLicences(number, hasAzure) {
      licencesKnown.add(number);
      put(licensed, number, hasAzure);
    },
    noteAzureSeen: (number, isSeen) => put(seen, number, isSeen),
    remove(number) {
      for (const lane of lanes) {
        readAt[lane][number] = undefined;
        failures[lane].delete(number);
      }
      for (const set of [licencesKnown, licensed, seen]) set.remove(number);
    },
    copy: () =>
      asked({
        readAt: byLane((lane) => [...readAt[lane]]),
        failures: byLane((lane) => new Map(failures[lane])),
        licencesKnown: licencesKnown.clone(),
        licensed: licensed.clone(),
        seen: seen.clone(),
      }),
  };
}

interface Held {
  readonly readAt: Record<Lane, (number | undefined)[]>;
  readonly failures: Record<Lane, Map<number, FailureReason>>;
  readonly licencesKnown: TypedFastBitSet;
  readonly licensed: TypedFastBitSet;
  readonly seen: TypedFastBitSet;
}

function asked({ readAt, failures, licencesKnown, licensed, seen }: Held): ReturnType<Reads['copy']> {
  return {
    stateOf: (lane, number) => ({ readAt: readAt[lane][number], failure: failures[lane].get(number) }),
    readBefore(lane, before) {
      const set = new TypedFastBitSet();
      for (const [number, at] of readAt[lane].entries()) if (at !== undefined && at < before) set.add(number);
      return set;
    },
    licensedAzure: (number) => (licencesKnown.has(number) ? licensed.has(number) : undefined),
    seesAzure: (number) => seen.has(number),
  };
}

function byLane<T>(make: (lane: Lane) => T): Record<Lane, T> {
  return {
    health: make('health'),
    azure: make('azure'),
    messages: make('messages'),
    licences: make('licences'),
  };
}

function put(set: TypedFastBitSet, number: number, isIn: boolean): void {
  if (isIn) set.add(number);
  else set.remove(number);
}
