import type { Call, Clock } from '../../call.ts';
import type { BearerSource } from '../pipeline/exchange.ts';
import { HeldTokens } from './held-tokens.ts';
import type { TokenExchange } from './token-exchange.ts';

/** Two for each of 20,000 customers have room. */
const capacity = 50_000;

/** The tokens of one partner account's app, by tenant and scope. */
export class Tokens {
  readonly #exchange: TokenExchange;
  readonly #held: HeldTokens;

  constructor(exchange: TokenExchange, clock: Clock) {
    this.#exchange = exchange;
    this.#held = new HeldTokens(clock, capacity);
  }

  /** A token that lasts long enough to be sent. Throws ReadError; ends when the call's signal aborts. */
  get(tenantId: string, scope: string, call: Call): Promise<string> {
    return this.#held.get(keyOf(tenantId, scope), () => this.#exchange(tenantId, scope, call), call);
  }

  /** Drops a token that an API refused, unless it was replaced meanwhile. */
  forget(tenantId: string, scope: string, token: string): void {
    this.#held.forget(keyOf(tenantId, scope), token);
  }

  /** The tokens of one tenant and scope, as the pipeline asks for them. */
  bearer(tenantId: string, scope: string): BearerSource {
    return {
      get: (call) => this.get(tenantId, scope, call),
      forget: (token) => this.forget(tenantId, scope, token),
    };
  }
}

function keyOf(tenantId: string, scope: string): string {
  return `${tenantId} ${scope}`;
}
