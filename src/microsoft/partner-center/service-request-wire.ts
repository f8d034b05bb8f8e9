import { z } from 'zod';
import type { MicrosoftRequest } from '../../support/ports.ts';
import { type Severity, severities } from '../../support/support-request.ts';
import { word } from '../wire-values.ts';
import { wireDate } from './wire-date.ts';

/** Names in the order of their numbers: answers by an id have the name, those of lists the number. */
const statusNames = ['none', 'open', 'closed', 'attention_needed'];
const severityNames = ['unknown', ...severities];

/** Names of properties come with a capital ("NewNote", as .NET has them) or without. */
const inAnyCase = <T extends z.ZodType>(schema: T) => z.preprocess(withSmallNames, schema);

const noteWire = inAnyCase(z.object({ createdbyname: word, createddate: wireDate, text: word }));

/**
 * A service request as Partner Center sends it (learn.microsoft.com/partner-center/developer/service-request-resources),
 * reduced to what we show. What can't be read of it is missing or `unknown`; without a status it is no service request.
 */
export const serviceRequestWire = inAnyCase(
  z.object({
    id: word,
    title: word,
    severity: word.catch(''),
    status: z.union([z.string(), z.number()]).transform(String),
    createddate: wireDate,
    lastmodifieddate: wireDate,
    lastcloseddate: wireDate,
    notes: z
      .array(noteWire.catch({ createdbyname: '', createddate: undefined, text: '' }))
      .nullish()
      .catch([]),
  }),
);

/** @param number the one that was asked for */
export function toMicrosoftRequest(
  wire: z.output<typeof serviceRequestWire>,
  number: string,
): MicrosoftRequest {
  const status = nameOf(wire.status, statusNames);
  const state = stateOf(status);
  const severity = severityOf(nameOf(wire.severity, severityNames));
  const createdAt = wire.createddate ?? undefined;
  const updatedAt = wire.lastmodifieddate ?? undefined;
  const closedAt = state === 'closed' ? (wire.lastcloseddate ?? undefined) : undefined;
  return {
    number: wire.id || number,
    status,
    state,
    ...(severity && { severity }),
    ...(wire.title && { title: wire.title }),
    ...(createdAt !== undefined && { createdAt }),
    ...(updatedAt !== undefined && { updatedAt }),
    ...(closedAt !== undefined && { closedAt }),
    notes: (wire.notes ?? [])
      .filter(({ text }) => text.trim() !== '')
      .map((note) => ({
        at: note.createddate ?? updatedAt ?? createdAt ?? 0,
        text: note.text,
        by: note.createdbyname,
      }))
      .toSorted((one, other) => one.at - other.at),
  };
}

/** The name that a number stands for; a word as it came. */
function nameOf(written: string, names: readonly string[]): string {
  return /^\d+$/.test(written) ? (names[Number(written)] ?? written) : written;
}

function stateOf(status: string): MicrosoftRequest['state'] {
  switch (lettersOf(status)) {
    case 'open':
      return 'open';
    case 'attentionneeded':
      return 'waiting';
    case 'closed':
      return 'closed';
    default:
      return 'unknown';
  }
}

function severityOf(name: string): Severity | undefined {
  return severities.find((severity) => severity === lettersOf(name));
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}

function withSmallNames(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name.toLowerCase(), one]));
}
