import type { IssueScript } from '../issue.ts';

const day = 24 * 60;

/** What everything else stands on: the suite, identity and apps. */
export const platformIssues: readonly IssueScript[] = [
  {
    id: 'MO1187511',
    title: 'Users may be asked to sign in again and again to Microsoft 365 on the web',
    service: 'OSDPPlatform',
    classification: 'incident',
    feature: 'Portal',
    featureGroup: 'Portal',
    impact: 'Users may be asked to sign in repeatedly when they open Microsoft 365 in a browser.',
    startsAt: -160,
    cloud: 'global',
    customers: [
      'Fabrikam Inc',
      'Humongous Insurance',
      'Lamna Healthcare Company',
      '海藍數位科技股份有限公司',
    ],
    share: 0.06,
    format: 'html',
    pascalCase: true,
    steps: [
      {
        at: -150,
        status: 'investigating',
        post: {
          current: "We're analysing network traces of affected browsers.",
          nextUpdate: 'We will provide another update within the next 60 minutes.',
        },
      },
      {
        at: -85,
        status: 'serviceDegradation',
        post: {
          moreInfo: 'Desktop and mobile apps are not affected.',
          current: 'A session cookie is written with a path that some pages do not send back.',
          scope: 'Users who open several Microsoft 365 pages in one browser.',
          start: -160,
          nextUpdate: 0,
        },
      },
      {
        at: -10,
        status: 'restoringService',
        post: {
          current: 'The corrected cookie is being rolled out to all regions.',
          rootCause: 'An update wrote the session cookie with a narrower path.',
          nextUpdate: 110,
        },
      },
      {
        at: 55,
        status: 'serviceRestored',
        endedAt: 50,
        post: { final: 'The roll-out is complete, and users stay signed in.', end: 50 },
      },
    ],
  },
  {
    id: 'AD1186077',
    title: 'Some sign-in logs may be missing their location',
    service: 'OrgLiveID',
    classification: 'advisory',
    feature: 'Administration',
    featureGroup: 'Administration',
    impact: 'Admins may see sign-ins without a location in the logs.',
    startsAt: -2 * day,
    cloud: 'global',
    customers: ['Adventure Works Cycles', 'Trey Research', 'VanArsdel, Ltd.'],
    format: 'text',
    steps: [
      {
        at: -2 * day + 70,
        status: 'investigating',
        post: { current: 'We compare logs with and without a location.', nextUpdate: -1 * day },
      },
      {
        at: -1 * day - 40,
        status: 'investigationSuspended',
        // What one customer reads of an issue may be older than what the others do.
        notFor: ['VanArsdel, Ltd.'],
        post: {
          current:
            'Our own data does not show the cause. Please send us a sign-in id of today by a service request so that we can go on.',
          start: -2 * day,
        },
      },
    ],
  },
  {
    id: 'OP1186644',
    title: 'Excel for the desktop may close when a workbook with linked data types opens',
    service: 'O365Client',
    classification: 'advisory',
    feature: 'Microsoft 365 Apps',
    featureGroup: 'Microsoft 365 Apps',
    impact: 'Excel may close when users open a workbook that contains linked data types.',
    startsAt: -1 * day - 200,
    cloud: 'global',
    customers: ['Fabrikam Inc', 'Contoso Retail GmbH', 'Consolidated Messenger', '遠山茶業有限公司'],
    share: 0.05,
    format: 'html',
    steps: [
      {
        at: -1 * day - 60,
        status: 'serviceDegradation',
        post: {
          current: 'A build of the current channel is the cause. We prepare a corrected one.',
          start: -1 * day - 200,
          nextUpdate: -200,
        },
      },
      {
        at: -215,
        // No value of today's enumeration: Microsoft may add one at any time.
        status: 'mitigationRolledOut',
        post: {
          moreInfo: 'Going back to the build before the current one avoids the problem.',
          current: 'The corrected build is available to devices that ask for updates.',
          nextUpdate: 1 * day,
        },
      },
    ],
  },
];
