import { z } from 'zod';
import { toMillis } from '../wire-values.ts';

/** Dates that Partner Center writes where there is none: "0001-01-01T00:00:00". */
const beginningOfTime = Date.parse('1990-01-01T00:00:00Z');

/**
 * A date of Partner Center in milliseconds since 1970, undefined where there is none. Dates may hold stray blanks
 * ("2026-11-25T06: 41: 12Z"); without a zone they mean UTC.
 */
export const wireDate = z
  .string()
  .transform((written) => toMillis(written.replace(/\s/g, '')))
  .refine((at) => at > beginningOfTime)
  .nullish()
  .catch(undefined);
