import type { ReadError } from '../../errors.ts';
import { needsPerson } from '../needs-person.ts';

const second = 1_000;
const minute = 60 * second;

/**
 * How long to wait after a failed read, in milliseconds: from five minutes to an hour where a person has to do
 * something first, else from 30 seconds to a quarter of an hour; never less than Microsoft asks for, and a minute at
 * least when it asks for fewer requests.
 * @param failures how many have failed in a row, this one included
 * @param chance from 0 to below 1, so that those who failed at once don't come again at once
 */
export function backoffMs(error: ReadError, failures: number, chance: number): number {
  const asked = (error.details.retryAfterSeconds ?? 0) * second;
  const jitter = 0.8 + chance * 0.4;
  if (error.reason === 'throttled') return Math.max(asked, minute) + chance * 10 * second;
  const [first, longest] = needsPerson(error.reason) ? [5 * minute, 60 * minute] : [30 * second, 15 * minute];
  const doubled = first * 2 ** Math.min(failures - 1, 10);
  return Math.max(asked, Math.min(longest, doubled * jitter));
}
