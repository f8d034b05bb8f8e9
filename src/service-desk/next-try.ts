const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/**
 * How long to wait after the first, second, ... try in vain: what Standard Webhooks proposes ("Retry schedule"), about
 * three days in all.
 */
const waits = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/**
 * When an event that was refused is sent again, at most a tenth later than the plan so that many do not come at once;
 * undefined where it is given up.
 *
 * @param attempts how often it was sent, this time included
 */
export function nextTry(refusal: {
  readonly attempts: number;
  readonly now: number;
  /** From 0 to 1. */
  readonly random: number;
  readonly retryAfterSeconds?: number;
}): number | undefined {
  const { attempts, now, random, retryAfterSeconds = 0 } = refusal;
  const wait = waits[attempts - 1];
  if (wait === undefined) return undefined;
  return now + Math.max(wait * (1 + random / 10), Math.min(retryAfterSeconds * second, 24 * hour));
}
