import type { CardReply } from '../../src/commands/reply.ts';
import type { Customer } from '../../src/customers/customer.ts';
import { ReadError } from '../../src/errors.ts';
import type { Issue } from '../../src/health/model.ts';
import { coverageGroupView } from '../../src/views/coverage-group-view.ts';
import { coverageView } from '../../src/views/coverage-view.ts';
import { handoverView } from '../../src/views/handover-view.ts';
import { overviewView } from '../../src/views/overview-view.ts';
import type { ViewContext } from '../../src/views/view-context.ts';
import { whoOfIssue } from '../../src/views/who/who-subject.ts';
import { whoView } from '../../src/views/who-view.ts';
import { askOpen } from '../../src/watch/ask/ask-open.ts';
import { askShift } from '../../src/watch/ask/ask-shift.ts';
import { askKnowledge } from '../../src/watch/ask/knowledge.ts';
import { type Board, type Lane, lanes } from '../../src/watch/board.ts';
import { aBoard } from '../a-board.ts';
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

/** Customers with names as they are, of any number. */
export function manyCustomers(count: number): Customer[] {
  const first = ['Adventure Works', 'Alpine Ski House', 'Fabrikam', 'Northwind', 'Tailspin Toys', '宏碁科技'];
  return Array.from({ length: count }, (_, i) => {
    const name = `${first[i % first.length]} ${Math.floor(i / first.length) + 1}`;
    return {
      tenantId: `${i.toString(16).padStart(8, '0')}-4c1d-4f7a-9b1e-0c2f6a7d1e55`,
      name,
      domains: [`customer${i}.onmicrosoft.com`],
      cloud: 'global',
      account: 'primary',
    };
  });
}

const customers = [contoso, ...others, ...manyCustomers(136)];

const azureIssue: Issue = issue({
  id: 'KSYM-9_8',
  title: 'Virtual machines in West Europe may fail to start',
  service: 'Azure',
  classification: 'incident',
  status: status('investigating'),
  startedAt: now - 40 * minute,
  updatedAt: now - 20 * minute,
  azure: {
    kind: 'serviceIssue',
    impacts: [{ service: 'Virtual Machines', regions: ['West Europe'] }],
    subscriptions: [],
  },
});

const teamsDown = issue({
  id: 'TM1098500',
  title: 'Users can’t join meetings in any Teams client',
  service: 'Microsoft Teams',
  classification: 'incident',
  status: status('serviceInterruption'),
  startedAt: now - 25 * minute,
  posts: [{ at: now - 10 * minute, text: 'x', lastWord: 'x', nextUpdateAt: now + 20 * minute }],
});

/** A bad morning: some open issues over 420 customers, of whom eight can't be read. */
export const busyBoard: Board = aBoard({
  issues: [
    { issue: owa, customers, customerCount: 140, growth: { since: now - 50 * minute, by: 12 } },
    { issue: searchAdvisory, customers: customers.slice(0, 31) },
    { issue: roomsAdvisory, customers: customers.slice(2, 60), growth: { since: now - 30 * minute, by: -3 } },
    {
      issue: teamsDown,
      customers: [
        contoso,
        {
          customer: customer('Litware 科技', 'litware.tw'),
          differs: { status: status('investigating'), updatedAt: now - 30 * minute },
        },
        ...customers.slice(4, 12),
      ],
    },
    { issue: azureIssue, customers: customers.slice(0, 7) },
    {
      issue: {
        ...resolvedIssue,
        id: 'SP1097001',
        title: 'Some files can’t be opened',
        service: 'SharePoint Online',
      },
      customers: customers.slice(0, 20),
    },
    ...Array.from({ length: 5 }, (_, i) => ({
      issue: issue({
        id: `MO${1_090_000 + i}`,
        title: `Reports may show data that is ${i + 2} hours old`,
        service: 'Microsoft 365 suite',
      }),
      customers: customers.slice(0, 9 - i),
    })),
  ],
  changes: [
    {
      at: now - 5 * minute,
      kind: 'resolved',
      issueId: 'SP1097001',
      from: status('restoringService'),
      to: status('serviceRestored'),
    },
    { at: now - 18 * minute, kind: 'posted', issueId: owa.id },
    { at: now - 25 * minute, kind: 'opened', issueId: teamsDown.id },
    { at: now - 40 * minute, kind: 'promiseOverdue', issueId: searchAdvisory.id },
    { at: now - 50 * minute, kind: 'customersJoined', issueId: owa.id, count: 12 },
    { at: now - 52 * minute, kind: 'posted', issueId: owa.id },
    {
      at: now - 60 * minute,
      kind: 'statusChanged',
      issueId: owa.id,
      from: status('investigating'),
      to: status('serviceDegradation'),
    },
    { at: now - 94 * minute, kind: 'opened', issueId: owa.id },
  ],
  coverage: {
    health: {
      total: 420,
      read: 412,
      waiting: 1,
      failed: [
        { reason: 'consent_missing', customers: customers.slice(20, 25) },
        { reason: 'access_denied', customers: customers.slice(25, 27) },
      ],
      oldestReadAt: now - 9 * minute,
      newestReadAt: now - 20_000,
    },
    azure: {
      total: 210,
      read: 210,
      oldestReadAt: now - 4 * minute,
      newestReadAt: now - 30_000,
    },
    messages: { total: 420, read: 400, waiting: 18, oldestReadAt: now - 2 * hour, newestReadAt: now - hour },
    licences: {
      total: 420,
      read: 419,
      failed: [{ reason: 'throttled', customers: customers.slice(3, 4) }],
      oldestReadAt: now - 5 * hour,
      newestReadAt: now - hour,
    },
  },
});

const complete = { total: 420, read: 420, oldestReadAt: now - 2 * minute, newestReadAt: now - minute };
export const quietBoard = aBoard({
  coverage: { health: complete, azure: { ...complete, total: 210, read: 210 } },
});
const youngBoard = aBoard({ coverage: { health: { total: 420, waiting: 420 } } });

const known = (board: Board, asked: readonly Lane[] = ['health', 'azure']) =>
  askKnowledge(board, asked, true);

function overviewOf(board: Board, more: { page?: number; only?: 'incidents' } = {}) {
  return (ctx: ViewContext) => overviewView(ctx, { ...askOpen(board, more), ...more, known: known(board) });
}

function whoOf(id: string, more: object = {}) {
  return (ctx: ViewContext) => {
    const watched = busyBoard.findIssue(id);
    if (!watched) throw new Error(`The board has no ${id}.`);
    return whoView(ctx, {
      subject: whoOfIssue(ctx, watched),
      customers: busyBoard.customersHit(id),
      known: known(busyBoard, ['health']),
      ...more,
    });
  };
}

function handoverOf(board: Board, more: object = {}) {
  return (ctx: ViewContext) =>
    handoverView(ctx, {
      shift: askShift(board, { now, lengthMs: 8 * hour }),
      hours: 8,
      known: known(board),
      ...more,
    });
}

/** What the card of the coverage is made of. */
export function everyLane(board: Board, isListComplete = true) {
  return {
    known: askKnowledge(board, lanes, isListComplete),
    lanes: lanes.map((lane) => ({ lane, coverage: board.coverage(lane) })),
  };
}

/** The cards about all customers. */
export const fleetSamples: Readonly<Record<string, (ctx: ViewContext) => CardReply>> = {
  overview: overviewOf(busyBoard),
  'overview-end': overviewOf(busyBoard, { page: 2 }),
  'overview-incidents': overviewOf(busyBoard, { only: 'incidents' }),
  'overview-quiet': overviewOf(quietBoard),
  'overview-service': (ctx) =>
    overviewView(ctx, {
      issues: [],
      hidden: [],
      service: { id: 'Exchange', name: 'Exchange Online' },
      known: known(busyBoard, ['health']),
    }),
  'overview-young': overviewOf(youngBoard),
  who: whoOf(owa.id, { page: 2 }),
  'who-differs': whoOf(teamsDown.id, {
    requests: ['2611200040001234 · Contoso Ltd', '2611200040001301 · Fabrikam 1'],
    channels: ['Support / Outages'],
  }),
  'who-ended': whoOf('SP1097001'),
  'who-csv': whoOf(owa.id, { csv: true }),
  coverage: (ctx) =>
    coverageView(ctx, { ...everyLane(busyBoard), failures: [], clouds: ['global', 'china'] }),
  'coverage-complete': (ctx) =>
    coverageView(ctx, { ...everyLane(quietBoard), failures: [], clouds: ['global'] }),
  'coverage-list': (ctx) =>
    coverageView(ctx, {
      ...everyLane(youngBoard, false),
      failures: [{ account: 'china', cloud: 'china', error: new ReadError('secret_expired', 'x') }],
      clouds: ['global'],
    }),
  'coverage-group': (ctx) =>
    coverageGroupView(ctx, {
      lane: 'health',
      coverage: busyBoard.coverage('health'),
      reason: 'consent_missing',
    }),
  'coverage-access': (ctx) =>
    coverageGroupView(ctx, {
      lane: 'health',
      coverage: busyBoard.coverage('health'),
      reason: 'access_denied',
    }),
  handover: handoverOf(busyBoard),
  'handover-text': handoverOf(busyBoard, { text: true }),
  'handover-quiet': handoverOf(quietBoard, {
    requests: ['2611200040001234 · Contoso Ltd · waits for the customer'],
  }),
};
