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
export interface ReadKept<Source, Value> {
  (
    source: Source,
    key: string,
    asked: Asked,
    ask: (call: Call) => Promise<Value>,
  ): Promise<KeptAnswer<Value>>;
  /** What was answered for `key`, or is being answered, holds no longer. */
  forget(source: Source, key: string): void;
}

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

  const readKept = async (
    source: Source,
    key: string,
    { call, now, fresh = false }: Asked,
    ask: (call: Call) => Promise<Value>,
  ): Promise<KeptAnswer<Value>> => {
    const { kept, underWay } = memoryOf(source);
    const last = kept.get(key);
    if (last && now - last.readAt < (fresh ? freshMs : keepMs)) return last;

    async function start(): Promise<KeptAnswer<Value>> {
      const { correlationId, log } = call;
      // By a signal of its own: the asker who came first may leave before the others.
      const value = await withinLimit((signal) => ask({ correlationId, log, signal }), longestReadMs);
      const answer = { value, readAt: now };
      if (underWay.get(key) === running) kept.set(key, answer);
      return answer;
    }

    let running = underWay.get(key);

    try {
      if (!running) {
        if (call.signal.aborted) throw new ReadError('no_answer', 'Not asked: the time is over.');
        const own = start().finally(() => {
          if (underWay.get(key) === own) underWay.delete(key);
        });
        running = own;
        underWay.set(key, own);
      }
      return await untilAborted(running, call.signal);
    } catch (thrown) {
      const error = toReadError(thrown);
      if (last && now - last.readAt < fallbackMs) return { ...last, error };
      throw error;
    }
  };

  return Object.assign(readKept, {
    forget(source: Source, key: string) {
      const { kept, underWay } = memoryOf(source);
      kept.delete(key);
      underWay.delete(key);
    },
  });
}
