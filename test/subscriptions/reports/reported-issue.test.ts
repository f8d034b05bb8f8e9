import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  leastCustomers,
  type Official,
  reportedIssues,
  silenceMs,
  withinMs,
} from '../../../src/subscriptions/reports/reported-issue.ts';
import type { Report } from '../../../src/subscriptions/subscription.ts';
import { eight, hour, minute } from '../../watch/some-issues.ts';

const service = { id: 'Exchange', name: 'Exchange Online' };
const report = (minutes: number, tenantId: string): Report => ({
  id: `${minutes} ${tenantId}`,
  tenantId,
  service,
  by: 'Ada',
  at: eight + minutes * minute,
});
const three = [report(0, 'a'), report(10, 'b'), report(20, 'c')];
const at = (minutes: number) => eight + minutes * minute;

describe('what several customers report', () => {
  it('is an unofficial issue when three of them do within half an hour', () => {
    assert.deepEqual(reportedIssues(three, [], at(20)), [
      {
        id: `REPORT-EXCHANGE-${eight.toString(36).toUpperCase()}`,
        service,
        startedAt: eight,
        lastAt: at(20),
        tenantIds: ['a', 'b', 'c'],
      },
    ]);
  });

  it('is none for two, for one who calls three times, or over a longer time', () => {
    assert.deepEqual(reportedIssues(three.slice(0, 2), [], at(20)), []);
    assert.deepEqual(reportedIssues([report(0, 'a'), report(1, 'a'), report(2, 'b')], [], at(20)), []);
    assert.deepEqual(reportedIssues([report(0, 'a'), report(10, 'b'), report(30, 'c')], [], at(30)), []);
  });

  it('stays the same issue while reports come, and is over two hours after the last', () => {
    const more = [...three, report(130, 'd')];
    const [going] = reportedIssues(more, [], at(140));
    assert.deepEqual(going?.tenantIds, ['a', 'b', 'c', 'd']);
    const [over] = reportedIssues(more, [], at(250));
    assert.deepEqual(over, { ...going, ended: { at: at(250) } });
    assert.equal(reportedIssues(more, [], at(249))[0]?.ended, undefined);
  });

  it('is over as soon as Microsoft has opened an issue, and does not come back when that one ends', () => {
    const official: Official = { issueId: 'EX100001', from: at(25), to: at(40) };
    const reports = [...three, report(30, 'd'), report(41, 'e'), report(42, 'f')];
    const all = reportedIssues(reports, [official], at(60));
    assert.equal(all.length, 1);
    assert.deepEqual(all[0]?.ended, { at: at(25), byIssueId: 'EX100001' });
    const again = reportedIssues([...reports, report(43, 'a')], [official], at(60));
    assert.deepEqual(
      again.map(({ startedAt }) => startedAt),
      [eight, at(41)],
    );
  });

  it('is none while Microsoft has an issue open', () => {
    assert.deepEqual(reportedIssues(three, [{ issueId: 'EX1', from: eight - hour }], at(60)), []);
  });

  it('is told once: each report belongs to one issue, and an issue keeps its id as long as it goes on', () => {
    const reports = fc
      .array(fc.tuple(fc.nat({ max: 600 }), fc.constantFrom('a', 'b', 'c', 'd')), { maxLength: 25 })
      .map((some) => some.sort(([a], [b]) => a - b).map(([minutes, tenantId]) => report(minutes, tenantId)));
    const officials = fc.array(
      fc.tuple(fc.nat({ max: 600 }), fc.option(fc.integer({ min: 1, max: 120 }))).map(
        ([from, length]): Official => ({
          issueId: `EX${from}`,
          from: at(from),
          ...(length !== null && { to: at(from + length) }),
        }),
      ),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(reports, officials, fc.nat({ max: 800 }), (some, spoken, minutes) => {
        const now = at(minutes);
        const seenAt = (moment: number) =>
          reportedIssues(
            some.filter((one) => one.at <= moment),
            spoken.filter(({ from }) => from <= moment),
            moment,
          );
        const all = seenAt(now);
        assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
        assert.ok(all.filter(({ ended }) => !ended).length <= 1);
        for (const [index, issue] of all.entries()) {
          assert.ok(issue.tenantIds.length >= leastCustomers);
          const next = all[index + 1];
          assert.ok(!next || (issue.ended && issue.ended.at <= next.startedAt));
          assert.ok(issue.ended || now - issue.lastAt < silenceMs);
          // Whoever looked while it went on saw the same issue.
          const before = seenAt(issue.lastAt).find(({ id }) => id === issue.id);
          assert.ok(before && before.lastAt - before.startedAt >= 0);
        }
        const within = some.filter(({ at: time }) => time <= now && time > now - withinMs);
        const isSpoken = spoken.some(({ from, to = Infinity }) => from <= now && to > now - withinMs);
        const customers = new Set(within.map(({ tenantId }) => tenantId)).size;
        if (customers >= leastCustomers && !isSpoken) assert.ok(all.some(({ ended }) => !ended));
      }),
      { numRuns: 500 },
    );
  });
});
