import type { Issue } from '../../../src/health/model.ts';
import { serviceStatus } from '../../../src/health/status.ts';

/** An incident of Exchange Online that has ended. */
export function pastIssue(changes: Partial<Issue> & { readonly id: string }): Issue {
  return {
    title: `Title of ${changes.id}`,
    service: 'Exchange Online',
    classification: 'incident',
    status: serviceStatus(changes.isResolved === false ? 'serviceDegradation' : 'serviceRestored'),
    impact: '',
    updatedAt: changes.endedAt ?? 0,
    isResolved: true,
    hasReview: false,
    posts: [],
    ...changes,
  };
}
