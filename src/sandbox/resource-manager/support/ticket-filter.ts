import { invalid } from './json-body.ts';

/** What a list of tickets may be narrowed by. */
export interface Filtered {
  readonly status: string;
  readonly createdDate: string;
  readonly serviceId?: unknown;
  readonly problemClassificationId?: unknown;
}

/**
 * "Status eq 'Open' and CreatedDate ge 2024-03-01T22:08:51Z": equality of Status, ServiceId and
 * ProblemClassificationId, and CreatedDate by gt and ge. Throws ArmRefusal for anything else.
 */
export function matchesFilter(ticket: Filtered, filter: string): boolean {
  if (filter.trim() === '') return true;
  return filter.split(/ and /i).every((part) => {
    const [, field = '', operator = '', quoted, bare = ''] =
      /^\s*(\w+)\s+(eq|gt|ge)\s+(?:'([^']*)'|(\S+))\s*$/i.exec(part) ?? [];
    const value = quoted ?? bare;
    const test = `${field} ${operator}`.toLowerCase();
    if (test === 'status eq') return isSame(ticket.status, value);
    if (test === 'serviceid eq') return isSame(ticket.serviceId, value);
    if (test === 'problemclassificationid eq') return isSame(ticket.problemClassificationId, value);
    const at = Date.parse(value);
    const createdAt = Date.parse(ticket.createdDate);
    if (test === 'createddate gt' && !Number.isNaN(at)) return createdAt > at;
    if (test === 'createddate ge' && !Number.isNaN(at)) return createdAt >= at;
    throw invalid('$filter', `'${part}' is not supported.`);
  });
}

function isSame(one: unknown, other: string): boolean {
  return String(one ?? '').toLowerCase() === other.toLowerCase();
}
