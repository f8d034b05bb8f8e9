import type { Clock } from '../../call.ts';

/** Rings at given moments, by one timer for all. */
export interface Alarms<Alarm> {
  /** In the place of the one of the same key before; undefined takes it away. */
  set(alarm: Alarm, at: number | undefined): void;
  /** Rings what is due: a timer stands still while its machine sleeps, the clock does not. Costs what `set` costs. */
  wake(): void;
  stop(): void;
}

/** Node's timers can't wait longer. */
const longestMs = 2 ** 31 - 1;

/**
 * An alarm rings once, with all that are due at that moment. Setting one walks over all: 10,000 take some ten microseconds.
 * @param ring must not throw; may set alarms
 * @param keyOf alarms of one key are the same
 */
export function createAlarms<Alarm>(
  clock: Clock,
  ring: (due: readonly Alarm[]) => void,
  keyOf: (alarm: Alarm) => string | number,
): Alarms<Alarm> {
  const waiting = new Map<string | number, { readonly alarm: Alarm; readonly at: number }>();
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
    const due = [...waiting.values()].filter(({ at }) => at <= now).map(({ alarm }) => alarm);
    for (const alarm of due) waiting.delete(keyOf(alarm));
    if (due.length > 0) ring(due);
    plan([...waiting.values()].reduce((first, { at }) => Math.min(first, at), Number.POSITIVE_INFINITY));
  }

  return {
    set(alarm, at) {
      if (at === undefined) waiting.delete(keyOf(alarm));
      else {
        waiting.set(keyOf(alarm), { alarm, at });
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
