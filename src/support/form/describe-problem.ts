import type { Customer } from '../../customers/customer.ts';
import type { Issue, ServiceHealth } from '../../health/model.ts';
import { longest } from './form-limits.ts';

/** What is known of a problem before anybody has typed a word. */
export interface KnownProblem {
  readonly customer: Customer;
  readonly service?: Pick<ServiceHealth, 'id' | 'name' | 'status'>;
  readonly issue?: Issue;
}

/**
 * The first lines of a request, in English whatever language the reader speaks: Microsoft's support answers in English
 * around the clock, in other languages in office hours only. Texts of issues are English as well.
 */
export function describeProblem(known: KnownProblem): {
  readonly title: string;
  readonly description: string;
} {
  const { customer, service, issue } = known;
  const name = service?.name ?? issue?.service;
  const subject = issue?.title ?? (name === undefined ? '' : `${name} does not work as expected`);
  const title = issue && name !== undefined && !subject.includes(name) ? `${name}: ${subject}` : subject;
  const [domain] = customer.domains;
  const lines = [
    `Customer: ${customer.name}${domain === undefined ? '' : ` (${domain})`}, tenant ID ${customer.tenantId}`,
    ...(name === undefined ? [] : [`Service: ${name}`]),
    ...(service === undefined
      ? []
      : [`Service health says: ${inWords(service.status.known ?? service.status.raw)}`]),
    ...(issue === undefined ? [] : describeIssue(issue)),
  ];
  return { title: cut(title, longest.title), description: cut(lines.join('\n'), longest.description) };
}

function describeIssue({ id, title, status, isResolved, startedAt, endedAt, posts }: Issue): string[] {
  const [latest] = posts;
  return [
    `Known issue: ${id}, ${title} (${inWords(status.known ?? status.raw)})`,
    ...(startedAt === undefined ? [] : [`Started: ${utc(startedAt)}`]),
    ...(isResolved
      ? [`Reported as resolved${endedAt === undefined ? '' : `: ${utc(endedAt)}`}, the problem goes on`]
      : []),
    ...(latest === undefined ? [] : [`Latest update (${utc(latest.at)}): ${cut(latest.lastWord, 1_000)}`]),
  ];
}

/** "serviceDegradation" -> "service degradation" */
function inWords(status: string): string {
  return status.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

function utc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 3).replace(/\p{Surrogate}$/u, '')}...`;
}
