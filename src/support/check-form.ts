import { isTrackingId } from '../health/azure/tracking-id.ts';
import { longest } from './form/form-limits.ts';
import { createFormReader, type FormReader } from './form/form-reader.ts';
import { readAzure } from './form/read-azure.ts';
import { readContact } from './form/read-contact.ts';
import { readStarted } from './form/read-started.ts';
import {
  type FormField,
  type FormInput,
  type RequestForm,
  type Route,
  type ServiceName,
  severities,
} from './support-request.ts';

export const faultCodes = [
  'missing',
  'tooLong',
  'notEmail',
  'notPhone',
  'notTime',
  'inFuture',
  'notZone',
  'notIssue',
  'notOffered',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** What is wrong with one field of the form. */
export interface FormFault {
  readonly field: FormField;
  readonly code: FaultCode;
}

export interface FormRules {
  readonly route: Route;
  readonly now: number;
  /** IANA name of the zone in which date and time are meant. */
  readonly timeZone: string;
  /** The services that the form offers; without any, every id that looks like one is taken. */
  readonly services?: readonly ServiceName[];
}

/**
 * What a person filled in, as a form that has all that Microsoft requires, or every fault in it, one a field. Texts stay
 * as they were typed, without control and bidi characters and space around them. Never throws.
 */
export function checkForm(
  input: FormInput,
  { route, now, timeZone, services = [] }: FormRules,
): { readonly form: RequestForm } | { readonly faults: readonly FormFault[] } {
  const reader = createFormReader(input);
  const service = readService(reader, services);
  const severity = reader.readAs(
    'severity',
    reader.needed('severity', reader.line('severity', longest.choice)),
    'notOffered',
    (text) => severities.find((one) => one === text),
  );
  const title = reader.needed('title', reader.line('title', longest.title));
  const description = reader.needed('description', reader.lines('description', longest.description));
  const impact = reader.lines('impact', longest.impact);
  // What makes it critical is what Microsoft asks first.
  if (severity === 'critical') reader.needed('impact', impact);
  const startedAt = readStarted(reader, timeZone, now);
  const usersHit = reader.line('usersHit', longest.usersHit);
  const issueId = readIssueId(reader);
  const contact = readContact(reader, severity);
  const azure = route === 'azure' ? readAzure(reader) : undefined;
  if (severity === undefined || service === undefined || reader.faults.length > 0) {
    return { faults: reader.faults };
  }
  return {
    form: {
      service,
      severity,
      title,
      description,
      impact,
      ...(startedAt === undefined ? {} : { startedAt }),
      ...(usersHit === '' ? {} : { usersHit }),
      ...(issueId === undefined ? {} : { issueId }),
      contact,
      ...(azure === undefined ? {} : { azure }),
    },
  };
}

function readService(reader: FormReader, services: readonly ServiceName[]): ServiceName | undefined {
  const id = reader.needed('service', reader.line('service', longest.service));
  return reader.readAs('service', id, 'notOffered', (text) => {
    if (services.length === 0) return /^[\w .&-]+$/.test(text) ? { id: text, name: text } : undefined;
    return services.find((one) => one.id.toLowerCase() === text.toLowerCase());
  });
}

/** "EX123456" or an Azure tracking id ("KSYM-9_8"), in upper case. */
function readIssueId(reader: FormReader): string | undefined {
  const typed = reader.line('issueId', longest.issueId).toUpperCase();
  return reader.readAs('issueId', typed, 'notIssue', (text) =>
    /^[A-Z]{2}\d{1,7}$/.test(text) || isTrackingId(text) ? text : undefined,
  );
}
