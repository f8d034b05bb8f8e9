import type { CardReply } from '../../src/commands/reply.ts';
import { ReadError } from '../../src/errors.ts';
import { lastDays } from '../../src/health/history/days.ts';
import type { Announcement, Issue, Maintenance } from '../../src/health/model.ts';
import type { CustomerSubscription } from '../../src/licences/customer-subscription.ts';
import { type HistoryAnswer, historyView } from '../../src/views/history-view.ts';
import { licensesView } from '../../src/views/licenses-view.ts';
import { maintenanceView } from '../../src/views/maintenance-view.ts';
import { messageCustomersView, messageView } from '../../src/views/message-view.ts';
import { messagesView } from '../../src/views/messages-view.ts';
import type { ViewContext } from '../../src/views/view-context.ts';
import { windowView } from '../../src/views/window-view.ts';
import {
  contoso,
  customer,
  healthyServices,
  hour,
  issue,
  minute,
  now,
  others,
  owa,
  roomsAdvisory,
  status,
} from './fixture.ts';

const day = 24 * hour;

function ended(
  id: string,
  service: string,
  kind: Issue['classification'],
  daysAgo: number,
  long: number,
): Issue {
  return issue({
    id,
    service,
    title: `${service}: some users may see delays`,
    classification: kind,
    status: status('serviceRestored'),
    isResolved: true,
    startedAt: now - daysAgo * day,
    endedAt: now - daysAgo * day + long,
    updatedAt: now - daysAgo * day + long,
  });
}

const pastIssues: readonly Issue[] = [
  owa,
  roomsAdvisory,
  ended('EX1091204', 'Exchange Online', 'incident', 9, 7 * hour + 12 * minute),
  ended('EX1088340', 'Exchange Online', 'advisory', 17, 4 * day),
  ended('TM1090087', 'Microsoft Teams', 'incident', 12, 95 * minute),
  ended('SP1089411', 'SharePoint Online', 'advisory', 24, 9 * day),
  ended('PB1087002', 'Power BI', 'unknown', 21, 5 * hour),
];

function history(ctx: ViewContext, changes: Partial<HistoryAnswer> = {}): CardReply {
  return historyView(ctx, {
    customer: contoso,
    days: lastDays(now, 30, ctx.timeZone),
    issues: pastIssues,
    gaps: [],
    readAt: now - minute,
    services: ['Exchange Online', 'Microsoft Teams', ...healthyServices.map(({ name }) => name)],
    notes: [],
    ...changes,
  });
}

const announcement = (changes: Partial<Announcement> & Pick<Announcement, 'id' | 'title'>): Announcement => ({
  category: 'stayInformed',
  severity: 'normal',
  services: ['Exchange Online'],
  tags: [],
  isMajor: false,
  startsAt: now - 20 * day,
  endsAt: now + 60 * day,
  updatedAt: now - 3 * day,
  ...changes,
});

export const connectors = announcement({
  id: 'MC1179004',
  title: '(Updated) Retirement of the classic connectors in Microsoft Teams',
  category: 'planForChange',
  severity: 'high',
  services: ['Microsoft Teams'],
  tags: ['Retirement', 'Updated message', 'Admin impact'],
  isMajor: true,
  actBy: now + 10 * day,
  body: [
    'Classic connectors stop posting to channels. Workflows take their place.',
    '',
    '[When this will happen]',
    'We will begin in late November 2026 and expect to be done by mid-December 2026.',
    '',
    '[What you need to do to prepare]',
    'Look for connectors in your teams:',
    '- Move each one to a workflow.',
    '- Remove the old one.',
  ].join('\n'),
  links: [
    {
      title: 'Move from connectors to workflows',
      url: 'https://learn.microsoft.com/microsoftteams/connectors',
    },
  ],
});

const announcements: readonly Announcement[] = [
  announcement({
    id: 'MC1175120',
    title: 'Update the custom certificate for hybrid mail flow',
    category: 'preventOrFixIssue',
    severity: 'critical',
    services: ['Exchange Online', 'Microsoft 365 suite'],
    actBy: now - 2 * day,
  }),
  connectors,
  announcement({
    id: 'MC1180555',
    title: 'SharePoint: sites without an owner become read-only',
    category: 'planForChange',
    services: ['SharePoint Online'],
    actBy: now + 48 * day,
  }),
  announcement({
    id: 'MC1181001',
    title: 'Microsoft 365 Copilot: new default for web grounding',
    isMajor: true,
    services: ['Microsoft Copilot'],
  }),
  announcement({
    id: 'MC1180231',
    title: 'Outlook on the web: a new way to schedule sending',
    updatedAt: now - 5 * day,
  }),
];

const searchMaintenance = announcement({
  id: 'MC1177812',
  title: 'SharePoint and OneDrive: planned maintenance of the search index',
  services: ['SharePoint Online', 'OneDrive for Business'],
  startsAt: now + 3 * day,
  endsAt: now + 3 * day + 4 * hour,
  updatedAt: now - 8 * day,
});

const azureWindow: Maintenance = {
  id: 'QT41-9N8',
  title: 'Planned maintenance for Azure Database for PostgreSQL in West Europe',
  from: now + 3 * day,
  to: now + 3 * day + 6 * hour,
  updatedAt: now - 2 * day,
  text: 'Each server restarts once and is not reachable for up to two minutes.\n\nWhat you can do:\n- Connect again afterwards.',
  impacts: [{ service: 'Azure Database for PostgreSQL', regions: ['West Europe'] }],
  subscriptions: [{ id: '1', name: 'Production' }],
};

const azureWindows: readonly Maintenance[] = [
  {
    id: 'VN2L-5C0',
    title: 'Virtual Machines: host updates in West Europe',
    from: now - 2 * hour,
    to: now + 3 * hour,
    updatedAt: now - day,
    text: '',
    impacts: [{ service: 'Virtual Machines', regions: ['West Europe'] }],
    subscriptions: [],
  },
  {
    id: '8SN1-7D8',
    title: 'SQL Database: gateway migration, existing connections are closed once',
    from: now + day,
    to: now + day + 6 * hour,
    updatedAt: now - day,
    text: '',
    impacts: [{ service: 'SQL Database', regions: ['West Europe', 'North Europe'] }],
    subscriptions: [],
  },
];

function licence(
  changes: Partial<CustomerSubscription> & Pick<CustomerSubscription, 'id' | 'product'>,
): CustomerSubscription {
  return {
    quantity: 25,
    unit: 'Licenses',
    status: 'active',
    term: 'P1Y',
    endsAt: now + 130 * day,
    autoRenews: true,
    isTrial: false,
    isAzure: false,
    ...changes,
  };
}

const {
  endsAt: _end,
  term: _term,
  ...azurePlan
} = licence({ id: '6', product: 'Azure plan', isAzure: true, quantity: 1 });

const licences: readonly CustomerSubscription[] = [
  licence({ id: '1', product: 'Microsoft 365 Business Premium', quantity: 120 }),
  licence({
    id: '2',
    product: 'Microsoft Defender for Office 365 (Plan 1)',
    status: 'suspended',
    quantity: 40,
    term: 'P1M',
    endsAt: now + 12 * day,
  }),
  licence({ id: '3', product: 'Power BI Pro', quantity: 15, autoRenews: false, endsAt: now + 31 * day }),
  licence({
    id: '4',
    product: 'Microsoft 365 E5',
    quantity: 5,
    isTrial: true,
    autoRenews: false,
    endsAt: now + 9 * day,
    term: 'P1M',
  }),
  licence({ id: '5', product: 'Visio Plan 2', quantity: 3, term: 'P3Y', endsAt: now + 700 * day }),
  azurePlan,
  licence({ id: '7', product: 'Project Plan 3', status: 'deleted' }),
];

const kept = { notes: [], gaps: [], readAt: now - minute };
const coverage = {
  total: 420,
  read: 412,
  waiting: 0,
  failed: [{ reason: 'consent_missing', customers: others }],
  oldestReadAt: now - 50 * minute,
} as const;

/** What is known of a customer, and every text of it, longer than any card holds. */
export function hugePages(long: string): [string, (ctx: ViewContext) => CardReply][] {
  const whose = customer(long, `${'x'.repeat(60)}.example.com`);
  const many = <Item>(count: number, make: (index: number) => Item) =>
    Array.from({ length: count }, (_, i) => make(i));
  const notes = [
    { kind: 'taken', asked: long },
    { kind: 'typo', asked: long },
    { kind: 'oldDirectory', loadedAt: 0 },
  ] as const;
  const gaps = (['history', 'messages', 'azure'] as const).map((what) => ({
    what,
    error: new ReadError('consent_missing', 'x'),
    missing: 'part' as const,
  }));
  const error = new ReadError('access_denied', '403');
  const rest = { customer: whose, notes, gaps, error, readAt: now - hour };
  const issues = many(600, (i) => ({
    ...ended(`EX${i}${long}`, `${i % 12} ${long}`, i % 2 === 0 ? 'incident' : 'advisory', (i * 7) % 90, hour),
    title: long,
  }));
  // Made once, because 200 posts of this length, each made anew, are 180 MB for each kind of text.
  const shared = {
    services: many(40, () => long),
    tags: many(10, () => long),
    body: many(90, () => `[${long.slice(0, 40)}]\n${long}`).join('\n'),
    links: many(30, (j) => ({ title: long, url: `https://example.com/${'x'.repeat(480)}${j % 10}` })),
  };
  const posts = many(200, (i) =>
    announcement({
      ...shared,
      id: `MC${i}${long}`,
      title: long,
      category: 'preventOrFixIssue',
      severity: 'critical',
      isMajor: true,
      actBy: now + (i - 1) * hour,
    }),
  );
  const [post = connectors] = posts;
  const windows = many(40, (i) => ({
    id: `T${i}${long}`,
    title: long,
    from: now + i * hour,
    to: now + i * day,
    updatedAt: now,
    text: long,
    impacts: many(20, () => ({ service: long, regions: many(40, () => long) })),
    subscriptions: [],
  }));
  const [firstWindow = azureWindow] = windows;
  const named = many(40, (i) => ({ id: String(i), name: long }));
  const owned = many(300, (i) =>
    licence({
      id: String(i),
      product: long,
      unit: long,
      term: long,
      autoRenews: false,
      isTrial: true,
      endsAt: now + day,
    }),
  );
  const days = (ctx: ViewContext) => lastDays(now, 90, ctx.timeZone);
  const failed = [{ reason: 'consent_missing', customers: others }] as const;
  return [
    [
      'history',
      (ctx) => historyView(ctx, { ...rest, issues, days: days(ctx), services: many(300, () => long) }),
    ],
    ['history-page', (ctx) => historyView(ctx, { ...rest, issues, days: days(ctx), services: [], page: 7 })],
    [
      'messages',
      (ctx) =>
        messagesView(ctx, {
          ...rest,
          listed: posts.map((one) => ({ announcement: one })),
          page: 2,
          filter: { service: { id: long, name: long }, actBy: 9 },
        }),
    ],
    [
      'messages-all',
      (ctx) =>
        messagesView(ctx, {
          listed: posts.map((one) => ({ announcement: one, customerCount: 12_345 })),
          filter: { service: { id: long, name: long } },
          readAt: now,
          gaps: [],
          notes,
          coverage: { total: 10_000, read: 9_000, waiting: 900, failed },
          page: 2,
        }),
    ],
    ['message', (ctx) => messageView(ctx, { ...rest, announcement: post, customerCount: 10_000 })],
    [
      'message-customers',
      (ctx) => messageCustomersView(ctx, { id: long, customers: many(40, () => whose), page: 2 }),
    ],
    [
      'message-window',
      (ctx) => windowView(ctx, { ...rest, window: { ...firstWindow, subscriptions: named } }),
    ],
    [
      'maintenance',
      (ctx) =>
        maintenanceView(ctx, {
          ...rest,
          azure: { maintenance: windows, subscriptions: 9 },
          announcements: [...posts, ...many(40, () => ({ ...searchMaintenance, startsAt: 0, id: long }))],
          page: 2,
        }),
    ],
    [
      'licenses',
      (ctx) => licensesView(ctx, { ...rest, licences: owned, unreadable: 7, page: 2, canChange: true }),
    ],
  ];
}

/** Samples of the pages about one subject: history, messages, maintenance, licences. */
export const pagesSamples: Readonly<Record<string, (ctx: ViewContext) => CardReply>> = {
  history: (ctx) => history(ctx),
  'history-clear': (ctx) => history(ctx, { issues: [], notes: [{ kind: 'remembered' }] }),
  'history-long': (ctx) =>
    history(ctx, {
      days: lastDays(now, 90, ctx.timeZone),
      isMost: true,
      service: { id: 'Exchange', name: 'Exchange Online', isNamed: (name) => name === 'Exchange Online' },
    }),
  'history-gap': (ctx) =>
    history(ctx, {
      issues: [],
      services: undefined,
      readAt: now - 2 * hour,
      error: new ReadError('service_failed', '500'),
      gaps: [{ what: 'history', error: new ReadError('answer_malformed', 'odd'), missing: 'part' }],
    }),
  'history-page': (ctx) => history(ctx, { page: 2 }),
  messages: (ctx) =>
    messagesView(ctx, {
      ...kept,
      customer: contoso,
      listed: announcements.map((one) => ({ announcement: one })),
      filter: {},
    }),
  'messages-all': (ctx) =>
    messagesView(ctx, {
      ...kept,
      listed: [...announcements, ...announcements].map((one, index) => ({
        announcement: one,
        customerCount: 400 - 37 * index,
      })),
      filter: { actBy: 30, service: { id: 'Exchange', name: 'Exchange Online' } },
      readAt: coverage.oldestReadAt,
      coverage,
    }),
  'messages-none': (ctx) =>
    messagesView(ctx, {
      ...kept,
      customer: contoso,
      listed: [],
      filter: { major: true },
      error: new ReadError('access_denied', '403'),
    }),
  'messages-unread': (ctx) =>
    messagesView(ctx, {
      ...kept,
      listed: [],
      filter: {},
      readAt: undefined,
      coverage: { total: 420, read: 0, waiting: 420, failed: [] },
    }),
  message: (ctx) =>
    messageView(ctx, {
      ...kept,
      customer: contoso,
      announcement: connectors,
      customerCount: 312,
      notes: [{ kind: 'remembered' }],
    }),
  maintenance: (ctx) =>
    maintenanceView(ctx, {
      ...kept,
      customer: contoso,
      azure: { maintenance: azureWindows, subscriptions: 3 },
      announcements: [...announcements, searchMaintenance],
    }),
  'maintenance-china': (ctx) =>
    maintenanceView(ctx, {
      ...kept,
      customer: others[2] ?? contoso,
      isWithoutAzure: true,
      announcements: [{ ...searchMaintenance, startsAt: now - 9 * day }],
    }),
  'maintenance-gap': (ctx) =>
    maintenanceView(ctx, {
      ...kept,
      customer: contoso,
      announcements: [],
      gaps: [{ what: 'azure', error: new ReadError('access_denied', '403') }],
    }),
  'message-window': (ctx) =>
    windowView(ctx, { ...kept, customer: contoso, window: azureWindow, error: undefined }),
  'maintenance-old': (ctx) =>
    maintenanceView(ctx, {
      ...kept,
      customer: contoso,
      readAt: now - 2 * hour,
      azure: { maintenance: azureWindows, subscriptions: 3 },
      older: [{ what: 'azure', error: new ReadError('service_failed', '500') }],
      gaps: [{ what: 'messages', error: new ReadError('access_denied', '403') }],
    }),
  licenses: (ctx) =>
    licensesView(ctx, { ...kept, customer: contoso, licences, unreadable: 0, canChange: true }),
  'licenses-gap': (ctx) =>
    licensesView(ctx, {
      ...kept,
      customer: contoso,
      licences: licences.slice(0, 1),
      unreadable: 2,
      readAt: now - 3 * hour,
      error: new ReadError('throttled', '429', { retryAfterSeconds: 90 }),
    }),
};
