import type { Customer } from '../../src/customers/customer.ts';
import type { CustomerLinks } from '../../src/customers/ports.ts';
import type {
  CustomerHealth,
  Issue,
  Level,
  Maintenance,
  Post,
  ServiceHealth,
  ServiceStatus,
} from '../../src/health/model.ts';
import type { Locale } from '../../src/locales/locale.ts';
import { createTranslate } from '../../src/locales/translate.ts';
import type { ViewContext } from '../../src/views/view-context.ts';

export const minute = 60_000;
export const hour = 60 * minute;

/** A Friday morning in Berlin, the afternoon in Taipei. */
export const now = Date.parse('2026-11-20T07:14:00Z');

const zones: Readonly<Record<Locale, string>> = {
  en: 'Europe/Berlin',
  'zh-TW': 'Asia/Taipei',
  'zh-CN': 'Asia/Shanghai',
};

const links: CustomerLinks = {
  adminCenter: ({ domains }) => `https://admin.cloud.microsoft/?delegatedOrg=${domains[0]}`,
  issue: ({ domains }, id) =>
    `https://admin.cloud.microsoft/?delegatedOrg=${domains[0]}#/servicehealth/:/alerts/${id}`,
  announcement: ({ domains }, id) =>
    `https://admin.cloud.microsoft/?delegatedOrg=${domains[0]}#/MessageCenter/:/messages/${id}`,
  portal: ({ domains }, name) => `https://${name}.example.com/?delegatedOrg=${domains[0]}`,
  serviceHealth: ({ domains }) => `https://admin.cloud.microsoft/?delegatedOrg=${domains[0]}#/servicehealth`,
  consent: ({ tenantId }) => `https://login.microsoftonline.com/${tenantId}/adminconsent`,
  delegatedAccess: () => 'https://partner.microsoft.com/dashboard/commerce2/granularadminaccess/list',
};

export function contextFor(locale: Locale): ViewContext {
  return { locale, timeZone: zones[locale], now, t: createTranslate(locale), links };
}

export function customer(name: string, domain: string, overrides: Partial<Customer> = {}): Customer {
  const digits = [...`${name}${domain}`].reduce(
    (sum, c) => (sum * 31 + (c.codePointAt(0) ?? 0)) % 0xffffffff,
    7,
  );
  const tenantId = `${digits.toString(16).padStart(8, '0')}-4c1d-4f7a-9b1e-0c2f6a7d1e55`;
  return { tenantId, name, domains: [domain], cloud: 'global', account: 'primary', ...overrides };
}

export const contoso = customer('Contoso Ltd', 'contoso.com');
export const others = [
  customer('Contoso Retail GmbH', 'contosoretail.de'),
  customer('Contoso Education', 'contoso.edu'),
  customer('康托索貿易有限公司', 'contoso.partner.onmschina.cn', { cloud: 'china', account: 'china' }),
];

const levelOf: Readonly<Record<string, Level>> = {
  serviceOperational: 'healthy',
  serviceRestored: 'healthy',
  serviceInterruption: 'down',
  serviceDegradation: 'degraded',
  restoringService: 'degraded',
  extendedRecovery: 'degraded',
  investigating: 'watching',
};

export function status(raw: string): ServiceStatus {
  const level = levelOf[raw];
  return level ? { raw, level, known: raw } : { raw, level: 'unknown' };
}

export function service(id: string, name: string, raw: string, issues: readonly Issue[] = []): ServiceHealth {
  return { id, name, status: status(raw), issues };
}

export function issue(overrides: Partial<Issue> & Pick<Issue, 'id' | 'title' | 'service'>): Issue {
  return {
    classification: 'advisory',
    status: status('serviceDegradation'),
    impact: '',
    startedAt: now - 26 * hour,
    updatedAt: now - 3 * hour,
    isResolved: false,
    hasReview: false,
    posts: [],
    ...overrides,
  };
}

function post(at: number, parts: readonly (readonly [label: string, text: string])[], next?: number): Post {
  const text = parts.map(([label, words]) => `${label}: ${words}`).join('\n\n');
  const lastWord = parts.find(([label]) => /(Current|Final) status/.test(label))?.[1] ?? text;
  return { at, text, lastWord, ...(next !== undefined && { nextUpdateAt: next }) };
}

const owaTitle = 'Some users can’t send email from Outlook on the web';
const owaImpact =
  'Users may see “Something went wrong” when they send email from Outlook on the web; the desktop app is not affected.';

export const owa = issue({
  id: 'EX1098421',
  title: owaTitle,
  service: 'Exchange Online',
  feature: 'E-Mail and calendar access',
  classification: 'incident',
  impact: owaImpact,
  startedAt: now - 94 * minute,
  updatedAt: now - 18 * minute,
  posts: [
    post(
      now - 18 * minute,
      [
        ['Title', owaTitle],
        ['User impact', owaImpact],
        [
          'More info',
          'Sending works in the desktop and mobile apps. Messages that could not be sent stay in Drafts.',
        ],
        [
          'Current status',
          'We’re reverting a change to the web client’s front end that went out last night. The revert has reached a third of the affected servers, and errors there have stopped.',
        ],
        ['Scope of impact', 'Users in Europe whose mailboxes are served by the affected front ends.'],
        ['Next update by', 'Friday, November 20, 2026, at 8:30 AM UTC'],
      ],
      now + 76 * minute,
    ),
    post(now - 52 * minute, [
      ['Title', owaTitle],
      ['User impact', owaImpact],
      [
        'Current status',
        'We’ve found a recent change that makes the web client fail when it hands over a message. We’re preparing to revert it.',
      ],
      ['Next update by', 'Friday, November 20, 2026, at 7:00 AM UTC'],
    ]),
    post(now - 80 * minute, [
      ['Title', owaTitle],
      ['User impact', 'Users may be unable to send email from Outlook on the web.'],
      [
        'Current status',
        'We’re looking into reports of email that can’t be sent and are reading the logs of the affected servers.',
      ],
    ]),
  ],
});

export const searchAdvisory = issue({
  id: 'EX1096377',
  title: 'Search in shared mailboxes may miss the newest messages',
  service: 'Exchange Online',
  status: status('restoringService'),
  startedAt: now - 50 * hour,
  posts: [
    post(
      now - 20 * hour,
      [['Current status', 'The repaired index is being rolled out; about four in five mailboxes have it.']],
      now - 40 * minute,
    ),
  ],
});

export const roomsAdvisory = issue({
  id: 'TM1097755',
  title: 'Users joining from Teams Rooms devices may wait longer than usual',
  service: 'Microsoft Teams',
  status: status('investigating'),
  startedAt: now - 5 * hour,
  posts: [
    post(
      now - hour,
      [['Current status', 'We’re comparing traces of slow and fast joins to find where the time goes.']],
      now + 4 * hour,
    ),
  ],
});

export const resolvedIssue: Issue = {
  ...owa,
  status: status('serviceRestored'),
  isResolved: true,
  hasReview: false,
  endedAt: now - 5 * minute,
};

const healthyNames = [
  'SharePoint Online',
  'OneDrive for Business',
  'Microsoft Entra',
  'Microsoft Intune',
  'Microsoft Defender XDR',
  'Microsoft Purview',
  'Power BI',
  'Power Apps',
  'Power Automate',
  'Microsoft Forms',
  'Planner',
  'Microsoft Bookings',
  'Microsoft Viva',
  'Microsoft Stream',
  'Dynamics 365 Apps',
  'Microsoft 365 apps',
  'Microsoft 365 for the web',
  'Exchange Online Protection',
  'Microsoft Copilot',
  'Microsoft 365 suite',
  'Project for the web',
  'Visio',
  'Universal Print',
];
export const healthyServices = healthyNames.map((name) =>
  service(name.replaceAll(' ', ''), name, 'serviceOperational'),
);

const production = { id: '5c1d0000-0000-4000-8000-000000000001', name: 'Contoso Production' };
const test = { id: '5c1d0000-0000-4000-8000-000000000002', name: 'Contoso Dev and Test' };
const azureActive = (level: Level): ServiceStatus => ({ raw: 'Active', known: 'azureActive', level });

export const machinesIssue = issue({
  id: '4VNK-7Q0',
  title: 'Virtual Machines - West Europe - Errors when virtual machines are started or resized',
  service: 'Azure',
  classification: 'incident',
  status: azureActive('degraded'),
  startedAt: now - 76 * minute,
  updatedAt: now - 31 * minute,
  posts: [
    post(
      now - 31 * minute,
      [
        ['Impact Statement', 'Customers may receive errors when they start, resize or allocate machines.'],
        [
          'Current status',
          'A storage cluster that holds allocation records answers slowly. We are moving its load to a healthy cluster.',
        ],
      ],
      now + 29 * minute,
    ),
  ],
  azure: {
    kind: 'serviceIssue',
    impacts: [
      { service: 'Virtual Machines', regions: ['West Europe'] },
      { service: 'Virtual Machine Scale Sets', regions: ['West Europe'] },
    ],
    subscriptions: [production],
  },
});

const certificatesAdvisory = issue({
  id: '9LTR-3B8',
  title: 'Azure SQL Database - Connections that use old root certificates',
  service: 'Azure',
  status: azureActive('watching'),
  startedAt: now - 6 * 24 * hour,
  updatedAt: now - 6 * 24 * hour,
  posts: [
    post(now - 6 * 24 * hour, [
      ['Current status', 'Applications that pin one root certificate may lose their connection next month.'],
    ]),
  ],
  azure: {
    kind: 'healthAdvisory',
    impacts: [
      { service: 'SQL Database', regions: ['West Europe', 'North Europe', 'Southeast Asia', 'East US'] },
    ],
    subscriptions: [production, test],
  },
});

const windows: Maintenance[] = [
  {
    id: 'PM3D-5Z8',
    title: 'Planned maintenance for Azure Database for PostgreSQL in West Europe',
    from: now + 77 * hour,
    to: now + 83 * hour,
    updatedAt: now - 72 * hour,
    text: '',
    impacts: [{ service: 'Azure Database for PostgreSQL', regions: ['West Europe'] }],
    subscriptions: [production],
  },
  {
    id: 'PM8W-2K0',
    title: 'Routine planned maintenance for App Service in North Europe',
    from: now + 9 * 24 * hour,
    updatedAt: now - 24 * hour,
    text: '',
    impacts: [{ service: 'App Service', regions: ['North Europe'] }],
    subscriptions: [production, test],
  },
];

/** Azure with a service issue in one of two subscriptions, an advisory, and maintenance. */
export const azure: ServiceHealth = {
  id: 'Azure',
  name: 'Azure',
  status: { raw: 'Active', known: 'azureServiceIssue', level: 'degraded' },
  issues: [machinesIssue, certificatesAdvisory],
  azure: { subscriptions: [production, test], maintenance: windows },
};

export const contosoHealth: CustomerHealth = {
  customer: contoso,
  services: [
    service('Exchange', 'Exchange Online', 'serviceDegradation', [owa, searchAdvisory]),
    service('microsoftteams', 'Microsoft Teams', 'investigating', [roomsAdvisory]),
    ...healthyServices,
  ],
  gaps: [],
  readAt: now - minute,
};
