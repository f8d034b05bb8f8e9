import pMap from 'p-map';
import type { Call, Clock, IdSource, Log } from '../../call.ts';
import { toReadError } from '../../errors.ts';
import { withinLimit } from '../../within-limit.ts';
import type { WritableBoard } from '../board/writable-board.ts';
import type { Watch } from '../board.ts';
import type { WatchMemory } from '../ports.ts';
import { createFirstRound } from './first-round.ts';
import { createSnapshotKeeper } from './keep-snapshot.ts';
import { licencePauseMs, readLimitMs, readsAtOnce } from './paces.ts';
import { quietLog } from './quiet-log.ts';
import { readJob, type WatchSources } from './read-job.ts';
import { readMissingAnnouncements } from './read-missing-announcements.ts';
import { createSchedule, type Job } from './schedule.ts';
import { createSlowLane } from './slow-lane.ts';
import { type WatchedDirectory, watchedCustomers } from './watched-customers.ts';

export interface WatcherOptions extends WatchSources {
  readonly directory: WatchedDirectory;
  readonly board: WritableBoard;
  readonly memory: WatchMemory;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Log;
  /** From the start of one cycle to that of the next, at least. */
  readonly cycleMs: number;
  /** How many reads may be under way. Default: `readsAtOnce` of the cycle's reads. */
  readonly atOnce?: number;
  /** Hears how many customers there are, whenever they may have changed. */
  readonly onCustomers?: (count: number) => void;
  /** A cycle has ended, and the board knows what it read. Must not throw. */
  readonly onRound?: () => void;
}

/** How one cycle went; licences, which are read beside it, are in none of its numbers. */
export interface CycleReport {
  readonly ms: number;
  readonly read: number;
  readonly failed: number;
  /** Not asked, because they failed before and their time has not come. */
  readonly skipped: number;
  /** How much has happened to issues. */
  readonly changes: number;
}

/** Keeps the board fresh. */
export interface Watcher extends Watch {
  /** Resolves when what was known before the last stop is on the board; then one cycle follows the other. */
  start(): Promise<void>;
  /** Gives up what is under way at once; resolves when all that is known is saved. */
  stop(): Promise<void>;
  /** One cycle. Never throws. */
  runCycle(signal: AbortSignal): Promise<CycleReport>;
}

/** The time between two cycles when they take too long. */
const leastPauseMs = 1_000;

/**
 * Reads all customers again and again: health in each cycle, Azure and messages at their own paces, an even share in
 * each cycle, and licences beside the cycles. A read that fails leaves a gap in the coverage and is tried again after a while.
 */
export function createWatcher(options: WatcherOptions): Watcher {
  const { directory, board, memory, clock, ids, log, cycleMs } = options;
  const schedule = createSchedule(board, cycleMs);
  const keeper = createSnapshotKeeper(board, memory, { clock, log });
  const stopping = new AbortController();
  const slowLane = createSlowLane<Job>({ pauseMs: licencePauseMs, signal: stopping.signal });
  const firstRound = createFirstRound();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let lastUnread: number | undefined;
  let lastSnapshot: unknown;
  let knewAll = false;
  let asksFrom = 0;

  async function runCycle(signal: AbortSignal): Promise<CycleReport> {
    const startedAt = clock();
    const correlationId = ids();
    const cycleLog = log.child({ correlationId });
    const call = { correlationId, signal, log: quietLog(cycleLog), isBackground: true };
    if (board.customers().length === 0) await directory.ready(call);
    takeCustomers();
    const { jobs, skipped } = schedule.plan(startedAt);
    slowLane.take(jobs.filter(isSlow), (job) => run(job, { ...call, signal: stopping.signal }));
    const fast = jobs.filter((job) => !isSlow(job));
    const concurrency = options.atOnce ?? readsAtOnce(fast.length);
    const outcomes = await pMap(fast, (job) => run(job, call), { concurrency });
    await readAnnouncements(call);
    const changes = board.closeRound();
    const failed = outcomes.filter((isGood) => isGood === false).length;
    const read = outcomes.filter((isGood) => isGood === true).length;
    const report = { ms: clock() - startedAt, read, failed, skipped, changes };
    if (!signal.aborted) {
      tell(report, cycleLog);
      options.onRound?.();
      await keeper.saveSometimes();
    }
    return report;
  }

  function takeCustomers(): void {
    knewAll = directory.isLoaded();
    const snapshot = directory.snapshot();
    if (snapshot === lastSnapshot) return;
    lastSnapshot = snapshot;
    board.setCustomers(watchedCustomers(directory, board.customers()));
    options.onCustomers?.(board.customers().length);
  }

  /** Whether the read was good; undefined where it was given up because of a stop. Never throws. */
  async function run(job: Job, call: Call): Promise<boolean | undefined> {
    const { signal, log } = call;
    if (signal.aborted) return undefined;
    const askedAt = clock();
    try {
      const apply = await withinLimit(
        (limit) => readJob(job, options, { ...call, signal: limit }, askedAt),
        readLimitMs,
        signal,
      );
      apply(board);
      schedule.noteRead(job, clock());
      keeper.noteNews();
      return true;
    } catch (thrown) {
      if (signal.aborted) return undefined;
      const error = toReadError(thrown);
      const { lane, customer } = job;
      board.applyFailure(lane, customer.tenantId, error.reason);
      const nextInMs = Math.round(schedule.noteFailure(job, error, clock()));
      log.debug(
        { lane, tenantId: customer.tenantId, reason: error.reason, nextInMs },
        'A customer could not be read',
      );
      return false;
    }
  }

  async function readAnnouncements(call: Call): Promise<void> {
    const all = board.customers();
    // Not always the same customers are asked for what all have.
    asksFrom = (asksFrom + 1) % Math.max(1, all.length);
    const customers = [...all.slice(asksFrom), ...all.slice(0, asksFrom)].filter((customer) =>
      schedule.isWell('messages', customer),
    );
    const within = <T>(read: (limited: Call) => Promise<T>) =>
      withinLimit((limit) => read({ ...call, signal: limit }), readLimitMs, call.signal).catch(
        (thrown: unknown) => {
          call.log.debug({ reason: toReadError(thrown).reason }, 'Announcements could not be read');
          return undefined;
        },
      );
    await readMissingAnnouncements({
      board,
      now: clock(),
      customers,
      readOne: (customer, id) =>
        within((limited) => options.announcements.readAnnouncement(customer, id, limited)),
      readAll: async (customer) =>
        (await within((limited) => options.announcements.readAnnouncements(customer, limited)))
          ?.announcements ?? [],
    });
  }

  function tell(report: CycleReport, log: Log): void {
    const unread = board.coverage('health').failed.reduce((sum, { customers }) => sum + customers.length, 0);
    const unusual = report.changes > 0 || unread !== lastUnread || report.ms > cycleMs;
    lastUnread = unread;
    log[unusual ? 'info' : 'debug']({ ...report, unread }, 'All customers read');
  }

  async function runOn(): Promise<void> {
    const startedAt = clock();
    try {
      await runCycle(stopping.signal);
    } catch (error) {
      log.error({ err: error }, 'A cycle of the watcher failed');
    }
    if (stopping.signal.aborted) return;
    if (knewAll) firstRound.end();
    // A first cycle without the customers of an account that takes longer to load is followed by the next one at once.
    const restMs = knewAll ? startedAt + cycleMs - clock() : 0;
    timer = setTimeout(next, Math.max(leastPauseMs, restMs));
    timer.unref();
  }

  function next(): void {
    running = runOn();
  }

  return {
    async start() {
      const snapshot = await memory.load();
      if (snapshot) board.restore(snapshot);
      else firstRound.begin();
      if (!stopping.signal.aborted) next();
    },
    async stop() {
      stopping.abort(new Error('The app is stopping'));
      clearTimeout(timer);
      firstRound.end();
      await Promise.all([running, slowLane.ended()]);
      await keeper.saveNow();
    },
    runCycle,
    ready: firstRound.ready,
  };
}

function isSlow({ lane }: Job): boolean {
  return lane === 'licences';
}
