import type { Clock, IdSource, Log } from '../../call.ts';
import type { Support } from '../support.ts';

export interface FollowerOptions {
  readonly support: Pick<Support, 'follow'>;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Log;
  /** From the start of one round to that of the next, at least. Default half a minute: each request has its own pace. */
  readonly everyMs?: number;
}

/** Follows support requests round by round. */
export interface Follower {
  /** The first round begins at once: what a stop left half done goes on. */
  start(): void;
  /** Gives up what is under way; resolves when nothing is. */
  stop(): Promise<void>;
}

/** The time between two rounds when they take too long. */
const leastPauseMs = 1_000;

export function createFollower({ support, clock, ids, log, everyMs = 30_000 }: FollowerOptions): Follower {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  async function runOn(): Promise<void> {
    const startedAt = clock();
    const correlationId = ids();
    try {
      await support.follow({
        correlationId,
        signal: stopping.signal,
        log: log.child({ correlationId }),
        isBackground: true,
      });
    } catch (error) {
      log.error({ err: error }, 'A round over support requests failed');
    }
    if (stopping.signal.aborted) return;
    timer = setTimeout(next, Math.max(leastPauseMs, startedAt + everyMs - clock()));
    timer.unref();
  }

  function next(): void {
    running = runOn();
  }

  return {
    start: next,
    async stop() {
      stopping.abort(new Error('The app is stopping'));
      clearTimeout(timer);
      await running;
    },
  };
}
