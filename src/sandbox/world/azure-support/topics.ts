import { guidFrom } from '../seeded.ts';

/** A kind of problem that a ticket may be about. */
export interface ProblemClassification {
  readonly id: string;
  readonly name: string;
}

/** A service that a ticket may be about. */
export interface SupportService {
  readonly id: string;
  readonly name: string;
  readonly resourceTypes: readonly string[];
  readonly classifications: readonly ProblemClassification[];
}

const virtualMachines = ['MICROSOFT.CLASSICCOMPUTE/VIRTUALMACHINES', 'MICROSOFT.COMPUTE/VIRTUALMACHINES'];
const connecting = [
  'Connectivity / Cannot connect to virtual machine by using RDP or SSH',
  'VM restarted or stopped unexpectedly / My VM restarted or stopped',
  'VM Performance / CPU usage is higher than expected',
];

/** What Azure's support knows, in the order in which it tells it: none. */
export const supportServices: readonly SupportService[] = [
  service('Virtual Machine running Windows', virtualMachines, connecting),
  service('Billing', [], ['Invoice / Explain my charges', 'Refund request']),
  service('Storage Account Management', ['MICROSOFT.STORAGE/STORAGEACCOUNTS'], ['Availability', 'Latency']),
  service('Virtual Machine running Linux', virtualMachines, connecting),
  service('Virtual Network', ['MICROSOFT.NETWORK/VIRTUALNETWORKS'], ['DNS resolution', 'Peering']),
  service(
    'Service and subscription limits (quotas)',
    [],
    ['Compute-VM (cores-vCPUs) subscription limit increases'],
  ),
  service('SQL Database', ['MICROSOFT.SQL/SERVERS'], ['Cannot connect to my database', 'Backup and restore']),
  service('Subscription management', [], ['Transfer ownership of my subscription']),
];

function service(
  name: string,
  resourceTypes: readonly string[],
  problems: readonly string[],
): SupportService {
  return {
    id: guidFrom(`azure support service ${name}`),
    name,
    resourceTypes,
    classifications: problems.map((problem) => ({
      id: guidFrom(`azure support problem ${name} ${problem}`),
      name: problem,
    })),
  };
}
