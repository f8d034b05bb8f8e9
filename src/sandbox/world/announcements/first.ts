import type { Announcement } from '../announcement.ts';

const day = 24 * 60;

const toEverybody = { cloud: 'global', customers: 'all', hasAttachments: false } as const;

/** Posts with moments of their own, to the minute. */
export const firstAnnouncements: readonly Announcement[] = [
  {
    ...toEverybody,
    id: 'MC1180231',
    title: 'Outlook on the web: a new way to schedule sending',
    startsAt: -6 * day,
    endsAt: 60 * day,
    modifiedAt: -6 * day,
    category: 'stayInformed',
    severity: 'normal',
    services: ['Exchange Online'],
    tags: ['New feature', 'User impact'],
    isMajorChange: false,
    details: [{ name: 'RoadmapIds', value: '412345' }],
    content:
      '<p>Users will find <b>Schedule send</b> beside the Send button.</p><p>[When this will happen]</p><p>Within the next four weeks.</p>',
  },
  {
    ...toEverybody,
    id: 'MC1179004',
    title: '(Updated) Retirement of the classic connectors in Microsoft Teams',
    startsAt: -30 * day,
    endsAt: 90 * day,
    modifiedAt: -1 * day,
    category: 'planForChange',
    severity: 'high',
    services: ['Microsoft Teams'],
    tags: ['Retirement', 'Updated message', 'Admin impact'],
    isMajorChange: true,
    actionRequiredBy: 45 * day,
    details: [{ name: 'ExternalLink', value: 'https://learn.example/teams/connectors' }],
    content:
      '<p>Classic connectors stop posting to channels.</p><ul><li>Move each to a workflow.</li><li>Remove the old one.</li></ul>',
  },
  {
    ...toEverybody,
    id: 'MC1181550',
    title: 'Renew your custom certificate for hybrid mail flow',
    startsAt: -2 * day,
    endsAt: 20 * day,
    modifiedAt: -2 * day,
    category: 'preventOrFixIssue',
    severity: 'critical',
    services: ['Exchange Online', 'Microsoft 365 suite'],
    tags: ['Admin impact'],
    isMajorChange: false,
    actionRequiredBy: 12 * day,
    details: [],
    content: '<p>Mail from your own servers will be refused once their certificate has expired.</p>',
  },
  {
    ...toEverybody,
    id: 'MC1177812',
    title: 'SharePoint and OneDrive: planned maintenance of the search index',
    startsAt: 3 * day,
    endsAt: 3 * day + 240,
    modifiedAt: -8 * day,
    category: 'stayInformed',
    severity: 'normal',
    services: ['SharePoint Online', 'OneDrive for Business'],
    tags: ['User impact'],
    isMajorChange: false,
    details: [],
    content: '<p>Search results may be up to one hour old during the maintenance.</p>',
  },
];
