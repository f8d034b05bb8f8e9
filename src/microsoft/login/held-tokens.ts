import type { AccessToken } from '@azure/core-auth';
import { LRUCache } from 'lru-cache';
import type { Call, Clock } from '../../call.ts';
import { untilAborted } from '../../until-aborted.ts';

/** A token with less time left is renewed. */
const renewBeforeMs = 5 * 60_000;
/** A token with less time left is not sent any more: it might expire on the way. */
const lastUseBeforeMs = 30_000;

/**
 * Tokens by a key, in memory only. Each is asked for once at a time, however many wait for it. One that nears its end is
 * renewed while it is still used, so that no reader waits for it. (`maxSize`, because for `max` the map takes the memory
 * of all at its start.)
 */
export class HeldTokens {
  readonly #clock: Clock;
  readonly #held: LRUCache<string, AccessToken>;
  readonly #underway = new Map<string, Promise<AccessToken>>();

  /** @param capacity tokens held at once, about 2 KB each; the longest unused go first */
  constructor(clock: Clock, capacity: number) {
    this.#clock = clock;
    this.#held = new LRUCache({ maxSize: capacity, sizeCalculation: () => 1 });
  }

  /** A token that lasts long enough to be sent. Throws what `ask` throws; ends when the call's signal aborts. */
  async get(key: string, ask: () => Promise<AccessToken>, call: Call): Promise<string> {
    const held = this.#held.get(key);
    const left = held ? held.expiresOnTimestamp - this.#clock() : 0;
    if (held && left > renewBeforeMs) return held.token;
    const renewed = this.#renew(key, ask);
    if (held && left > lastUseBeforeMs) return held.token;
    return (await untilAborted(renewed, call.signal)).token;
  }

  /** Drops a token that an API refused, unless it was replaced meanwhile. */
  forget(key: string, token: string): void {
    if (this.#held.get(key)?.token === token) this.#held.delete(key);
  }

  /** Drops all tokens whose keys begin so, and what is asked for just now. */
  drop(start: string): void {
    for (const key of [...this.#held.keys()]) if (key.startsWith(start)) this.#held.delete(key);
    for (const key of [...this.#underway.keys()]) if (key.startsWith(start)) this.#underway.delete(key);
  }

  #renew(key: string, ask: () => Promise<AccessToken>): Promise<AccessToken> {
    const underway = this.#underway.get(key);
    if (underway) return underway;
    const isWanted = () => this.#underway.get(key) === renewal;
    const renewal = ask()
      .then((token) => {
        if (isWanted()) this.#held.set(key, token);
        return token;
      })
      .finally(() => {
        if (isWanted()) this.#underway.delete(key);
      });
    this.#underway.set(key, renewal);
    // Nobody may be waiting any more; the pipeline has logged the failure.
    renewal.catch(() => undefined);
    return renewal;
  }
}
