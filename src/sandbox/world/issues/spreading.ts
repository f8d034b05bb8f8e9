import type { IssueScript } from '../issue.ts';

/**
 * Issues that spread and shrink while one watches: in the first half hour customers join, some leave, one issue ends and
 * comes back. Together they hit thousands where there are ten thousand customers.
 */
export const spreadingIssues: readonly IssueScript[] = [
  {
    id: 'EX1187571',
    title: 'Email to some external recipients comes back as undeliverable',
    service: 'Exchange',
    classification: 'incident',
    feature: 'E-Mail timely delivery',
    featureGroup: 'E-Mail timely delivery',
    impact: 'Users may get their email to some external recipients back as undeliverable.',
    startsAt: -52,
    cloud: 'global',
    customers: ['Wide World Freight', 'Consolidated Messenger', 'Graphic Design Institute'],
    share: 0.42,
    format: 'htmlBreaks',
    steps: [
      {
        at: -38,
        status: 'investigating',
        post: {
          current: "We're reviewing undeliverable messages that customers have sent us.",
          nextUpdate: -10,
        },
      },
      {
        at: -12,
        status: 'serviceDegradation',
        post: {
          current:
            'One range of our addresses is on the block list of a provider. We route mail around that range.',
          scope: 'Email to recipients whose provider uses that block list, about one in twenty messages.',
          start: -52,
          preliminaryRootCause: 'Addresses that came into use last week had a bad reputation.',
          nextUpdate: 15,
        },
      },
      {
        at: 8,
        status: 'serviceDegradation',
        share: 0.51,
        quick: 'A second provider has taken over the block list; further organizations are affected.',
      },
      {
        at: 14,
        status: 'restoringService',
        post: { current: 'Mail takes another range of addresses in four of five regions.', nextUpdate: 45 },
      },
      {
        at: 44,
        status: 'serviceRestored',
        endedAt: 40,
        post: {
          final: 'No message came back in the last half hour.',
          end: 40,
          rootCause: 'Addresses that came into use last week had a bad reputation.',
        },
      },
    ],
  },
  {
    id: 'MO1187602',
    title: 'Pages of Microsoft 365 open slowly or not at all',
    service: 'OSDPPlatform',
    classification: 'incident',
    feature: 'Portal',
    featureGroup: 'Portal',
    impact: 'Users may wait a minute for pages of Microsoft 365, or see an error.',
    startsAt: -1,
    cloud: 'global',
    customers: ['Fabrikam Residences', 'Wingtip Toys'],
    share: 0.03,
    format: 'html',
    steps: [
      {
        at: 2,
        status: 'investigating',
        post: {
          current: "We're checking alerts about slow pages.",
          nextUpdate: "We'll provide an update within 10 minutes.",
        },
      },
      {
        at: 6,
        status: 'serviceDegradation',
        customers: ['Fabrikam Residences', 'Wingtip Toys', 'Relecloud', 'Coho Vineyard'],
        share: 0.12,
        post: {
          current: 'A network device drops a part of its traffic. We take it out of the path.',
          scope: 'Users whose requests cross one of two exchange points.',
          start: -1,
          nextUpdate: 15,
        },
      },
      {
        at: 18,
        status: 'restoringService',
        customers: [
          'Fabrikam Residences',
          'Wingtip Toys',
          'Relecloud',
          'Coho Vineyard',
          'Lucerne Publishing',
        ],
        share: 0.3,
        post: {
          current: 'The device is out of the path, and traffic finds its way around it.',
          nextUpdate: 40,
        },
      },
      {
        at: 24,
        status: 'serviceRestored',
        endedAt: 22,
        post: {
          final: 'Pages open as fast as before.',
          end: 22,
          rootCause: 'A network device failed in part.',
        },
      },
      {
        at: 28,
        status: 'serviceDegradation',
        customers: ['Wingtip Toys', 'Relecloud'],
        share: 0.1,
        post: {
          current: 'We have opened this event again: a second device shows the same fault.',
          end: undefined,
          nextUpdate: 75,
        },
      },
      {
        at: 70,
        status: 'serviceRestored',
        endedAt: 66,
        post: { final: 'The second device is replaced as well.', end: 66 },
      },
    ],
  },
];
