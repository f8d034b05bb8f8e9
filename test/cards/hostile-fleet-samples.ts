import type { CardReply } from '../../src/commands/reply.ts';
import { failureReasons, ReadError } from '../../src/errors.ts';
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
import { changeKinds, lanes } from '../../src/watch/board.ts';
import { aBoard } from '../a-board.ts';
import { customer, hour, issue, minute, now, status } from './fixture.ts';
import { everyLane } from './fleet-samples.ts';

/** More than any card about all customers holds, every text `long`. */
export function hostileFleetSamples(long: string): [string, (ctx: ViewContext) => CardReply][] {
  const customers = Array.from({ length: 120 }, (_, i) =>
    customer(`${i} ${long}`, long, { cloud: 'china', domains: [long.slice(0, 120)] }),
  );
  // Links are made of domains, which Microsoft checks.
  const linked = customers.map((one) => ({ ...one, domains: [`${'x'.repeat(200)}.com`] }));
  const odd = { raw: long, level: 'unknown' } as const;
  const hit = customers.map((one) => ({ customer: one, differs: { status: odd, updatedAt: 0 } }));
  const ids = Array.from({ length: 60 }, (_, i) => `EX${1_000_000 + i}`);
  const board = aBoard({
    issues: ids.map((id, i) => ({
      issue: issue({
        id,
        title: long,
        service: long,
        classification: i % 2 === 0 ? 'incident' : 'advisory',
        status: i % 3 === 0 ? odd : status('serviceInterruption'),
        isResolved: i > 50,
        posts: [{ at: now, text: long, lastWord: long, nextUpdateAt: now - hour + i * minute }],
        azure: {
          kind: 'serviceIssue',
          impacts: [{ service: long, regions: [long, `${long}2`] }],
          subscriptions: [],
        },
      }),
      customers: hit,
      growth: { since: 0, by: -10_000 },
    })),
    changes: ids
      .filter((_, i) => i % 2 === 0)
      .flatMap((issueId) =>
        changeKinds.map((kind) => ({
          at: now - hour,
          kind,
          issueId,
          count: 9_999,
          from: odd,
          to: status('x'),
        })),
      ),
    coverage: Object.fromEntries(
      lanes.map((lane) => [
        lane,
        {
          total: 10_000,
          read: 5_000,
          waiting: 99,
          failed: failureReasons.map((reason) => ({ reason, customers: linked })),
          oldestReadAt: 0,
          newestReadAt: now - hour,
        },
      ]),
    ),
  });
  const known = askKnowledge(board, ['health', 'azure'], false);
  const open = askOpen(board);
  const [watched] = open.issues;
  const asked = askShift(board, { now, lengthMs: 8 * hour });
  const shift = { ...asked, ended: asked.changed, reviewed: asked.changed, loggedSince: now - hour };
  const names = Array.from({ length: 20 }, () => long);
  const handover = { shift, hours: 72, known, requests: names };
  const failures = (['global', 'china', 'usgov'] as const).map((cloud) => ({
    account: long,
    cloud,
    error: new ReadError('access_denied', long),
  }));
  const who = watched && { watched, customers: hit, known, requests: names, channels: names };
  return [
    [
      'overview',
      (ctx) =>
        overviewView(ctx, { ...open, hidden: open.issues, service: { id: 'x', name: long }, page: 2, known }),
    ],
    ['handover', (ctx) => handoverView(ctx, handover)],
    ['handover-text', (ctx) => handoverView(ctx, { ...handover, text: true })],
    ['coverage', (ctx) => coverageView(ctx, { ...everyLane(board, false), failures, clouds: ['china'] })],
    ...(['consent_missing', 'access_denied', 'no_answer'] as const).map(
      (reason): [string, (ctx: ViewContext) => CardReply] => [
        `coverage-${reason}`,
        (ctx) =>
          coverageGroupView(ctx, { lane: 'health', coverage: board.coverage('health'), reason, page: 2 }),
      ],
    ),
    ...(who
      ? ([
          ['who', (ctx) => whoView(ctx, { ...who, subject: whoOfIssue(ctx, who.watched), page: 2 })],
          [
            'who-csv',
            (ctx) => whoView(ctx, { ...who, subject: whoOfIssue(ctx, who.watched), csv: true, page: 2 }),
          ],
        ] satisfies [string, (ctx: ViewContext) => CardReply][])
      : []),
  ];
}
