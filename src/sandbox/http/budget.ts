/** A limit of requests within a time, e.g. 240 in 60 seconds. */
export interface Limit {
  readonly requests: number;
  readonly seconds: number;
}

/** Counts requests per key in sliding windows. */
export class Budget {
  readonly #limits: readonly Limit[];
  readonly #accepted = new Map<string, number[]>();

  constructor(limits: readonly Limit[]) {
    this.#limits = limits;
  }

  /**
   * Counts one request at `now` (milliseconds). Returns undefined when it is within all limits, else the whole seconds
   * until the next one will be; a refused request costs nothing.
   */
  spend(key: string, now: number): number | undefined {
    const wait = this.wait(key, now);
    if (wait === undefined) this.#accepted.get(key)?.push(now);
    return wait;
  }

  /** Like `spend`, but counts nothing. */
  wait(key: string, now: number): number | undefined {
    const longest = Math.max(...this.#limits.map(({ seconds }) => seconds));
    const accepted = (this.#accepted.get(key) ?? []).filter((at) => at > now - longest * 1000);
    this.#accepted.set(key, accepted);
    const waits = this.#limits.map(({ requests, seconds }) => {
      const oldest = accepted.filter((at) => at > now - seconds * 1000).at(-requests);
      return oldest === undefined ? 0 : Math.max(1, Math.ceil((oldest + seconds * 1000 - now) / 1000));
    });
    const wait = Math.max(...waits);
    return wait > 0 ? wait : undefined;
  }
}
