import type { CardReply } from '../../src/commands/reply.ts';
import type { Customer } from '../../src/customers/customer.ts';
import type {
  Draft,
  FormInput,
  RequestForm,
  RequestNote,
  SupportRequest,
} from '../../src/support/support-request.ts';
import { issueView } from '../../src/views/issue-view.ts';
import { actionBlock } from '../../src/views/parts/action-text.ts';
import { azurePlaceView } from '../../src/views/support/azure-place-view.ts';
import { changeView, droppedView } from '../../src/views/support/change-view.ts';
import { linkChoicesView } from '../../src/views/support/link-choices-view.ts';
import { neededView } from '../../src/views/support/needed-view.ts';
import { notedView, noteView } from '../../src/views/support/note-view.ts';
import { requestView } from '../../src/views/support/request-view.ts';
import { requestsView } from '../../src/views/support/requests-view.ts';
import { reviewView } from '../../src/views/support/review-view.ts';
import { ticketView } from '../../src/views/support/ticket-view.ts';
import type { ViewContext } from '../../src/views/view-context.ts';
import { contoso, customer, hour, minute, now, others, owa, resolvedIssue } from './fixture.ts';

const china: Customer = customer('康托索貿易有限公司', 'contoso.partner.onmschina.cn', {
  cloud: 'china',
  account: 'china',
});

const input: FormInput = {
  service: 'Exchange',
  severity: 'moderate',
  title: 'Exchange Online: Some users can’t send email from Outlook on the web',
  description:
    'Customer: Contoso Ltd (contoso.com)\nService: Exchange Online\nUsers in Hamburg get “Something went wrong” when they send. A private window and another browser change nothing.',
  impact: 'Orders can’t be confirmed by email.',
  startedDate: '2026-11-20',
  startedTime: '06:40',
  usersHit: '40 of 200',
  issueId: 'EX1098421',
  contactName: 'Anna Ito',
  contactEmail: 'anna.ito@fabrikam.example',
  contactPhone: '+49 30 901820',
  contactTimeZone: 'Europe/Berlin',
  contactLanguage: 'en-US',
  contactCountry: 'DE',
  contactAroundTheClock: 'false',
};

const services = [
  { id: 'Exchange', name: 'Exchange Online' },
  { id: 'microsoftteams', name: 'Microsoft Teams' },
  { id: 'SharePoint', name: 'SharePoint Online' },
  { id: 'Azure', name: 'Azure' },
];

export const aDraft = (changes: Partial<Draft> = {}): Draft => ({
  id: '5eed0000-0000-4000-8000-000000000001',
  customer: contoso,
  route: 'portal',
  userId: 'a11a0000-0000-4000-8000-000000000001',
  input,
  timeZone: 'Europe/Berlin',
  services,
  savedAt: now - 25 * minute,
  ...changes,
});

const form: RequestForm = {
  service: { id: 'Exchange', name: 'Exchange Online' },
  severity: 'moderate',
  title: input.title ?? '',
  description: input.description ?? '',
  impact: input.impact ?? '',
  startedAt: now - 94 * minute,
  usersHit: '40 of 200',
  issueId: 'EX1098421',
  contact: {
    name: 'Anna Ito',
    email: 'anna.ito@fabrikam.example',
    phone: '+49 30 901820',
    timeZone: 'Europe/Berlin',
    language: 'en-US',
    country: 'DE',
    aroundTheClock: false,
  },
};

const notes: RequestNote[] = [
  {
    id: '1',
    at: now - 50 * minute,
    text: 'It also happens in Edge.',
    by: 'Anna Ito',
    from: 'us',
    sent: 'sent',
  },
  {
    id: '2',
    at: now - 20 * minute,
    text: 'Hello Anna,\n\nplease send us the message ID of one mail that could not be sent.',
    by: 'Priya N.',
    from: 'microsoft',
    sent: 'sent',
  },
  {
    id: '3',
    at: now - 3 * minute,
    text: 'The message ID is <AM0PR01@contoso.com>.',
    by: 'Bo Lind',
    from: 'us',
    sent: 'unsent',
  },
];

export const aRequest = (changes: Partial<SupportRequest> = {}): SupportRequest => ({
  number: 'R-0042',
  draftId: '5eed0000-0000-4000-8000-000000000001',
  route: 'portal',
  customer: contoso,
  form,
  state: 'open',
  openedBy: { userId: 'a11a0000-0000-4000-8000-000000000001', teamsId: '29:anna', name: 'Anna Ito' },
  openedAt: now - 70 * minute,
  changedAt: now - 3 * minute,
  microsoft: {
    number: '2611270040001234',
    status: 'open',
    updatedAt: now - 20 * minute,
    readAt: now - minute,
  },
  answerDueAt: now + 72 * minute,
  notes: [],
  linked: [],
  shown: [],
  ...changes,
});

const unopened = (changes: Partial<SupportRequest> = {}): SupportRequest => {
  const { microsoft: _, answerDueAt: __, ...rest } = aRequest(changes);
  return rest;
};

const azureInput: FormInput = {
  ...input,
  service: 'Azure',
  title: 'Virtual machines in West Europe don’t start',
  azureSubscription: '5c1d0000-0000-4000-8000-000000000001',
  azureService: '/providers/Microsoft.Support/services/cddd3eb5-1830-b494-44fd-782f691479dc',
  azureClassification:
    '/providers/Microsoft.Support/services/cddd3eb5-1830-b494-44fd-782f691479dc/problemClassifications/e8fe7c6f',
};
const azureDraft = aDraft({ route: 'azure', input: azureInput });
const azurePlace = ['Contoso Production', 'Virtual Machine running Windows', 'My VM does not start'];
const subscriptions = [
  { id: '5c1d0000-0000-4000-8000-000000000001', name: 'Contoso Production' },
  { id: '5c1d0000-0000-4000-8000-000000000002', name: 'Contoso Dev and Test' },
];
const topics = [
  ['cddd3eb5-1830-b494-44fd-782f691479dc', 'Virtual Machine running Windows'],
  ['cddd3eb5-1830-b494-44fd-782f691479dd', 'Virtual Machine running Linux'],
  ['cddd3eb5-1830-b494-44fd-782f691479de', 'Service and subscription limits (quotas)'],
].map(([id = '', name = '']) => ({ id: `/providers/Microsoft.Support/services/${id}`, name }));
const azureForm: RequestForm = {
  ...form,
  service: { id: 'Azure', name: 'Azure' },
  title: azureInput.title ?? '',
};

const list: SupportRequest[] = [
  aRequest({ number: 'R-0042', state: 'waiting', answeredAt: now - 20 * minute }),
  aRequest({ number: 'R-0040', customer: others[0] ?? contoso, answerDueAt: now - 40 * minute }),
  unopened({ number: 'R-0043', customer: china, state: 'handover', changedAt: now - 30 * minute }),
  aRequest({
    number: 'R-0039',
    state: 'closed',
    answeredAt: now - 20 * hour,
    changedAt: now - 19 * hour,
    form: { ...form, severity: 'minimal', title: 'Shared calendar shows old entries' },
  }),
  aRequest({ number: 'R-0038', route: 'azure', form: azureForm, changedAt: now - 2 * hour }),
];

/** The cards of support requests. */
export const supportSamples: Readonly<Record<string, (ctx: ViewContext) => CardReply>> = {
  ticket: (ctx) => ticketView(ctx, { draft: aDraft(), notes: [{ kind: 'taken', asked: 'contoso' }] }),
  'ticket-faults': (ctx) =>
    ticketView(ctx, {
      draft: aDraft({
        input: { ...input, severity: 'critical', title: '', contactPhone: '12', startedTime: '25:00' },
      }),
      isResumed: true,
      faults: [
        { field: 'title', code: 'missing' },
        { field: 'startedTime', code: 'notTime' },
        { field: 'contactPhone', code: 'notPhone' },
      ],
    }),
  'ticket-azure': (ctx) => ticketView(ctx, { draft: azureDraft, azurePlace }),
  'ticket-china': (ctx) =>
    ticketView(ctx, {
      draft: aDraft({ customer: china, input: { ...input, service: '' }, linkedTo: 'R-0041' }),
      isAfterAllClear: true,
      isUnread: true,
    }),
  'azure-place': (ctx) =>
    azurePlaceView(ctx, { draft: azureDraft, offer: { kind: 'services', subscriptions, services: topics } }),
  'azure-place-problem': (ctx) =>
    azurePlaceView(ctx, {
      draft: azureDraft,
      offer: {
        kind: 'classifications',
        service: { id: '/providers/Microsoft.Support/services/1', name: 'Virtual Machine running Windows' },
        classifications: topics,
      },
    }),
  'azure-place-none': (ctx) =>
    azurePlaceView(ctx, {
      draft: azureDraft,
      offer: { kind: 'services', subscriptions: [], services: topics },
    }),
  'azure-place-failed': (ctx) =>
    azurePlaceView(ctx, {
      draft: azureDraft,
      offer: {
        kind: 'failed',
        failure: actionBlock(ctx, { reason: 'access_denied', customer: contoso, area: 'azure' }),
      },
    }),
  review: (ctx) => reviewView(ctx, { draft: aDraft(), form }),
  'review-azure': (ctx) =>
    reviewView(ctx, {
      draft: azureDraft,
      form: { ...azureForm, severity: 'critical', contact: { ...form.contact, aroundTheClock: true } },
      azurePlace,
      failure: actionBlock(ctx, { reason: 'plan_missing', customer: contoso, area: 'azure' }),
    }),
  needed: (ctx) =>
    neededView(ctx, {
      customer: contoso,
      issues: [owa],
      requests: [list[1] ?? aRequest()],
      drafts: [aDraft()],
      again: { service: 'Exchange' },
      notes: [{ kind: 'remembered' }],
    }),
  'needed-requests': (ctx) =>
    neededView(ctx, {
      customer: contoso,
      issues: [],
      requests: list.slice(0, 3),
      drafts: [],
      again: {},
      isUnread: true,
    }),
  request: (ctx) => requestView(ctx, { request: aRequest({ notes, linked: ['R-0044', 'R-0045'] }) }),
  'request-handover': (ctx) => requestView(ctx, { request: unopened({ state: 'handover' }), told: 'opened' }),
  'request-number': (ctx) =>
    requestView(ctx, {
      request: unopened({ state: 'handover' }),
      given: { text: 'no!', isFault: true },
    }),
  'request-china': (ctx) =>
    requestView(ctx, { request: unopened({ state: 'handover', customer: china }), told: 'opened' }),
  'request-china-open': (ctx) =>
    requestView(ctx, {
      request: aRequest({ customer: china, microsoft: { number: '120112721000123' } }),
      told: 'changed',
    }),
  'request-creating': (ctx) =>
    requestView(ctx, {
      request: unopened({ state: 'creating', route: 'azure', form: azureForm }),
      told: 'wasOpened',
    }),
  'request-failed': (ctx) =>
    requestView(ctx, {
      request: unopened({
        state: 'failed',
        route: 'azure',
        form: azureForm,
        problem: { reason: 'rejected', says: 'The title is too long.', at: now - minute },
      }),
    }),
  'request-overdue': (ctx) =>
    requestView(ctx, { request: aRequest({ answerDueAt: now - 42 * minute, notes: notes.slice(0, 1) }) }),
  'request-waiting': (ctx) =>
    requestView(ctx, {
      request: aRequest({
        state: 'waiting',
        answeredAt: now - 20 * minute,
        notes,
        route: 'azure',
        form: azureForm,
      }),
      failure: actionBlock(ctx, { reason: 'no_answer', customer: contoso, area: 'azure' }),
    }),
  'request-closed': (ctx) =>
    requestView(ctx, {
      request: aRequest({
        state: 'closed',
        route: 'azure',
        answeredAt: now - 50 * minute,
        reviewAt: now - 10 * minute,
        notes: notes.slice(0, 2),
      }),
    }),
  'request-notes': (ctx) =>
    requestView(ctx, {
      request: aRequest({
        notes: Array.from({ length: 8 }, (_, index) => ({
          id: `${index}`,
          at: now - (9 - index) * hour,
          text: `Note ${index + 1}`,
          by: 'Anna Ito',
          from: 'us' as const,
          sent: 'kept' as const,
        })),
      }),
      page: 2,
    }),
  requests: (ctx) => requestsView(ctx, { requests: list, drafts: [aDraft()] }),
  'requests-customer': (ctx) =>
    requestsView(ctx, {
      requests: Array.from({ length: 19 }, (_, index) => aRequest({ number: `R-${1000 + index}` })),
      drafts: [],
      customer: contoso,
      service: { id: 'Exchange', name: 'Exchange Online' },
      open: true,
      mine: true,
      page: 2,
      notes: [{ kind: 'taken', asked: 'contoso' }],
    }),
  'requests-none': (ctx) => requestsView(ctx, { requests: [], drafts: [], mine: true }),
  note: (ctx) =>
    noteView(ctx, { target: { request: aRequest() }, noteId: 'n-1', text: 'It also happens in Edge.' }),
  'note-empty': (ctx) =>
    noteView(ctx, {
      target: { request: unopened({ state: 'handover' }) },
      noteId: 'n-1',
      text: '',
      isEmpty: true,
    }),
  'note-all': (ctx) =>
    noteView(ctx, {
      target: { issueId: 'EX1098421', requests: [...list, ...list] },
      noteId: 'n-1',
      text: 'Microsoft has found the cause.',
      failure: actionBlock(ctx, { reason: 'throttled', retryAfterSeconds: 90, area: 'requests' }),
    }),
  'note-done': (ctx) =>
    notedView(ctx, {
      issueId: 'EX1098421',
      outcomes: [
        { number: 'R-0042', sent: 'sent' },
        { number: 'R-0043', sent: 'kept' },
        { number: 'R-0040', sent: 'unsent' },
      ],
      requests: list,
    }),
  change: (ctx) => changeView(ctx, { request: aRequest(), change: { kind: 'close' } }),
  'change-severity': (ctx) =>
    changeView(ctx, {
      request: aRequest({ route: 'azure' }),
      change: { kind: 'severity', severity: 'critical' },
      failure: actionBlock(ctx, { reason: 'changed_meanwhile', customer: contoso, area: 'azure' }),
    }),
  'change-state': (ctx) =>
    changeView(ctx, { request: aRequest({ customer: china }), change: { kind: 'state', state: 'waiting' } }),
  'change-reopen': (ctx) =>
    changeView(ctx, { request: unopened({ state: 'closed' }), change: { kind: 'reopen' } }),
  'change-number': (ctx) =>
    changeView(ctx, {
      request: unopened({ state: 'handover' }),
      change: { kind: 'number', microsoftNumber: '2611270040001234' },
    }),
  'change-dropped': (ctx) => droppedView(ctx, contoso),
  'choices-link': (ctx) =>
    linkChoicesView(ctx, {
      request: aRequest(),
      customers: Array.from({ length: 23 }, (_, index) => customer(`Customer ${index}`, `c${index}.example`)),
      page: 2,
    }),
  'issue-still-broken': (ctx) =>
    issueView(ctx, { customer: contoso, issue: resolvedIssue, readAt: now, mayOpenRequest: true }),
  'issue-request': (ctx) =>
    issueView(ctx, { customer: contoso, issue: owa, readAt: now, mayOpenRequest: true }),
};

/** The same full of one text, far too long. */
export function hostileSupportSamples(long: string): [string, (ctx: ViewContext) => CardReply][] {
  const fields = Object.fromEntries(
    Object.keys(azureInput).map((field) => {
      const length = field === 'description' ? 2500 : field === 'impact' ? 1000 : 250;
      return [field, long.slice(0, length)];
    }),
  );
  const whose = customer(long, `${'x'.repeat(60)}.example.com`);
  const draft = aDraft({
    customer: whose,
    input: fields,
    services: Array.from({ length: 80 }, (_, index) => ({ id: `${index} ${long}`, name: long })),
    linkedTo: 'R-100041',
    route: 'azure',
  });
  const full: RequestForm = {
    service: { id: long, name: long },
    severity: 'critical',
    title: long.slice(0, 250),
    description: long.slice(0, 2500),
    impact: long.slice(0, 1000),
    startedAt: now,
    usersHit: long.slice(0, 200),
    issueId: long,
    contact: {
      name: long,
      email: long,
      phone: long,
      timeZone: 'Asia/Taipei',
      language: 'zh-TW',
      country: long,
      aroundTheClock: true,
    },
  };
  const request = aRequest({
    form: full,
    customer: whose,
    number: 'R-100042',
    openedBy: { userId: long, teamsId: long, name: long },
    microsoft: { number: long, status: long },
    linked: Array.from({ length: 60 }, (_, index) => `R-${index}`),
    notes: Array.from({ length: 40 }, (_, index) => ({
      id: `${index}`,
      at: now,
      text: `${long}\n`,
      by: long,
      from: 'microsoft',
      sent: 'unsent',
    })),
    problem: { reason: 'rejected', says: long, at: now },
    reviewAt: now,
  });
  const many = Array.from({ length: 40 }, (_, index) => ({ ...request, number: `R-${index}` }));
  const topicsOf = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: `/x/${index}${long}`, name: `${index} ${long}` }));
  const failure = (ctx: ViewContext) =>
    actionBlock(ctx, { reason: 'rejected', says: long, customer: whose, area: 'azure' });
  const faults = Object.keys(fields).length;
  return [
    [
      'ticket',
      (ctx) =>
        ticketView(ctx, {
          draft,
          azurePlace: [long, long, long],
          isResumed: true,
          isAfterAllClear: true,
          isUnread: true,
          notes: [{ kind: 'taken', asked: long }],
          failure: failure(ctx),
          faults: [
            { field: 'title', code: 'tooLong' },
            { field: 'description', code: 'tooLong' },
            { field: 'issueId', code: 'notIssue' },
            { field: 'contactEmail', code: 'notEmail' },
            { field: 'contactPhone', code: faults > 0 ? 'missing' : 'notPhone' },
          ],
        }),
    ],
    [
      'azure-place',
      (ctx) =>
        azurePlaceView(ctx, {
          draft,
          offer: { kind: 'services', subscriptions: topicsOf(60), services: topicsOf(300), page: 2 },
        }),
    ],
    [
      'azure-place-problem',
      (ctx) =>
        azurePlaceView(ctx, {
          draft,
          offer: {
            kind: 'classifications',
            service: { id: long, name: long },
            classifications: topicsOf(300),
          },
        }),
    ],
    [
      'review',
      (ctx) => reviewView(ctx, { draft, form: full, azurePlace: [long, long, long], failure: failure(ctx) }),
    ],
    [
      'needed',
      (ctx) =>
        neededView(ctx, {
          customer: whose,
          issues: Array.from({ length: 9 }, () => ({ ...owa, id: long, title: long, service: long })),
          requests: many,
          drafts: Array.from({ length: 9 }, () => draft),
          again: { service: long.slice(0, 200) },
          notes: [{ kind: 'taken', asked: long }],
          isUnread: true,
        }),
    ],
    ['request', (ctx) => requestView(ctx, { request, page: 3, told: 'wasOpened' })],
    [
      'request-handover',
      (ctx) =>
        requestView(ctx, {
          request: { ...request, state: 'handover' },
          failure: failure(ctx),
          given: { text: long, isFault: true },
        }),
    ],
    [
      'requests',
      (ctx) => requestsView(ctx, { requests: many, drafts: [draft, draft, draft, draft], customer: whose }),
    ],
    ['note', (ctx) => noteView(ctx, { target: { request }, noteId: 'x', text: long, failure: failure(ctx) })],
    [
      'note-all',
      (ctx) => noteView(ctx, { target: { issueId: long, requests: many }, noteId: 'x', text: long }),
    ],
    [
      'note-done',
      (ctx) =>
        notedView(ctx, {
          issueId: long,
          outcomes: many.map(({ number }) => ({ number, sent: 'unsent' as const })),
          requests: many,
        }),
    ],
    ['change', (ctx) => changeView(ctx, { request, change: { kind: 'severity' }, failure: failure(ctx) })],
    [
      'change-number',
      (ctx) => changeView(ctx, { request, change: { kind: 'number', microsoftNumber: 'x' } }),
    ],
    [
      'choices-link',
      (ctx) => linkChoicesView(ctx, { request, customers: Array.from({ length: 30 }, () => whose) }),
    ],
  ];
}
