import type { AccessToken } from '@azure/core-auth';
import { LRUCache } from 'lru-cache';
import type { Call, Clock } from '../../call.ts';
import { untilAborted } from '../../until-aborted.ts';
import type { BearerSource } from '../pipeline/exchange.ts';
import type { TokenExchange } from './token-exchange.ts';

/** A token with less time left is renewed. */
const renewBeforeMs = 5 * 60_000;
/** A token with less time left is not sent any more: it might expire on the way. */
const lastUseBeforeMs = 30_000;
/**
 * Tokens held at once, about 2 KB each; the longest unused go first. Two for each of 20,000 customers have
 * room. (`maxSize`, because for `max` the map takes the memory of all at its start.)
 */
const capacity = 50_000;

/**
 * The tokens of one partner account, by tenant and scope. Each is asked for once at a time, however many wait
 * for it. One that nears its end is renewed while it is still used, so that no reader waits for it.
 */
export class Tokens {
  readonly #exchange: TokenExchange;
  readonly #clock: Clock;
  readonly #held = new LRUCache<string, AccessToken>({ maxSize: capacity, sizeCalculation: () => 1 });
  readonly #underway = new Map<string, Promise<AccessToken>>();

  constructor(exchange: TokenExchange, clock: Clock) {
    this.#exchange = exchange;
    this.#clock = clock;
  }

  /** A token that lasts long enough to be sent. Throws ReadError; ends when the call's signal aborts. */
  async get(tenantId: string, scope: string, call: Call): Promise<string> {
    const held = this.#held.get(keyOf(tenantId, scope));
    const left = held ? held.expiresOnTimestamp - this.#clock() : 0;
    if (held && left > renewBeforeMs) return held.token;
    const renewed = this.#renew(tenantId, scope, call);
    if (held && left > lastUseBeforeMs) return held.token;
    return (await untilAborted(renewed, call.signal)).token;
  }

  /** Drops a token that an API refused, unless it was replaced meanwhile. */
  forget(tenantId: string, scope: string, token: string): void {
    const key = keyOf(tenantId, scope);
    if (this.#held.get(key)?.token === token) this.#held.delete(key);
  }

  /** The tokens of one tenant and scope, as the pipeline asks for them. */
  bearer(tenantId: string, scope: string): BearerSource {
    return {
      get: (call) => this.get(tenantId, scope, call),
      forget: (token) => this.forget(tenantId, scope, token),
    };
  }

  #renew(tenantId: string, scope: string, call: Call): Promise<AccessToken> {
    const key = keyOf(tenantId, scope);
    const underway = this.#underway.get(key);
    if (underway) return underway;
    const renewal = this.#exchange(tenantId, scope, call)
      .then((token) => {
        this.#held.set(key, token);
        return token;
      })
      .finally(() => this.#underway.delete(key));
    this.#underway.set(key, renewal);
    // Nobody may be waiting any more; the pipeline has logged the failure.
    renewal.catch(() => undefined);
    return renewal;
  }
}

function keyOf(tenantId: string, scope: string): string {
  return `${tenantId} ${scope}`;
}
