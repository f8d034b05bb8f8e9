import { LRUCache } from 'lru-cache';
import type { Call } from './call.ts';
import { ReadError, toReadError } from './errors.ts';
import { untilAborted } from './until-aborted.ts';
import { withinLimit } from './within-limit.ts';

/** How long an answer is given again without asking. */
const keepMs = 60_000;
/** Someone who presses "refresh" again within this time gets the answer of the first press. */
const freshMs = 10_000;
/** How long an answer may stand in for one that can't be read. */
const fallbackMs = 24 * 3_600_000;
/** A read goes on when its askers have left, so that the next one finds its answer, but not longer than this. */
const longestReadMs = 30_000;

/** Who asks, and when. */
export interface Asked {
  readonly call: Call;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Ask again, unless the kept answer is only seconds old. */
  readonly fresh?: boolean | undefined;
}

export interface KeptAnswer<Value> {
  readonly value: Value;
  /** When the source was asked. */
  readonly readAt: number;
  /** Why it could not be asked now, where the answer is an older one. */
  readonly error?: ReadError;
}

/**
 * Gives the kept answer of a source for `key` while it is less than a minute old, else asks: once, for all who ask the
 * same at the same time. Where the source fails, an answer less than a day old stands in, with the error. Throws
 * ReadError where there is none, and `no_answer` when the asker's signal aborts.
 */
export type ReadKept<Source, Value> = (
  source: Source,
  key: string,
  asked: Asked,
  ask: (call: Call) => Promise<Value>,
) => Promise<KeptAnswer<Value>>;

interface Memory<Value> {
  readonly kept: LRUCache<string, KeptAnswer<Value>>;
  readonly underWay: Map<string, Promise<KeptAnswer<Value>>>;
}

/** Remembers the answers of each source, those of the `max` keys asked last, as long as the source itself lives. */
export function keepAnswers<Source extends object, Value>({ max = 500 } = {}): ReadKept<Source, Value> {
  const memories = new WeakMap<Source, Memory<Value>>();

  function memoryOf(source: Source): Memory<Value> {
    const known = memories.get(source);
    if (known) return known;
    const memory = { kept: new LRUCache<string, KeptAnswer<Value>>({ max }), underWay: new Map() };
    memories.set(source, memory);
    return memory;
  }

  return async (source, key, { call, now, fresh = false }, ask) => {
    const { kept, underWay } = memoryOf(source);
    const last = kept.get(key);
    if (last && now - last.readAt < (fresh ? freshMs : keepMs)) return last;

    async function start(): Promise<KeptAnswer<Value>> {
      const { correlationId, log } = call;
      // By a signal of its own: the asker who came first may leave before the others.
      const value = await withinLimit((signal) => ask({ correlationId, log, signal }), longestReadMs);
      const answer = { value, readAt: now };
      kept.set(key, answer);
      return answer;
    }

    try {
      let running = underWay.get(key);
      if (!running) {
        if (call.signal.aborted) throw new ReadError('no_answer', 'Not asked: the time is over.');
        running = start().finally(() => underWay.delete(key));
        underWay.set(key, running);
      }
      return await untilAborted(running, call.signal);
    } catch (thrown) {
      const error = toReadError(thrown);
      if (last && now - last.readAt < fallbackMs) return { ...last, error };
      throw error;
    }
  };
}
