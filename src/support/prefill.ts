import { getCountryForTimezone } from 'countries-and-timezones';
import type { Issue, ServiceHealth } from '../health/model.ts';
import { describeProblem, type KnownProblem } from './form/describe-problem.ts';
import { longest } from './form/form-limits.ts';
import { inputOfContact, inputOfMoment } from './form/input-of.ts';
import type { Contact, FormInput, Severity } from './support-request.ts';

export interface KnownBefore extends KnownProblem {
  readonly service?: Pick<ServiceHealth, 'id' | 'name' | 'status' | 'issues'>;
  /** Who asks: the contact of a first request. */
  readonly name: string;
  /** IANA name of the reader's zone. */
  readonly timeZone: string;
  /** Whom Microsoft was to call in this person's last request. */
  readonly lastContact?: Contact | undefined;
}

/** The form filled in from what is known, so that little is left to type; all of it may be changed. */
export function prefill(known: KnownBefore): FormInput {
  const { service, issue, timeZone } = known;
  const { title, description } = describeProblem(known);
  const startedAt = issue?.startedAt;
  return {
    ...(service === undefined ? {} : { service: service.id }),
    severity: severityOf(service, issue),
    ...(title === '' ? {} : { title }),
    description,
    ...(startedAt === undefined ? {} : inputOfMoment(startedAt, timeZone)),
    ...(issue === undefined ? {} : { issueId: issue.id }),
    ...prefillContact(known),
  };
}

/** Critical while the service is down, moderate in an incident, minimal else: a person raises it, no guess does. */
function severityOf(service: KnownBefore['service'], issue: Issue | undefined): Severity {
  const issues = issue === undefined ? (service?.issues ?? []) : [issue];
  const open = issues.filter(({ isResolved }) => !isResolved);
  const isDown =
    (issue ?? service)?.status.level === 'down' || open.some(({ status }) => status.level === 'down');
  if (isDown) return 'critical';
  return issues.some(({ classification }) => classification === 'incident') ? 'moderate' : 'minimal';
}

function prefillContact({ name, timeZone, lastContact }: KnownBefore): FormInput {
  if (lastContact) return inputOfContact(lastContact);
  const country = getCountryForTimezone(timeZone)?.id;
  return {
    contactName: name.slice(0, longest.contactName),
    contactTimeZone: timeZone,
    contactLanguage: 'en-US',
    ...(country === undefined ? {} : { contactCountry: country }),
    contactAroundTheClock: 'false',
  };
}
