import type { Clock } from '../../call.ts';
import type { Person } from '../../person.ts';
import type { BearerSource } from '../pipeline/exchange.ts';
import { HeldTokens } from './held-tokens.ts';
import type { PersonExchange } from './on-behalf-of.ts';

/** Persons and scopes; those who did nothing for the longest time are asked for anew. */
const capacity = 2_000;

/** Tokens on behalf of people, by person and scope: in memory only, and gone with the person's sign-in. */
export class PersonTokens {
  readonly #exchange: PersonExchange;
  readonly #held: HeldTokens;

  constructor(exchange: PersonExchange, clock: Clock) {
    this.#exchange = exchange;
    this.#held = new HeldTokens(clock, capacity);
  }

  /** The tokens of one person for one scope, as the pipeline asks for them. `get` throws ActionError. */
  bearer(person: Person, scope: string): BearerSource {
    const key = `${startOf(person)}${scope}`;
    return {
      get: (call) => this.#held.get(key, () => this.#exchange(person, scope, call), call),
      forget: (token) => this.#held.forget(key, token),
    };
  }

  /** Drops all that is held of a person. */
  drop(person: Person): void {
    this.#held.drop(startOf(person));
  }
}

function startOf({ userId }: Person): string {
  return `${userId.toLowerCase()} `;
}
