import { type Issue, levels, type ServiceHealth, type ServiceStatus } from '../model.ts';
import { sortIssues } from '../order.ts';
import type { AzureAnswer } from '../ports.ts';

/** The id and the name of Azure among a customer's services. */
export const azureServiceId = 'Azure';

const operational: ServiceStatus = {
  raw: 'serviceOperational',
  known: 'serviceOperational',
  level: 'healthy',
};

/**
 * Azure as one of a customer's services. Its status is that of the worst open service issue; advisories are shown
 * beside a service that is up. Undefined where the customer has no subscription that we can see.
 */
export function azureService({ subscriptions, issues, maintenance }: AzureAnswer): ServiceHealth | undefined {
  if (subscriptions.length === 0) return undefined;
  const open = sortIssues(issues.filter(({ isResolved }) => !isResolved));
  return {
    id: azureServiceId,
    name: azureServiceId,
    status: statusOf(open),
    issues: open,
    azure: { subscriptions, maintenance },
  };
}

function statusOf(open: readonly Issue[]): ServiceStatus {
  const broken = open.filter(
    ({ azure, status }) => azure?.kind === 'serviceIssue' || status.level === 'unknown',
  );
  const worst = levels.find((level) => broken.some(({ status }) => status.level === level));
  if (worst === undefined) return operational;
  return { raw: 'Active', known: 'azureServiceIssue', level: worst };
}
