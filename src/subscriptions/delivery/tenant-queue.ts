import type { RequestWindow, Slot } from '../../teams-traffic/request-window.ts';
import type { Lane } from './lane.ts';

const second = 1_000;

/** Milliseconds from one message to the next: what Teams takes in a second, spread over it. */
const pace = second / 50;

/**
 * Milliseconds of the pace that are made up for when the program was busy or its timers were late: as far back as Teams
 * counts, so that nothing is lost that it still takes. Otherwise as few as possible are on their way at once: each of
 * them would be of unknown fate after a crash.
 */
const slack = second;

/** After so many looks in vain others get their turn: each takes some ten microseconds. */
const mostLooks = 500;

/** So many conversations throttled within a second: it is the tenant that is throttled. */
const manyThrottled = 5;

/** The conversations of one tenant that have something to tell now, in turn. */
export interface TenantQueue {
  /** Puts a conversation at the end. */
  add(lane: Lane): void;
  /** A conversation was throttled for so long. */
  throttled(conversationId: string, now: number, retryAfterMs: number): void;
  stop(): void;
}

/**
 * Lets conversations go one after the other, as fast as Teams takes messages in one tenant and no faster. Who has had a
 * turn comes again after all others.
 */
export function createTenantQueue(parts: {
  readonly clock: () => number;
  /** All that is sent in the tenant. */
  readonly window: RequestWindow;
  /** A conversation's turn: returns what sends the message that it has to get; undefined where there is none. */
  readonly turn: (lane: Lane) => ((slot: Slot) => void) | undefined;
}): TenantQueue {
  const { clock, window, turn } = parts;
  const ready: Lane[] = [];
  const throttledAt = new Map<string, number>();
  let notBefore = 0;
  let paceAt = 0;
  let isPumping = false;
  let timer: NodeJS.Timeout | undefined;

  function pump(): void {
    timer = undefined;
    isPumping = true;
    for (let looks = 0; ready.length > 0; looks++) {
      const now = clock();
      const wait = looks < mostLooks ? Math.max(window.wait(now), notBefore - now, paceAt - now) : 0;
      if (wait > 0 || looks === mostLooks) {
        timer = setTimeout(pump, Math.ceil(wait));
        break;
      }
      const lane = ready.shift();
      const send = lane && turn(lane);
      if (!send) continue;
      paceAt = Math.max(paceAt + pace, now - slack);
      send(window.take(now));
    }
    isPumping = false;
  }

  return {
    add(lane) {
      // What was not used while nothing waited is not made up for.
      if (ready.length === 0 && !isPumping) paceAt = Math.max(paceAt, clock());
      ready.push(lane);
      // Not at once: who marks many things has them planned when all are marked.
      if (!isPumping) timer ??= setTimeout(pump, 0);
    },
    throttled(conversationId, now, retryAfterMs) {
      throttledAt.set(conversationId, now);
      for (const [id, at] of throttledAt) if (at <= now - second) throttledAt.delete(id);
      if (throttledAt.size >= manyThrottled) notBefore = Math.max(notBefore, now + retryAfterMs);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      ready.length = 0;
    },
  };
}
