import { KustoError } from './kusto-error.ts';
import type { Token } from './tokens.ts';

/** Goes over tokens one by one. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  next(): Token {
    const token = this.#tokens[this.#at];
    if (!token) throw new KustoError('The query ends too early.');
    this.#at += 1;
    return token;
  }

  /** Takes the next token where it is this sign. */
  takeSign(...signs: readonly string[]): string | undefined {
    return this.#take('sign', signs);
  }

  /** Takes the next token where it is this word; case does not matter. */
  takeName(...names: readonly string[]): string | undefined {
    return this.#take('name', names);
  }

  /** Whether the next token is this sign. */
  isSign(sign: string, ahead = 0): boolean {
    const token = this.#tokens[this.#at + ahead];
    return token?.kind === 'sign' && token.value === sign;
  }

  /** The name that comes so many tokens later. */
  nameAhead(ahead: number): string | undefined {
    const token = this.#tokens[this.#at + ahead];
    return token?.kind === 'name' ? token.value : undefined;
  }

  needSign(sign: string): void {
    if (this.takeSign(sign) === undefined) throw new KustoError(`Expected "${sign}".`);
  }

  needName(): string {
    const token = this.next();
    if (token.kind !== 'name') throw new KustoError('Expected a name.');
    return token.value;
  }

  #take(kind: 'sign' | 'name', wanted: readonly string[]): string | undefined {
    const token = this.#tokens[this.#at];
    if (token?.kind !== kind) return undefined;
    const value = kind === 'name' ? token.value.toLowerCase() : token.value;
    if (!wanted.includes(value)) return undefined;
    this.#at += 1;
    return value;
  }
}
