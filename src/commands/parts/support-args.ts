import { z } from 'zod';
import { readRequestNumber } from '../../support/request-number.ts';
import type { FormField } from '../../support/support-request.ts';

/** The id of a draft as buttons carry it; whose it is, is looked up. */
export const draftId = z.string().min(1).max(64);

/** The number of a request, in the way people write it ("r-42"). */
export const requestNumber = z.string().trim().min(1).max(40).transform(readRequestNumber);

/** The press of a button that says yes; what is typed never carries it. */
export const confirmed = z.literal(true).optional().catch(undefined);

/** Invisible; stands in what a card shows where a template's expression would begin, and was never typed. */
const joiner = /\u2060/g;

/** What stands in an input of a card: any text, of which what no card of ours takes is cut off. */
export const typed = (longest: number) =>
  z
    .string()
    .transform((text) => text.replace(joiner, '').slice(0, longest))
    .optional()
    .catch(undefined);

const longestLine = 1_000;
const longestLines = 8_000;

/** The inputs of the form; they are checked by the form's own rules, so that faults come back with all that was typed. */
export const formInputs = {
  service: typed(longestLine),
  severity: typed(longestLine),
  title: typed(longestLine),
  description: typed(longestLines),
  impact: typed(longestLines),
  startedDate: typed(longestLine),
  startedTime: typed(longestLine),
  usersHit: typed(longestLine),
  issueId: typed(longestLine),
  contactName: typed(longestLine),
  contactEmail: typed(longestLine),
  contactPhone: typed(longestLine),
  contactTimeZone: typed(longestLine),
  contactLanguage: typed(longestLine),
  contactCountry: typed(longestLine),
  contactAroundTheClock: typed(longestLine),
} satisfies Partial<Record<FormField, unknown>>;
