import { LRUCache } from 'lru-cache';
import type { Clock } from '../../call.ts';
import { farthestAhead, oldest } from './age.ts';

/** How long a repeat gets the answer of the first delivery; later ones get an empty one. Teams repeats after 15 s. */
const answersKept = 60_000;

export interface Once<A> {
  /**
   * Runs `work` for the first caller with this key. A repeat waits for the same answer, or gets undefined when the
   * answer is no longer kept.
   */
  run(
    key: string,
    work: () => Promise<A>,
  ): Promise<{ readonly first: boolean; readonly answer: A | undefined }>;
}

/** Remembers keys for as long as an activity can be young enough to be accepted. */
export function createOnce<A>(clock: Clock): Once<A> {
  const perf = { now: clock };
  const seen = new LRUCache<string, true>({
    maxSize: 50_000,
    sizeCalculation: () => 1,
    ttl: oldest + farthestAhead + 60_000,
    perf,
  });
  const answers = new LRUCache<string, { readonly answer: Promise<A> }>({ max: 500, ttl: answersKept, perf });
  return {
    async run(key, work) {
      if (seen.has(key)) return { first: false, answer: await answers.get(key)?.answer };
      seen.set(key, true);
      const answer = work();
      answers.set(key, { answer });
      return { first: true, answer: await answer };
    },
  };
}

/** The key of an activity: ids of both, joined so that no pair can look like another. */
export function activityKey(conversationId: string, activityId: string): string {
  return JSON.stringify([conversationId, activityId]);
}
