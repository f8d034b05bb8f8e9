import type { Issue } from '../model.ts';
import type { Day } from './days.ts';
import { coveredTime, type Interval, touches } from './intervals.ts';
import { openTime } from './issue-time.ts';

/** What was open on a day, the worst first; "unknown" is an issue of a kind that Microsoft does not say. */
export const dayMarks = ['incident', 'unknown', 'advisory', 'clear'] as const;
export type DayMark = (typeof dayMarks)[number];

/** What Microsoft's issues tell of one service over some days. */
export interface ServiceHistory {
  /** "Exchange Online" */
  readonly service: string;
  /** Share of the time without an open incident, 0 to 1. Told by Microsoft's issues, measured by nobody. */
  readonly availability: number;
  /** Milliseconds with an open incident. */
  readonly incidentTime: number;
  /** One for each day, the oldest first. */
  readonly days: readonly DayMark[];
  readonly issues: readonly Issue[];
}

/**
 * The history of every service that has an issue within the days, the worst first: least availability, then most days
 * with an incident, of unknown kind, with an advisory, then by name. Incidents that overlap count once; advisories do
 * not lower the availability, nor does what Microsoft found to be a false positive. `days` is not empty.
 */
export function serviceHistories(
  issues: readonly Issue[],
  days: readonly Day[],
  now: number,
): ServiceHistory[] {
  const window = windowOf(days);
  const byService = new Map<string, Issue[]>();
  for (const issue of issues) {
    if (!touches(openTime(issue, now), window)) continue;
    const known = byService.get(issue.service);
    if (known) known.push(issue);
    else byService.set(issue.service, [issue]);
  }
  return [...byService].map(([service, own]) => historyOf(service, own, days, now)).sort(worstFirst);
}

/** From the first moment of the first day to the last of the last. */
export function windowOf(days: readonly Day[]): Interval {
  return { from: days[0]?.from ?? 0, to: days.at(-1)?.to ?? 0 };
}

/** Microsoft looked into it, and the service was healthy. */
export function isFalsePositive({ status }: Issue): boolean {
  return status.known === 'falsePositive';
}

function historyOf(
  service: string,
  issues: readonly Issue[],
  days: readonly Day[],
  now: number,
): ServiceHistory {
  const window = windowOf(days);
  const real = issues
    .filter((issue) => !isFalsePositive(issue))
    .map((issue) => ({ mark: issue.classification, open: openTime(issue, now) }));
  const incidents = real.filter(({ mark }) => mark === 'incident').map(({ open }) => open);
  const incidentTime = coveredTime(incidents, window);
  const length = window.to - window.from;
  return {
    service,
    availability: length > 0 ? 1 - incidentTime / length : Number(incidents.length === 0),
    incidentTime,
    days: days.map((day) => {
      const marks = real.filter(({ open }) => touches(open, day)).map(({ mark }) => mark);
      return dayMarks.find((mark) => mark !== 'clear' && marks.includes(mark)) ?? 'clear';
    }),
    issues,
  };
}

/** How many days have a mark. */
export function daysWith({ days }: Pick<ServiceHistory, 'days'>, mark: DayMark): number {
  return days.filter((day) => day === mark).length;
}

function worstFirst(a: ServiceHistory, b: ServiceHistory): number {
  return (
    a.availability - b.availability ||
    daysWith(b, 'incident') - daysWith(a, 'incident') ||
    daysWith(b, 'unknown') - daysWith(a, 'unknown') ||
    daysWith(b, 'advisory') - daysWith(a, 'advisory') ||
    (a.service < b.service ? -1 : Number(a.service > b.service))
  );
}
