import { setTimeout as wait } from 'node:timers/promises';

/** Waits, by the clock of whoever gave it. Rejects as soon as the signal aborts. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** Waits in real time, and keeps no program from ending. */
export const pause: Pause = async (milliseconds, signal) => {
  await wait(milliseconds, undefined, { signal, ref: false });
};
