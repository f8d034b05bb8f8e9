import type { CardReply } from '../../src/commands/reply.ts';
import { ReadError } from '../../src/errors.ts';
import { rankIssues } from '../../src/health/match/rank-issues.ts';
import type { Issue } from '../../src/health/model.ts';
import { type IsItMicrosoftAnswer, isItMicrosoftView } from '../../src/views/is-it-microsoft-view.ts';
import type { Hits } from '../../src/views/issue/issue-answer.ts';
import { issueView } from '../../src/views/issue-view.ts';
import { manageView } from '../../src/views/manage-view.ts';
import { reportServiceView } from '../../src/views/report-service-view.ts';
import { type TellAnswer, tellView } from '../../src/views/tell-view.ts';
import type { ViewContext } from '../../src/views/view-context.ts';
import {
  contoso,
  customer,
  hour,
  issue,
  minute,
  now,
  others,
  owa,
  resolvedIssue,
  roomsAdvisory,
  searchAdvisory,
  status,
} from './fixture.ts';

const hits: Hits = {
  count: 12,
  others: 11,
  names: [],
  told: [{ status: status('restoringService'), count: 2 }],
  read: 412,
  total: 420,
};

const [newest, ...older] = owa.posts;

/** With links, as posts that were HTML have them. */
const linked: Issue = {
  ...owa,
  posts: newest
    ? [
        {
          ...newest,
          links: [
            { title: 'how to check a message that stays in Drafts', url: 'https://status.example.com/mail' },
          ],
        },
        ...older,
      ]
    : [],
};

export const azureIssue: Issue = issue({
  id: 'KSYM-9_8',
  title: 'Virtual Machines: connections fail in West Europe',
  service: 'Azure',
  classification: 'incident',
  status: status('investigating'),
  startedAt: now - 2 * hour,
  updatedAt: now - 10 * minute,
  posts: [
    {
      at: now - 10 * minute,
      text: 'Current status: A network switch fails over again and again. We are taking it out of service.',
      lastWord: 'A network switch fails over again and again. We are taking it out of service.',
    },
  ],
  azure: {
    kind: 'serviceIssue',
    impacts: [
      { service: 'Virtual Machines', regions: ['West Europe', 'North Europe'] },
      { service: 'Virtual Network', regions: ['West Europe'] },
    ],
    subscriptions: [
      { id: '2d5c7c9e-1111-4a4a-9a9a-000000000001', name: 'Contoso production' },
      { id: '2d5c7c9e-1111-4a4a-9a9a-000000000002', name: 'Contoso test' },
    ],
  },
});

const reviewed: Issue = {
  ...resolvedIssue,
  status: {
    raw: 'postIncidentReviewPublished',
    level: 'healthy',
    known: 'postIncidentReviewPublished',
  },
  hasReview: true,
};

const told: TellAnswer = {
  customer: contoso,
  issue: owa,
  readAt: now - minute,
  gaps: [],
  notes: [],
  language: 'en',
  timeZone: { zone: 'Europe/Berlin', reason: 'country', choices: ['Europe/Berlin'] },
  support: {
    name: 'Fabrikam Support',
    email: 'support@fabrikam.example',
    phone: '+49 30 1234567',
    url: 'https://support.fabrikam.example',
    hours: 'Mon–Fri 08:00–18:00 CET',
    aroundTheClock: [],
  },
};

const open = [owa, searchAdvisory, roomsAdvisory];

const asked = (symptoms: string, changes: Partial<IsItMicrosoftAnswer> = {}): IsItMicrosoftAnswer => ({
  symptoms,
  customer: contoso,
  hits: rankIssues(symptoms, open),
  elsewhere: [],
  searched: open.length,
  readAt: now - minute,
  gaps: [],
  topic: 'mail',
  notes: [{ kind: 'taken', asked: 'contoso' }],
  ...changes,
});

/** The cards of one issue over all customers, of Azure, and of what follows from an issue. */
export const adviceSamples: Readonly<Record<string, (ctx: ViewContext) => CardReply>> = {
  'issue-all': (ctx) =>
    issueView(ctx, {
      issue: owa,
      readAt: now - minute,
      hits: {
        ...hits,
        others: 12,
        names: [contoso, ...others].map(({ name }) => name),
        growth: { since: now - 40 * minute, by: 5 },
      },
      remembered: contoso,
    }),
  'issue-links': (ctx) => issueView(ctx, { customer: contoso, issue: linked, readAt: now - minute, hits }),
  'issue-azure': (ctx) =>
    issueView(ctx, {
      customer: contoso,
      issue: azureIssue,
      readAt: now - minute,
      hits: { ...hits, told: [], read: 420 },
    }),
  'issue-review': (ctx) =>
    issueView(ctx, {
      customer: contoso,
      issue: reviewed,
      readAt: now - minute,
      review: { text: 'Summary\nOn 20 November a change to the front end made sending fail.\n'.repeat(3) },
    }),
  'issue-review-gap': (ctx) =>
    issueView(ctx, {
      customer: contoso,
      issue: reviewed,
      readAt: now - minute,
      isSample: true,
      review: { error: new ReadError('access_denied', '403'), customer: contoso },
    }),
  tell: (ctx) => tellView(ctx, { ...told, language: ctx.locale, timeZone: { ...told.timeZone } }),
  'tell-resolved': (ctx) =>
    tellView(ctx, {
      ...told,
      issue: resolvedIssue,
      language: 'en',
      timeZone: {
        zone: 'America/New_York',
        reason: 'capital',
        choices: ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'],
      },
      support: { aroundTheClock: [] },
      profileError: new ReadError('no_answer', 'late'),
    }),
  manage: (ctx) =>
    manageView(ctx, {
      customer: contoso,
      service: 'Exchange',
      portal: 'exchange',
      notes: [{ kind: 'remembered' }],
    }),
  'manage-all': (ctx) => manageView(ctx, { customer: contoso, notes: [] }),
  'manage-china': (ctx) =>
    manageView(ctx, {
      customer: customer('康托索貿易有限公司', 'contoso.partner.onmschina.cn', { cloud: 'china' }),
      notes: [],
    }),
  'manage-lacking': (ctx) =>
    manageView(
      {
        ...ctx,
        links: {
          ...ctx.links,
          portal: (whose, name) =>
            ['teams', 'dynamics'].includes(name) ? undefined : ctx.links.portal(whose, name),
        },
      },
      { customer: contoso, notes: [] },
    ),
  'is-it-microsoft': (ctx) => isItMicrosoftView(ctx, asked('outlook on the web does not send mails')),
  'is-it-microsoft-none': (ctx) =>
    isItMicrosoftView(ctx, asked('outlook printer offline', { notes: [], topic: 'mail' })),
  'choices-report': (ctx) =>
    reportServiceView(ctx, contoso, [
      { id: 'Exchange', name: 'Exchange Online' },
      { id: 'microsoftteams', name: 'Teams' },
    ]),
  'is-it-microsoft-elsewhere': (ctx) => {
    const elsewhere = rankIssues('teams rooms wait longer to join', open).map((match) => ({
      ...match,
      customerCount: 7,
    }));
    return isItMicrosoftView(ctx, asked('teams rooms wait', { hits: [], elsewhere, topic: 'meetings' }));
  },
};
