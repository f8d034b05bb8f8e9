import type { IssueScript } from '../issue.ts';

const day = 24 * 60;

/** SharePoint Online and OneDrive for Business. */
export const fileIssues: readonly IssueScript[] = [
  {
    id: 'SP1186930',
    title: 'Some users see "Something went wrong" when they open a document library',
    service: 'SharePoint',
    classification: 'incident',
    feature: 'SharePoint Features',
    featureGroup: 'SharePoint Features',
    impact: 'Users may see an error instead of the content of a document library with more than 5,000 items.',
    startsAt: -420,
    cloud: 'global',
    customers: ['Contoso Ltd', 'Litware 科技', 'City Power & Light', 'Lucerne Publishing'],
    share: 0.1,
    format: 'htmlBreaks',
    steps: [
      {
        at: -400,
        status: 'serviceDegradation',
        post: {
          current: 'Queries against large lists time out since an index was rebuilt.',
          start: -420,
          nextUpdate: -280,
        },
      },
      {
        at: -290,
        status: 'restoringService',
        post: {
          moreInfo: 'Opening a file from the Recent list &amp; from a shared link works.',
          current: 'The index is rebuilt once more with its former settings.',
          scope: 'Users of sites that are stored on two of the content databases of the organization.',
          preliminaryRootCause: 'Statistics of a rebuilt index were out of date.',
          nextUpdate: -100,
        },
      },
      {
        at: -110,
        status: 'verifyingService',
        post: {
          current: 'The index is ready. Error rates have fallen and we watch them through the working day.',
          nextUpdate: 150,
        },
      },
      {
        at: 140,
        status: 'serviceRestored',
        endedAt: -115,
        post: {
          final: 'No errors were seen through the working day.',
          end: -115,
          rootCause: 'Statistics of a rebuilt index were out of date.',
        },
      },
    ],
  },
  {
    id: 'SP1187544',
    title: 'New pages may not show up in site navigation',
    service: 'SharePoint',
    classification: 'advisory',
    feature: 'Navigation',
    featureGroup: 'SharePoint Features',
    impact: 'Users may not see pages in the navigation of a site that were created in the last hour.',
    startsAt: 2,
    cloud: 'global',
    customers: ['Contoso Ltd', 'Contoso Education', 'Relecloud'],
    share: 0.05,
    format: 'text',
    steps: [
      {
        at: 6,
        status: 'investigating',
        post: {
          current: "We're investigating why new pages are missing from navigation.",
          nextUpdate: "We'll provide an update within the next hour.",
        },
      },
      {
        at: 40,
        status: 'serviceDegradation',
        post: {
          current: 'A cache holds on to the former navigation. We shorten its life.',
          start: 2,
          scope: 'Sites with a hub navigation.',
          nextUpdate: 150,
        },
      },
    ],
  },
  {
    id: 'OD1183377',
    title: 'Files shared by link may have opened read-only',
    service: 'OneDriveForBusiness',
    classification: 'advisory',
    feature: 'OneDrive for Business',
    featureGroup: 'OneDrive for Business',
    impact: 'People with a link that allows editing may have opened the file read-only.',
    startsAt: -12 * day,
    cloud: 'global',
    customers: ['Contoso Ltd', 'Fabrikam Inc', 'Adventure Works Cycles', "Margie's Travel"],
    format: 'html',
    pascalCase: true,
    steps: [
      {
        at: -12 * day + 30,
        status: 'serviceDegradation',
        post: {
          current: 'A change of how link settings are cached is being taken back.',
          start: -12 * day,
          nextUpdate: -11 * day,
        },
      },
      {
        at: -11 * day - 60,
        status: 'serviceRestored',
        endedAt: -11 * day - 90,
        post: {
          final: 'The change was taken back and links give the rights again that they were made with.',
          end: -11 * day - 90,
          rootCause: 'A cache kept the settings of the first link of a file for all its links.',
        },
      },
    ],
  },
];
