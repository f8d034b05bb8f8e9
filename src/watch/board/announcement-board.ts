import { TypedFastBitSet } from 'typedfastbitset';
import type { Announcement } from '../../health/model.ts';

/** An announcement over all customers. */
export interface AnnouncementRecord {
  readonly id: string;
  /** When Microsoft changed it last, as any customer was told. */
  updatedAt: number;
  readonly has: TypedFastBitSet;
  /** Missing until it has been read once, through one of the customers. */
  announcement: Announcement | undefined;
  /** When it was asked for last, so that one that can't be read is not asked for again and again. */
  askedAt: number | undefined;
  /** When it was seen that nobody is told of it any more; after a restart, when that was seen first since. */
  goneAt: number | undefined;
}

export interface ToldAnnouncements {
  readonly ids: readonly { readonly id: string; readonly updatedAt: number }[];
  /** All that the customer has are among them. */
  readonly isComplete: boolean;
}

export interface AnnouncementBoard {
  tell(number: number, told: ToldAnnouncements): void;
  /** The content of an announcement; an older one than is known is left aside. */
  learn(announcement: Announcement): void;
  remove(number: number): void;
  /** Those whose content is unknown or old, and has not been asked for since `askedBefore`. */
  missing(askedBefore: number): AnnouncementRecord[];
  find(id: string): AnnouncementRecord | undefined;
  records(): Iterable<AnnouncementRecord>;
  restore(records: Iterable<AnnouncementRecord>): void;
  /** Ends a round: lets go of what nobody has had for a week, and at once of what was never read. */
  closeRound(now: number): void;
}

/** How long a post that Microsoft has taken back can be found, so that cards of it come to their end. */
const keptMs = 7 * 24 * 3_600_000;

export function createAnnouncementBoard(): AnnouncementBoard {
  const records = new Map<string, AnnouncementRecord>();

  function recordOf(id: string): AnnouncementRecord {
    let record = records.get(keyOf(id));
    if (!record) {
      record = {
        id,
        updatedAt: 0,
        has: new TypedFastBitSet(),
        announcement: undefined,
        askedAt: undefined,
        goneAt: undefined,
      };
      records.set(keyOf(id), record);
    }
    return record;
  }

  return {
    tell(number, { ids, isComplete }) {
      for (const { id, updatedAt } of ids) {
        const record = recordOf(id);
        record.has.add(number);
        if (updatedAt > record.updatedAt) {
          record.updatedAt = updatedAt;
          record.askedAt = undefined;
        }
      }
      if (!isComplete) return;
      const told = new Set(ids.map(({ id }) => keyOf(id)));
      for (const [key, { has }] of records) if (!told.has(key)) has.remove(number);
    },
    learn(announcement) {
      const record = records.get(keyOf(announcement.id));
      const known = record?.announcement;
      if (!record || (known && known.updatedAt > announcement.updatedAt)) return;
      record.updatedAt = Math.max(record.updatedAt, announcement.updatedAt);
      record.announcement = announcement;
    },
    remove(number) {
      for (const { has } of records.values()) has.remove(number);
    },
    missing: (askedBefore) =>
      [...records.values()].filter(
        ({ announcement, updatedAt, askedAt = Number.NEGATIVE_INFINITY, has }) =>
          (announcement?.updatedAt ?? -1) < updatedAt && askedAt < askedBefore && !has.isEmpty(),
      ),
    find: (id) => records.get(keyOf(id)),
    records: () => records.values(),
    restore(restored) {
      for (const record of restored) records.set(keyOf(record.id), record);
    },
    closeRound(now) {
      for (const [key, record] of records) {
        record.goneAt = record.has.isEmpty() ? (record.goneAt ?? now) : undefined;
        if (record.goneAt === undefined) continue;
        if (!record.announcement || record.goneAt <= now - keptMs) records.delete(key);
      }
    },
  };
}

function keyOf(id: string): string {
  return id.toUpperCase();
}
