import type { IssueScript } from '../issue.ts';

const day = 24 * 60;

/** Dynamics 365 and the Power Platform. */
export const businessAppIssues: readonly IssueScript[] = [
  {
    id: 'CR1186288',
    title: 'Saving an opportunity may fail with a generic error',
    service: 'DynamicsCRM',
    classification: 'incident',
    feature: 'Other',
    featureGroup: 'Other',
    impact: 'Users may be unable to save opportunities that have more than one product line.',
    startsAt: -230,
    cloud: 'global',
    customers: ['Adventure Works Cycles', 'Wide World Importers'],
    share: 0.2,
    format: 'htmlRun',
    steps: [
      {
        at: -215,
        status: 'serviceDegradation',
        post: {
          current: 'We are aware of an emerging issue with opportunities and are investigating.',
          nextUpdate: 'We will provide another update within the next 30 minutes.',
        },
      },
      {
        at: -180,
        status: 'serviceDegradation',
        post: {
          moreInfo:
            'Saving each product line on its own works. <a href="https://learn.example/opportunities">Read how</a>.',
          current:
            'A price calculation added last night does not expect a second line. A correction is being tested.',
          start: -230,
          nextUpdate: 200,
        },
      },
    ],
  },
  {
    id: 'PB1187218',
    title: 'Scheduled refreshes may start late',
    service: 'PowerBIcom',
    classification: 'advisory',
    feature: 'Power BI',
    featureGroup: 'Power BI',
    impact: 'Reports may show older data because scheduled refreshes start up to two hours late.',
    startsAt: -75,
    cloud: 'global',
    customers: ['Contoso Ltd', 'Fabrikam Inc', 'Woodgrove Bank', 'Adventure Works Cycles'],
    share: 0.1,
    format: 'text',
    steps: [
      {
        at: -50,
        status: 'investigating',
        post: {
          current: 'Refreshes that a person starts are not late; we look at the scheduler.',
          nextUpdate: "We'll provide an update in two hours.",
        },
      },
      {
        at: 65,
        status: 'serviceDegradation',
        post: { current: 'The scheduler is short of workers in one region.', start: -75, nextUpdate: 300 },
      },
    ],
  },
  {
    id: 'MF1183908',
    title: 'Flows with a third-party storage connector may have failed',
    service: 'MicrosoftFlow',
    classification: 'incident',
    origin: 'thirdParty',
    feature: null,
    featureGroup: null,
    impact: 'Flows that use the connector of one storage provider may have failed with a gateway error.',
    startsAt: -7 * day,
    cloud: 'global',
    customers: ['Wide World Importers', 'Contoso Ltd'],
    format: 'html',
    steps: [
      {
        at: -7 * day + 25,
        status: 'serviceDegradation',
        post: {
          current: 'The provider has confirmed an outage on its side.',
          start: -7 * day,
          nextUpdate: -7 * day + 200,
        },
      },
      {
        at: -7 * day + 190,
        status: 'serviceRestored',
        endedAt: -7 * day + 175,
        post: {
          final: 'The provider has ended its outage; failed flows can be run again.',
          end: -7 * day + 175,
          rootCause: 'An outage of the storage provider.',
        },
      },
    ],
  },
  {
    id: 'FM1184760',
    title: 'Responses to a form may have been missing from its Excel workbook',
    service: 'Forms',
    classification: 'advisory',
    feature: 'Forms',
    featureGroup: 'Forms',
    impact: 'Owners of a form may have seen fewer responses in Excel than in Forms.',
    startsAt: -10 * day,
    cloud: 'global',
    customers: ['Contoso Education', 'Bellows College', 'School of Fine Art'],
    format: 'htmlRun',
    steps: [
      {
        at: -10 * day + 300,
        status: 'investigating',
        post: { current: 'We look into how responses are copied.', nextUpdate: -9 * day },
      },
      {
        at: -8 * day,
        status: 'serviceRestored',
        endedAt: -8 * day - 120,
        post: {
          final: 'All responses are copied again, older ones included.',
          start: -10 * day,
          end: -8 * day - 120,
          rootCause: 'A limit on the length of one answer stopped the copy of all later ones.',
        },
      },
    ],
  },
];
