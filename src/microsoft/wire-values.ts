import { z } from 'zod';

/** A word or a number where a word is documented; empty where there is nothing. */
export const word = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => String(value ?? ''));

/** Dates come with `Z` and up to seven digits of a second; without a zone they mean UTC. Milliseconds since 1970. */
export const moment = z
  .string()
  .transform(toMillis)
  .refine((value) => !Number.isNaN(value))
  .nullish()
  .catch(undefined);

/** Milliseconds since 1970; NaN for what is no date. */
export function toMillis(written: string): number {
  return Date.parse(/(z|[+-]\d\d:?\d\d)$/i.test(written) ? written : `${written}Z`);
}
