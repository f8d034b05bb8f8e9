import type { Classification, Level, ServiceStatus } from './model.ts';

/**
 * Microsoft's serviceHealthStatus values and how bad each one is for the people who use the service. The
 * values are those of Graph v1.0 (learn.microsoft.com/graph/api/resources/servicehealthissue); Microsoft
 * reserves those from `resolved` on for later and gives the levels no names, so the grouping is ours: what
 * is fixed or was no issue is healthy, what users can't reach is down, what is confirmed but not fixed is
 * degraded, and what is still looked into, or must still prove itself, is watching.
 */
const levelByStatus = {
  serviceOperational: 'healthy',
  serviceRestored: 'healthy',
  postIncidentReviewPublished: 'healthy',
  falsePositive: 'healthy',
  resolved: 'healthy',
  resolvedExternal: 'healthy',
  serviceInterruption: 'down',
  serviceDegradation: 'degraded',
  extendedRecovery: 'degraded',
  restoringService: 'degraded',
  investigating: 'watching',
  verifyingService: 'watching',
  investigationSuspended: 'watching',
  confirmed: 'watching',
  reported: 'watching',
  mitigated: 'watching',
  mitigatedExternal: 'watching',
} as const satisfies Record<string, Level>;

/** The documented status names in their wire spelling, e.g. for checking that every one has a word. */
export const knownStatuses: readonly string[] = Object.keys(levelByStatus);

const byLowerCase = new Map(
  Object.entries(levelByStatus).map(([name, level]) => [name.toLowerCase(), { known: name, level }]),
);

/**
 * Reads a status without regard to case, because Microsoft documents "ServiceDegradation" and sends
 * "serviceDegradation". A value that is not documented keeps its raw word and the level `unknown`.
 */
export function serviceStatus(raw: string): ServiceStatus {
  const match = byLowerCase.get(raw.trim().toLowerCase());
  return match ? { raw, level: match.level, known: match.known } : { raw, level: 'unknown' };
}

/** Reads Microsoft's classification of an issue; what is neither incident nor advisory is `unknown`. */
export function classification(raw: string): Classification {
  const lower = raw.trim().toLowerCase();
  return lower === 'incident' || lower === 'advisory' ? lower : 'unknown';
}
