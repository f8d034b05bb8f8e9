import type { AzureEventScript } from './azure-event.ts';

const hour = 60;
const day = 24 * hour;

/** The events of Azure Service Health in this world; customers are hit by their regions. */
export const azureEvents: readonly AzureEventScript[] = [
  {
    trackingId: '4VNK-7Q0',
    type: 'ServiceIssue',
    eventLevel: 'Error',
    title: 'Virtual Machines - West Europe - Errors when virtual machines are started or resized',
    startsAt: -76,
    impacts: [
      { service: 'Virtual Machines', regions: ['West Europe'] },
      { service: 'Virtual Machine Scale Sets', regions: ['West Europe'] },
    ],
    resourceTypes: ['Microsoft.Compute/virtualMachines'],
    steps: [
      {
        at: -66,
        status: 'Active',
        summary:
          '<p>We have been alerted that virtual machines in West Europe may fail to start, and are looking into it. Our next update follows within 60 minutes.</p>',
      },
      {
        at: -31,
        status: 'Active',
        summary:
          '<p><strong>Impact Statement:</strong>&nbsp;Since this morning, customers with virtual machines in West Europe may receive errors when they start, resize or allocate them. Machines that run are not affected.</p><p><strong>Current Status:</strong>&nbsp;A storage cluster that holds allocation records answers slowly after a configuration change. We are moving its load to a healthy cluster.</p><p>The next update will be provided in 60 minutes.</p>',
        tags: ['Action Recommended'],
      },
      {
        at: 14,
        status: 'Active',
        summary:
          '<p><strong>Impact Statement:</strong>&nbsp;Customers with virtual machines in West Europe may receive errors when they start, resize or allocate them. Machines that run are not affected.</p><p><strong>Current Status:</strong>&nbsp;Two thirds of the load have been moved, and most requests succeed when they are repeated.</p><p>The next update will be provided in 60 minutes.</p>',
      },
      {
        at: 55,
        status: 'Resolved',
        title:
          'Mitigated - Virtual Machines - West Europe - Errors when virtual machines are started or resized',
        summary:
          '<p><strong>Impact Statement:</strong>&nbsp;Customers with virtual machines in West Europe may have received errors when they started, resized or allocated them.</p><p><strong>Current Status:</strong>&nbsp;All load is on healthy clusters and requests succeed. A review follows within 14 days.</p>',
        mitigatedAt: 48,
      },
    ],
  },
  {
    trackingId: '9LTR-3B8',
    type: 'HealthAdvisory',
    eventLevel: 'Informational',
    title: 'Azure SQL Database - Connections that use old root certificates',
    startsAt: -6 * day,
    impacts: [{ service: 'SQL Database', regions: ['West Europe', 'North Europe', 'Southeast Asia'] }],
    resourceTypes: ['Microsoft.Sql/servers'],
    steps: [
      {
        at: -6 * day,
        status: 'Active',
        summary:
          '<p>Applications that pin one root certificate may lose their connection when gateways get certificates of a new authority next month.</p><p>Please trust <a href="https://learn.microsoft.com/azure/azure-sql/">the authorities in our documentation</a> and no single certificate.</p>',
        tags: ['Action Recommended'],
        mitigatedAt: 30 * day,
      },
    ],
  },
  {
    trackingId: 'SV2K-H98',
    type: 'SecurityAdvisory',
    eventLevel: 'Warning',
    title: 'Azure Kubernetes Service - Update node images by the end of the month',
    startsAt: -2 * day,
    sensitive: true,
    impacts: [{ service: 'Azure Kubernetes Service (AKS)', regions: ['West Europe', 'East US'] }],
    resourceTypes: ['Microsoft.ContainerService/managedClusters'],
    steps: [
      {
        at: -2 * day,
        status: 'Active',
        summary:
          '<p>Node images older than this month lack a fix for a container runtime. Please update them.</p>',
        tags: ['Action Recommended'],
      },
    ],
  },
  {
    trackingId: 'RT5M-1X0',
    type: 'HealthAdvisory',
    subType: 'Retirement',
    eventLevel: 'Informational',
    title: 'Retirement notice: Move from unmanaged disks to managed disks',
    startsAt: -40 * day,
    impacts: [{ service: 'Virtual Machines', regions: ['Global'] }],
    steps: [
      {
        at: -40 * day,
        status: 'Active',
        summary:
          '<p>You receive this notice because you use unmanaged disks, which will be retired. Please move to managed disks before that date.</p>',
        mitigatedAt: 200 * day,
      },
    ],
  },
  {
    trackingId: 'PM3D-5Z8',
    type: 'PlannedMaintenance',
    eventLevel: 'Warning',
    title: 'Planned maintenance for Azure Database for PostgreSQL in West Europe',
    startsAt: 3 * day + 5 * hour,
    impacts: [{ service: 'Azure Database for PostgreSQL', regions: ['West Europe'] }],
    resourceTypes: ['Microsoft.DBforPostgreSQL/flexibleServers'],
    steps: [
      {
        at: -3 * day,
        status: 'Active',
        summary:
          'This is a notice of planned maintenance of your Azure Database for PostgreSQL servers in West Europe. Each server restarts once and is not reachable for up to two minutes.<br>Connections have to be made again after it.',
        mitigatedAt: 3 * day + 11 * hour,
      },
    ],
  },
  {
    trackingId: 'PM8W-2K0',
    type: 'PlannedMaintenance',
    eventLevel: 'Informational',
    title: 'Routine planned maintenance for App Service in North Europe',
    startsAt: 9 * day,
    impacts: [{ service: 'App Service', regions: ['North Europe', 'East US'] }],
    steps: [
      {
        at: -day,
        status: 'Active',
        summary:
          'App Service in North Europe is updated during these days. Your apps may see a drop in connectivity of a few seconds.',
        mitigatedAt: 16 * day,
      },
    ],
  },
  {
    trackingId: 'QK1T-PC8',
    type: 'ServiceIssue',
    eventLevel: 'Warning',
    title: 'Storage - North Europe - Slow requests',
    startsAt: -30 * hour,
    impacts: [{ service: 'Storage', regions: ['North Europe'] }],
    resourceTypes: ['Microsoft.Storage/storageAccounts'],
    steps: [
      {
        at: -29 * hour,
        status: 'Active',
        summary:
          '<p><strong>Impact Statement:</strong> Customers with storage accounts in North Europe may see slow requests.</p><p><strong>Current Status:</strong> A part of the network between two halls loses packets. We are taking it out of use.</p>',
      },
      {
        at: -26 * hour,
        status: 'Resolved',
        title: 'Mitigated - Storage - North Europe - Slow requests',
        summary:
          '<p><strong>Impact Statement:</strong> Customers with storage accounts in North Europe may have seen slow requests.</p><p><strong>Current Status:</strong> The faulty part is out of use, and requests are as fast as before.</p>',
        mitigatedAt: -27 * hour,
      },
      {
        at: -5 * hour,
        status: 'Resolved',
        title: 'Post Incident Review (PIR) – Storage – Slow requests in North Europe',
        summary:
          '<p><strong>What happened?</strong></p><p>For about three hours, a part of all requests to storage accounts in North Europe took several seconds.</p><p><strong>What went wrong and why?</strong></p><p>An optical link lost packets without being reported as faulty, because its errors stayed just under the alarm.</p><p><strong>What are we doing to make this less likely?</strong></p><ul><li>The alarm now adds up errors over hours.</li><li>Links are taken out of use by themselves.</li></ul>',
        tags: ['Final PIR'],
      },
    ],
  },
  {
    trackingId: 'BL7X-9W0',
    type: 'Billing',
    subType: 'PriceChanges',
    eventLevel: 'Informational',
    title: 'New rates for data transfer',
    startsAt: -4 * day,
    impacts: [{ service: 'Bandwidth', regions: ['Global'] }],
    steps: [{ at: -4 * day, status: 'Active', summary: 'Rates for data transfer change next year.' }],
  },
];
