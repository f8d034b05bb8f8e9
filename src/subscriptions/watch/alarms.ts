import type { Clock } from '../../call.ts';

/** Rings at given moments, by one timer for all. */
export interface Alarms {
  /** In the place of the one of that key before; undefined takes it away. */
  set(key: string, at: number | undefined): void;
  /** Rings what is due: a timer stands still while its machine sleeps, the clock does not. Costs what `set` costs. */
  wake(): void;
  stop(): void;
}

/** Node's timers can't wait longer. */
const longestMs = 2 ** 31 - 1;

/**
 * An alarm rings once, with all that are due at that moment. Setting one walks over all: 10,000 take some ten microseconds.
 * @param ring must not throw; may set alarms
 */
export function createAlarms(clock: Clock, ring: (keys: readonly string[]) => void): Alarms {
  const dueAt = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let timerAt = Number.POSITIVE_INFINITY;
  let isStopped = false;

  function plan(at: number): void {
    if (isStopped || at >= timerAt) return;
    clearTimeout(timer);
    timerAt = at;
    timer = setTimeout(wake, Math.min(longestMs, Math.max(0, at - clock())));
    timer.unref();
  }

  function wake(): void {
    if (isStopped) return;
    clearTimeout(timer);
    timerAt = Number.POSITIVE_INFINITY;
    const now = clock();
    const due = [...dueAt].filter(([, at]) => at <= now).map(([key]) => key);
    for (const key of due) dueAt.delete(key);
    if (due.length > 0) ring(due);
    plan([...dueAt.values()].reduce((first, at) => Math.min(first, at), Number.POSITIVE_INFINITY));
  }

  return {
    set(key, at) {
      if (at === undefined) dueAt.delete(key);
      else {
        dueAt.set(key, at);
        plan(at);
      }
    },
    wake,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
