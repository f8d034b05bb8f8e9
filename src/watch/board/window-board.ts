import { TypedFastBitSet } from 'typedfastbitset';
import type { Maintenance } from '../../health/model.ts';
import type { WatchedWindow, WindowState } from '../board.ts';
import { unitedImpacts } from './united-impacts.ts';

/** A window over all customers. Its content is held once, the newest that anybody was told. */
export interface WindowRecord {
  /** Without subscriptions, and with the first words of its text only. */
  window: Maintenance;
  /** Whom Azure tells of it. */
  readonly has: TypedFastBitSet;
  /** Whom Azure told of it, and no longer does. */
  readonly left: TypedFastBitSet;
  readonly firstSeenAt: number;
  /** When it was seen to be over, or told to nobody any more; undefined while it is planned or under way. */
  goneAt: number | undefined;
}

/** What one customer's answer says about its windows. */
export interface ToldWindows {
  readonly maintenance: readonly Maintenance[];
  /** All windows of the customer that are not over are among them. */
  readonly isComplete: boolean;
  readonly at: number;
}

/** The windows of planned maintenance of all customers, by id. */
export interface WindowBoard {
  tell(number: number, told: ToldWindows): void;
  /** A customer is no longer one. */
  remove(number: number): void;
  /** Ends a round: lets go of what has been gone for a week. */
  closeRound(now: number): void;
  find(id: string): WindowRecord | undefined;
  records(): Iterable<WindowRecord>;
  restore(records: Iterable<WindowRecord>): void;
}

/** How long a window that is gone can be found, so that cards of it come to their end after a long stop too. */
const keptMs = 7 * 24 * 3_600_000;
/** Characters of Azure's words that are kept: as many as a card shows. */
const longestText = 400;

/**
 * Each window takes some kilobytes, of them a bit for each customer twice: 200 windows over 10,000 customers are about a
 * megabyte. Telling one customer's answer walks over all windows once: 200 take 50 microseconds.
 */
export function createWindowBoard(): WindowBoard {
  const records = new Map<string, WindowRecord>();

  function tellOne(number: number, told: Maintenance, at: number): void {
    const key = keyOf(told.id);
    let record = records.get(key);
    if (!record) {
      const window = short(told);
      const [has, left] = [new TypedFastBitSet(), new TypedFastBitSet()];
      record = { window, has, left, firstSeenAt: at, goneAt: undefined };
      records.set(key, record);
    }
    record.window = newer(record.window, told);
    record.has.add(number);
    record.left.remove(number);
  }

  return {
    tell(number, { maintenance, isComplete, at }) {
      for (const told of maintenance) tellOne(number, told, at);
      if (!isComplete) return;
      const ids = new Set(maintenance.map(({ id }) => keyOf(id)));
      for (const [key, { window, has, left }] of records) {
        // Azure tells of what is not over: what has ended is not missing, the customer had it until its end.
        if (ids.has(key) || !has.has(number) || isOver(window, at)) continue;
        has.remove(number);
        left.add(number);
      }
    },
    remove(number) {
      for (const { has, left } of records.values()) {
        has.remove(number);
        left.remove(number);
      }
    },
    closeRound(now) {
      for (const [key, record] of records) {
        const isGone = record.has.isEmpty() || isOver(record.window, now);
        record.goneAt = isGone ? (record.goneAt ?? now) : undefined;
        if (record.goneAt !== undefined && record.goneAt <= now - keptMs) records.delete(key);
      }
    },
    find: (id) => records.get(keyOf(id)),
    records: () => records.values(),
    restore(restored) {
      for (const record of restored) records.set(keyOf(record.window.id), record);
    },
  };
}

/** Whom it concerns; when nobody is told of it any more: all that were. */
export function concernedBy({ has, left }: WindowRecord): TypedFastBitSet {
  return has.isEmpty() ? left : has;
}

/** The window as it is shown. */
export function watchedWindow(record: WindowRecord, now: number): WatchedWindow {
  const { window, firstSeenAt, goneAt } = record;
  const customerCount = concernedBy(record).size();
  return {
    window,
    state: stateOf(record, now),
    customerCount,
    firstSeenAt,
    ...(goneAt !== undefined && { goneAt }),
  };
}

function stateOf({ window, has }: WindowRecord, now: number): WindowState {
  if (has.isEmpty()) return 'untold';
  if (isOver(window, now)) return 'over';
  return window.from <= now ? 'underWay' : 'planned';
}

/** One without a planned end goes on until Azure no longer tells of it. */
function isOver({ to }: Maintenance, at: number): boolean {
  return to !== undefined && to <= at;
}

/**
 * The newer of two states of a window; of two of the same moment the later times count, so that it makes no difference who
 * is read first. Azure tells each customer its own regions: the card for all has them all. The same object where nothing
 * is new.
 */
function newer(held: Maintenance, told: Maintenance): Maintenance {
  if (told.updatedAt < held.updatedAt) return held;
  const isNewer =
    told.updatedAt > held.updatedAt ||
    (told.from - held.from || (told.to ?? Number.MAX_VALUE) - (held.to ?? Number.MAX_VALUE)) > 0;
  const impacts = told.updatedAt > held.updatedAt ? told.impacts : unitedImpacts(held.impacts, told.impacts);
  if (isNewer) return short({ ...told, impacts });
  return impacts === held.impacts ? held : { ...held, impacts };
}

function short({ text, ...rest }: Maintenance): Maintenance {
  return { ...rest, text: text.slice(0, longestText), subscriptions: [] };
}

function keyOf(id: string): string {
  return id.toUpperCase();
}
