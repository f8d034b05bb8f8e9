import type { AzureKind, Level, ServiceStatus } from '../model.ts';

/**
 * How bad an active service issue is, by its event level
 * (learn.microsoft.com/azure/service-health/service-health-notifications-properties): `Critical` are widespread
 * problems to reach several services in several regions, `Error` and `Warning` problems to reach a service for many or
 * for some, `Informational` touches management and latency, not availability. The grouping is ours.
 */
const levelByEventLevel = new Map<string, Level>([
  ['critical', 'down'],
  ['error', 'degraded'],
  ['warning', 'degraded'],
  ['informational', 'watching'],
]);

/**
 * The status of an Azure event in the words of a service's: `azureActive` or `azureResolved`. An advisory that is active
 * is something to watch, whatever its level: nothing is broken. A status that is not documented stays unknown.
 */
export function azureStatus(raw: string, kind: AzureKind, eventLevel: string): ServiceStatus {
  switch (raw.trim().toLowerCase()) {
    case 'active':
      return { raw, known: 'azureActive', level: activeLevel(kind, eventLevel) };
    case 'resolved':
      return { raw, known: 'azureResolved', level: 'healthy' };
    default:
      return { raw, level: 'unknown' };
  }
}

/** A service issue that names no level is taken for one that people notice. */
function activeLevel(kind: AzureKind, eventLevel: string): Level {
  if (kind !== 'serviceIssue') return 'watching';
  return levelByEventLevel.get(eventLevel.trim().toLowerCase()) ?? 'degraded';
}
