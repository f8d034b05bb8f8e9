import { pause } from '../../pause.ts';

/** Reads one after the other beside the cycles, so that no cycle waits for them. */
export interface SlowLane<Job> {
  /**
   * Starts with these jobs; leaves them aside while earlier ones are under way, because they will be due again.
   * @param run must not reject
   */
  take(jobs: readonly Job[], run: (job: Job) => Promise<unknown>): void;
  /** Resolves when nothing is under way. */
  ended(): Promise<void>;
}

export interface SlowLaneOptions {
  /** From the start of one read to that of the next, at least: their limit is for all customers together. */
  readonly pauseMs: number;
  /** Aborts when no further read may begin. */
  readonly signal: AbortSignal;
}

/** A lane in which nothing is under way. */
export function createSlowLane<Job>({ pauseMs, signal }: SlowLaneOptions): SlowLane<Job> {
  let underWay: Promise<void> | undefined;

  async function readInTurn(jobs: readonly Job[], run: (job: Job) => Promise<unknown>): Promise<void> {
    for (const job of jobs) {
      if (signal.aborted) return;
      await Promise.all([run(job), pause(pauseMs, signal)]);
    }
  }

  return {
    take(jobs, run) {
      underWay ??= readInTurn(jobs, run).finally(() => {
        underWay = undefined;
      });
    },
    ended: async () => underWay,
  };
}
