import { z } from 'zod';
import { refusals } from './partner-center-error.ts';

/** What a PATCH of a service request asks for. */
export interface ServiceRequestPatch {
  readonly closes: boolean;
  readonly note?: string;
}

/** .NET reads names in any case. */
function inLowerCase(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name.toLowerCase(), one]));
}

const text = z.string().nullish();
const patch = z.preprocess(
  inLowerCase,
  z.object({
    status: z.union([z.string(), z.number()]).nullish(),
    severity: z.union([z.string(), z.number()]).nullish(),
    newnote: z.preprocess(inLowerCase, z.object({ text })).nullish(),
  }),
);

/**
 * Reads the body of a PATCH. Severity "unknown" and status "none", or their number 0, leave things as they are, as what
 * is missing does. Throws PartnerCenterRefusal for what can't be changed.
 */
export function readServiceRequestPatch(body: string): ServiceRequestPatch {
  const parsed = patch.safeParse(parse(body));
  if (!parsed.success) throw refusals.propertyInvalid('body');
  const { status, severity, newnote } = parsed.data;
  if (!isOne(severity, 'unknown', 0)) throw refusals.propertyInvalid('Severity');
  const closes = status !== undefined && status !== null && isOne(status, 'closed', 2);
  if (!closes && !isOne(status, 'none', 0)) throw refusals.propertyInvalid('Status');
  if (!newnote) return { closes };
  const note = newnote.text?.trim();
  if (!note) throw refusals.propertyInvalid('NewNote.Text');
  return { closes, note };
}

function isOne(value: string | number | null | undefined, word: string, number: number): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'number' ? value === number : value.toLowerCase() === word;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
