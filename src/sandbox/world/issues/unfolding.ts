import type { IssueScript } from '../issue.ts';

const day = 24 * 60;

/** Issues that open, let a promise pass, turn out to be nothing or get their review in the first half hour. */
export const unfoldingIssues: readonly IssueScript[] = [
  {
    id: 'TM1187610',
    title: 'Files tab of channels may stay empty',
    service: 'microsoftteams',
    classification: 'advisory',
    feature: 'Files',
    featureGroup: 'Teams Components',
    impact: 'Users may see no files in the Files tab of a channel.',
    startsAt: 7,
    cloud: 'global',
    customers: ['Coho Vineyard', 'Southridge Video', 'Contoso Education'],
    share: 0.18,
    format: 'text',
    steps: [
      {
        at: 11,
        status: 'investigating',
        // A promise that passes without a new post.
        post: { current: 'We compare channels with and without files.', nextUpdate: 17 },
      },
      {
        at: 29,
        status: 'serviceDegradation',
        post: {
          current: 'A rule that hides archived files hides others as well.',
          start: 7,
          nextUpdate: 120,
        },
      },
    ],
  },
  {
    id: 'PB1187588',
    title: 'Reports of wrong totals in Power BI',
    service: 'PowerBIcom',
    classification: 'advisory',
    feature: 'Power BI',
    featureGroup: 'Power BI',
    impact: 'Users may see totals that differ from the sum of their parts.',
    startsAt: -28,
    cloud: 'global',
    customers: ['Lamna Healthcare Company'],
    share: 0.06,
    format: 'html',
    steps: [
      {
        at: -16,
        status: 'investigating',
        post: { current: "We're looking at reports that customers have sent us.", nextUpdate: 44 },
      },
      {
        at: 21,
        status: 'falsePositive',
        endedAt: 12,
        post: {
          final: 'Totals are rounded once and their parts each: the service works as it is meant to.',
          start: -28,
          end: 12,
        },
      },
    ],
  },
  {
    id: 'SP1185931',
    title: 'Files could not be checked in',
    service: 'SharePoint',
    classification: 'incident',
    feature: 'SharePoint Features',
    featureGroup: 'SharePoint Features',
    impact: 'Users may have been unable to check in files for two hours.',
    startsAt: -4 * day,
    cloud: 'global',
    customers: ['Contoso Ltd', 'Trey Research', 'Lamna Healthcare Company'],
    share: 0.07,
    format: 'html',
    steps: [
      {
        at: -4 * day + 20,
        status: 'serviceInterruption',
        post: {
          current: 'A database that keeps check-outs does not accept writes. We move to its copy.',
          start: -4 * day,
          nextUpdate: -4 * day + 80,
        },
      },
      {
        at: -4 * day + 135,
        status: 'serviceRestored',
        endedAt: -4 * day + 120,
        post: {
          final: 'The copy has taken over and check-ins work.',
          end: -4 * day + 120,
          rootCause: 'A disk of the database was full because a clean-up had been switched off.',
          nextSteps: 'An alert tells us when the clean-up does not run.',
        },
      },
      {
        at: 7,
        status: 'postIncidentReviewPublished',
        endedAt: -4 * day + 120,
        post: { final: 'The post-incident review has been published.' },
      },
    ],
  },
];
