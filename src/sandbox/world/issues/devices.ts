import type { IssueScript } from '../issue.ts';

const day = 24 * 60;

/** Device management and security. */
export const deviceIssues: readonly IssueScript[] = [
  {
    id: 'IT1185710',
    title: "Devices may stay 'not evaluated' after enrolment",
    service: 'Intune',
    classification: 'incident',
    feature: 'Device compliance',
    featureGroup: 'Microsoft Intune',
    impact:
      'Users of newly enrolled devices may be kept out of company resources until the device is evaluated.',
    startsAt: -500,
    cloud: 'global',
    customers: ['Contoso Ltd', 'Trey Research', 'A. Datum Corporation'],
    format: 'html',
    steps: [
      {
        at: -460,
        status: 'serviceDegradation',
        post: {
          current: 'Compliance jobs wait behind a large import. We give them a queue of their own.',
          start: -500,
          nextUpdate: -220,
        },
      },
      {
        at: -200,
        status: 'serviceRestored',
        endedAt: -210,
        post: {
          final: 'The waiting jobs are done and new devices are evaluated within minutes.',
          end: -210,
          rootCause: 'Compliance jobs shared a queue with imports.',
        },
      },
      {
        at: 10,
        status: 'serviceDegradation',
        post: {
          current: 'We have opened this event again: jobs of one region wait once more.',
          end: undefined,
          nextUpdate: 100,
        },
      },
      {
        at: 80,
        status: 'serviceRestored',
        endedAt: 75,
        post: { final: 'The last region uses the new queue as well.', end: 75 },
      },
    ],
  },
  {
    id: 'DZ1186811',
    title: 'Alerts may have reached the incident queue late',
    service: 'Microsoft365Defender',
    classification: 'advisory',
    feature: 'Microsoft 365 Defender',
    featureGroup: 'Microsoft 365 Defender',
    impact: 'Security teams may have seen alerts up to 40 minutes late.',
    startsAt: -2 * day - 300,
    cloud: 'global',
    customers: ['Fabrikam Inc', 'City Power & Light', 'Lamna Healthcare Company'],
    format: 'text',
    pascalCase: true,
    steps: [
      {
        at: -2 * day - 240,
        status: 'serviceDegradation',
        post: {
          current: 'We add workers to the correlation service.',
          start: -2 * day - 300,
          nextUpdate: -2 * day,
        },
      },
      {
        at: -2 * day - 20,
        status: 'serviceRestored',
        endedAt: -2 * day - 45,
        post: {
          final: 'Alerts arrive within two minutes again.',
          end: -2 * day - 45,
          rootCause: 'A deployment left half of the workers without a lease.',
        },
      },
    ],
  },
];
