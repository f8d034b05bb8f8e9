const queries = 15;
const windowMs = 5_000;

export interface Quota {
  readonly isAdmitted: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

/** Resource Graph's quota: 15 queries in windows of 5 seconds for each who asks. */
export class QueryQuota {
  readonly #windows = new Map<string, { readonly from: number; used: number }>();

  /** Counts one query at `now` (milliseconds); a refused one costs nothing. */
  spend(key: string, now: number): Quota {
    const known = this.#windows.get(key);
    const window = known && now - known.from < windowMs ? known : { from: now, used: 0 };
    this.#windows.set(key, window);
    const isAdmitted = window.used < queries;
    if (isAdmitted) window.used += 1;
    const seconds = Math.ceil((window.from + windowMs - now) / 1000);
    return {
      isAdmitted,
      headers: {
        'x-ms-user-quota-remaining': String(queries - window.used),
        'x-ms-user-quota-resets-after': `00:00:0${seconds}`,
      },
    };
  }
}
