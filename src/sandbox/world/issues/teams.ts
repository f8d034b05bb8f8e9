import type { IssueScript } from '../issue.ts';

const day = 24 * 60;

export const teamsIssues: readonly IssueScript[] = [
  {
    id: 'TM1187455',
    title: 'Meeting recordings may take several hours to appear',
    service: 'microsoftteams',
    classification: 'advisory',
    feature: 'Calling and Meetings',
    featureGroup: 'Audio, Video and Meetings',
    impact: 'Users may wait several hours until the recording of a meeting appears in its chat.',
    startsAt: -310,
    cloud: 'global',
    customers: ['Contoso Ltd', 'Contoso Education', 'Graphic Design Institute', '晨光教育基金會'],
    share: 0.1,
    format: 'html',
    steps: [
      {
        at: -250,
        status: 'investigating',
        post: {
          current: 'Recordings wait in a queue before they are uploaded. We look for the cause.',
          nextUpdate: -130,
        },
      },
      {
        at: -140,
        status: 'serviceDegradation',
        post: {
          moreInfo: "No recording is lost: each will appear once it's uploaded.",
          current:
            'Storage accounts in one region answer uploads slowly. We move uploads to a neighbouring region.',
          scope: 'Recordings of meetings that were organized by users in the affected region.',
          start: -310,
          // A promise that passes without a new post: what a reader calls overdue.
          nextUpdate: -25,
        },
      },
      {
        at: 33,
        status: 'serviceDegradation',
        post: { current: 'Half of the waiting recordings are uploaded.', nextUpdate: 240 },
      },
    ],
  },
  {
    id: 'TM1187530',
    title: "Users can't join or start meetings",
    service: 'microsoftteams',
    classification: 'incident',
    feature: 'Calling and Meetings',
    featureGroup: 'Audio, Video and Meetings',
    impact: "Users can't join or start meetings; most attempts end with an error after one minute.",
    startsAt: -18,
    cloud: 'global',
    customers: [
      'Northwind Traders',
      'Wide World Importers',
      'Blue Yonder Airlines',
      '晨光國際物流股份有限公司',
    ],
    share: 0.08,
    format: 'html',
    details: [{ name: 'NotifyInApp', value: 'True' }],
    steps: [
      {
        at: -15,
        status: 'investigating',
        post: {
          current: "We're aware that users can't join meetings and are investigating.",
          nextUpdate: "We'll provide an update within 30 minutes.",
        },
      },
      {
        at: -6,
        status: 'serviceInterruption',
        post: {
          current: 'The service that places a meeting on a media server refuses new meetings. We restart it.',
          scope: 'All users of the organization who join or start a meeting.',
          start: -18,
          nextUpdate: 24,
        },
      },
      {
        at: 3,
        status: 'serviceInterruption',
        quick: 'The restart has begun; the first meetings start again.',
      },
      {
        at: 9,
        status: 'restoringService',
        post: { current: 'The restart is complete in two of three data centers.', nextUpdate: 45 },
      },
      {
        at: 20,
        status: 'verifyingService',
        post: { current: 'Meetings start everywhere. We watch the service under full load.', nextUpdate: 60 },
      },
      {
        at: 35,
        status: 'serviceRestored',
        endedAt: 17,
        post: {
          final: 'Meetings have worked without errors for 15 minutes.',
          end: 17,
          rootCause: 'A list of media servers was published without its newest entries.',
          nextSteps: 'The list will be checked against the running servers before it is published.',
        },
      },
    ],
  },
  {
    id: 'TM1185002',
    title: 'Presence may be shown wrongly in channels',
    service: 'microsoftteams',
    classification: 'advisory',
    feature: 'Presence',
    featureGroup: 'Presence',
    impact: 'Users may have seen a colleague as away who was available.',
    startsAt: -5 * day,
    cloud: 'global',
    customers: ['Contoso Ltd', 'Contoso Retail GmbH', 'Humongous Insurance', 'Coho Winery'],
    format: 'text',
    steps: [
      {
        at: -5 * day + 20,
        status: 'investigating',
        post: { current: "We're checking reports of wrong presence.", nextUpdate: -5 * day + 90 },
      },
      {
        at: -5 * day + 85,
        status: 'falsePositive',
        endedAt: -5 * day + 60,
        post: {
          final:
            'The reports came from one network whose proxy kept old answers. The service itself was healthy.',
          start: -5 * day,
          end: -5 * day + 60,
        },
      },
    ],
  },
];
