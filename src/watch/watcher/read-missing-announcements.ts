import type { Customer } from '../../customers/customer.ts';
import type { Announcement } from '../../health/model.ts';
import type { MissingAnnouncement, WritableBoard } from '../board/writable-board.ts';

export interface MissingAnnouncementsOptions {
  readonly board: WritableBoard;
  readonly now: number;
  /** Customers that may be asked, in the order in which to try them. */
  readonly customers: readonly Customer[];
  /** One announcement with its body; undefined where it could not be read. */
  readonly readOne: (customer: Customer, id: string) => Promise<Announcement | undefined>;
  /** All of a customer's, without bodies; none where they could not be read. */
  readonly readAll: (customer: Customer) => Promise<readonly Announcement[]>;
}

/** So many at once are read by one customer's whole list, which is one call. */
const listFrom = 4;
const readsPerCycle = 20;
/** One that could not be read, or came without the change that was announced, is asked for again after this. */
const againMs = 30 * 60_000;

/**
 * Reads announcements that are new or have changed, each once, through any customer that has it. Each customer is asked
 * once at most, so that nobody's budget is used up for all.
 */
export async function readMissingAnnouncements(options: MissingAnnouncementsOptions): Promise<void> {
  const { board, now, customers, readOne, readAll } = options;
  let missing = board.missingAnnouncements(now - againMs);
  const asked = new Set<Customer>();
  for (let reads = 0; missing.length > 0 && reads < readsPerCycle; reads++) {
    const [first] = missing;
    if (!first) return;
    const customer = customers.find((one) => !asked.has(one) && first.isHeldBy(one));
    if (!customer) {
      missing = missing.filter(({ id }) => id !== first.id);
      continue;
    }
    asked.add(customer);
    const held = missing.filter((one) => one.isHeldBy(customer));
    const wanted = held.length >= listFrom ? held : [first];
    board.noteAnnouncementsAsked(idsOf(wanted), now);
    const answer =
      wanted.length > 1 ? await readAll(customer) : [await readOne(customer, first.id)].filter(isThere);
    const ids = new Set(idsOf(wanted));
    for (const announcement of answer) if (ids.has(announcement.id)) board.learnAnnouncement(announcement);
    missing = missing.filter(({ id }) => !ids.has(id));
  }
}

function idsOf(missing: readonly MissingAnnouncement[]): string[] {
  return missing.map(({ id }) => id);
}

function isThere(announcement: Announcement | undefined): announcement is Announcement {
  return announcement !== undefined;
}
