import { type Classification, type Issue, type Level, levels, type ServiceHealth } from './model.ts';

const classifications: readonly Classification[] = ['incident', 'advisory', 'unknown'];

/**
 * Issues as a reader under stress wants them: worst level first, within it incidents before advisories,
 * then the newest start first. Issues that are equal in all of this keep their order.
 */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(compareIssues);
}

/**
 * Services worst first; within a level in the order of their first issues, those without an issue last.
 * Services that are equal in all of this keep their order.
 */
export function sortServices(services: readonly ServiceHealth[]): ServiceHealth[] {
  return services
    .map((service) => ({ service, lead: sortIssues(service.issues)[0] }))
    .sort(
      (a, b) => rank(a.service.status.level) - rank(b.service.status.level) || compareLeads(a.lead, b.lead),
    )
    .map(({ service }) => service);
}

/** The worst level among the services; `unknown` when there are none, because nothing proves them healthy. */
export function worstLevel(services: readonly ServiceHealth[]): Level {
  const ranks = services.map((service) => rank(service.status.level));
  return levels[Math.min(...ranks)] ?? 'unknown';
}

function rank(level: Level): number {
  return levels.indexOf(level);
}

function compareIssues(a: Issue, b: Issue): number {
  return (
    rank(a.status.level) - rank(b.status.level) ||
    classifications.indexOf(a.classification) - classifications.indexOf(b.classification) ||
    begin(b) - begin(a)
  );
}

/** An issue whose start is not known is as new as its last change. */
function begin({ startedAt, updatedAt }: Issue): number {
  return startedAt ?? updatedAt;
}

function compareLeads(a: Issue | undefined, b: Issue | undefined): number {
  return a && b ? compareIssues(a, b) : Number(!a) - Number(!b);
}
