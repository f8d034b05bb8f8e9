import type { Clock } from '../../call.ts';
import type { Customer } from '../../customers/customer.ts';
import type {
  Board,
  RoundView,
  WatchedAnnouncement,
  WatchedIssue,
  WatchedWindow,
} from '../../watch/board.ts';
import { type Hits, readHits } from '../match-issue.ts';
import { readReported } from '../reports/read-reported.ts';
import type { ReportedIssue } from '../reports/reported-issue.ts';
import type { Report } from '../subscription.ts';
import { isAllRead } from './is-all-read.ts';
import { createMayHit, type MayHit } from './may-hit.ts';
import { type Thing, thingOfAnnouncement, thingOfIssue, thingOfReports, thingOfWindow } from './thing.ts';

export interface ThingsParts {
  readonly board: Pick<Board, 'lastRound'>;
  /** Another map after every change. */
  readonly tags: () => ReadonlyMap<string, readonly string[]>;
  /** Another list after every change; in the order in which they were made. */
  readonly reports: () => readonly Report[];
  /** The id of a service by a name that Microsoft gives it ("Exchange Online" -> "Exchange"). */
  readonly serviceIdOf: (name: string) => string | undefined;
  readonly customerOf: (tenantId: string) => Customer | undefined;
  /** Every account's customers are known: whom `customerOf` does not find is none any more. */
  readonly isListComplete: () => boolean;
  readonly clock: Clock;
}

/** A thing and whom it hits, read once in a round. */
export interface KnownThing {
  readonly thing: Thing;
  readonly hits: Hits;
}

/**
 * All that conversations may be told of, as it was known when the last round ended: of a round under way only some customers
 * are known. What was asked is answered the same until the next one has ended.
 */
export interface Things {
  /** By id, in whatever case. */
  find(id: string): KnownThing | undefined;
  openIssues(): readonly WatchedIssue[];
  endedIssues(): readonly WatchedIssue[];
  announcements(): readonly WatchedAnnouncement[];
  /** Of Azure's planned maintenance, also those that are over. */
  windows(): readonly WatchedWindow[];
  reported(): readonly ReportedIssue[];
  /** Whether a thing may hit customers that a subscription means and nobody knows of. */
  readonly mayHit: MayHit;
  /** Whether something that is not found may be there all the same: not everything has been read since the start. */
  mayBeUnread(id: string): boolean;
  /** Ids of services as rules name them. */
  servicesOf(names: readonly string[]): readonly string[];
}

/** What was asked in a round, and the answers. */
interface Round {
  readonly board: RoundView;
  readonly tags: ReadonlyMap<string, readonly string[]>;
  readonly reports: readonly Report[];
  readonly known: Map<string, KnownThing | undefined>;
  readonly mayHit: () => MayHit;
  readonly isAllRead: () => boolean;
  readonly open: () => readonly WatchedIssue[];
  readonly ended: () => readonly WatchedIssue[];
  readonly announcements: () => readonly WatchedAnnouncement[];
  readonly windows: () => readonly WatchedWindow[];
  readonly reported: () => readonly ReportedIssue[];
}

/** Reading what hits 10,000 customers takes some milliseconds, once in a round for each thing that is asked for. */
export function createThings(parts: ThingsParts): Things {
  const { tags, reports, customerOf, clock } = parts;
  const serviceIds = new Map<string, string>();
  let round = newRound();

  function newRound(): Round {
    const board = parts.board.lastRound();
    const made = reports();
    return {
      board,
      tags: tags(),
      reports: made,
      known: new Map(),
      mayHit: lazy(() => createMayHit(board, tags(), parts.isListComplete)),
      isAllRead: lazy(() => isAllRead(board)),
      open: lazy(() => board.openIssues()),
      ended: lazy(() => board.endedIssues()),
      announcements: lazy(() => board.announcements()),
      windows: lazy(() => board.windows()),
      reported: lazy(() => readReported(made, { board, serviceOf }, clock())),
    };
  }

  /** Tags and reports change between two rounds. */
  function now(): Round {
    const isSame =
      round.board === parts.board.lastRound() && round.tags === tags() && round.reports === reports();
    if (!isSame) round = newRound();
    return round;
  }

  function serviceOf(name: string): string {
    let id = serviceIds.get(name);
    if (id === undefined) {
      id = parts.serviceIdOf(name) ?? name;
      serviceIds.set(name, id);
    }
    return id;
  }

  const servicesOf = (names: readonly string[]) => names.map(serviceOf);

  function read(id: string): KnownThing | undefined {
    const thing = readIssue(id) ?? readAnnouncement(id) ?? readWindow(id) ?? readReports(id);
    return thing && { thing, hits: readHits(thing, now().tags) };
  }

  function readIssue(id: string): Thing | undefined {
    const { board } = now();
    const watched = board.findIssue(id);
    if (!watched) return undefined;
    const customers = board.customersHit(id).map(({ customer }) => customer);
    return thingOfIssue(watched, customers, servicesOf);
  }

  function readAnnouncement(id: string): Thing | undefined {
    const { board } = now();
    const { announcement } = board.findAnnouncement(id) ?? {};
    return announcement && thingOfAnnouncement(announcement, board.customersWith(id), servicesOf, clock());
  }

  function readWindow(id: string): Thing | undefined {
    const { board, windows } = now();
    const watched = windows().find(({ window }) => keyOf(window.id) === keyOf(id));
    return watched && thingOfWindow(watched, board.customersOfWindow(id), servicesOf);
  }

  function readReports(id: string): Thing | undefined {
    const reported = now()
      .reported()
      .find((one) => one.id === keyOf(id));
    if (!reported) return undefined;
    const customers = reported.tenantIds.flatMap((tenantId) => customerOf(tenantId) ?? []);
    return thingOfReports(reported, customers);
  }

  return {
    find(id) {
      const { known } = now();
      const key = keyOf(id);
      if (!known.has(key)) known.set(key, read(id));
      return known.get(key);
    },
    openIssues: () => now().open(),
    endedIssues: () => now().ended(),
    announcements: () => now().announcements(),
    windows: () => now().windows(),
    reported: () => now().reported(),
    mayHit: (subscription, thing) => now().mayHit()(subscription, thing),
    // A post is on the board before its content is.
    mayBeUnread(id) {
      const { isAllRead, board } = now();
      return !isAllRead() || board.customersWith(id).length > 0;
    },
    servicesOf,
  };
}

function lazy<T>(read: () => T): () => T {
  let value: { readonly is: T } | undefined;
  return () => {
    value ??= { is: read() };
    return value.is;
  };
}

function keyOf(id: string): string {
  return id.toUpperCase();
}
