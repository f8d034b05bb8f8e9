import assert from 'node:assert/strict';
import { ReadError } from '../../../src/errors.ts';
import { createGraph } from '../../../src/microsoft/graph/graph.ts';
import { GraphIssueFeed } from '../../../src/microsoft/graph/issue-feed.ts';
import { createIssueParser } from '../../../src/microsoft/graph/issue-parser.ts';
import { ServiceCommunications } from '../../../src/microsoft/graph/service-communications.ts';
import { aCall, aCustomer, aLog } from '../../builders.ts';
import { account } from '../accounts.ts';
import { scriptedReader } from '../scripted-reader.ts';
import { wireIssue } from './wire-issue.ts';

const all = '/v1.0/admin/serviceAnnouncement/issues';
const open = `${all}?$filter=isResolved eq false`;
const since = Date.parse('2026-11-20T07:00:00Z');
const changed = `${all}?$filter=lastModifiedDateTime ge 2026-11-20T07:00:00.000Z`;

const resolved = {
  id: 'EX900002',
  isResolved: true,
  status: 'serviceRestored',
  endDateTime: '2026-11-20T07:10:00Z',
};
const old = {
  id: 'EX900003',
  isResolved: true,
  endDateTime: '2026-10-01T00:00:00Z',
  lastModifiedDateTime: '2026-10-01T00:05:00Z',
};
const untouched = { id: 'EX900004', lastModifiedDateTime: '2026-10-02T00:00:00Z' };
const refusal = () => new ReadError('unexpected', 'Microsoft answered 400.', { status: 400 });

function feedOf(answers: Record<string, unknown>, now = () => since) {
  const { read, asked } = scriptedReader(answers);
  const lists = new ServiceCommunications(createGraph(account, read), now);
  return { asked, feed: new GraphIssueFeed(lists, createIssueParser()) };
}

const value = (...issues: object[]) => ({ value: issues.map(wireIssue) });
const ids = ({ issues }: { issues: readonly { id: string }[] }) => issues.map(({ id }) => id);

describe('the feed of issues', () => {
  it('asks once, for the largest page, in the name of the tenant', async () => {
    const { feed, asked } = feedOf({ [changed]: value({}, resolved) });
    const customer = aCustomer();
    assert.deepEqual(ids(await feed.readChanges(customer, since, aCall())), ['EX900001', 'EX900002']);
    assert.equal(asked.length, 1);
    assert.equal(asked[0]?.headers?.Prefer, 'odata.maxpagesize=1000');
    assert.equal(asked[0]?.headers?.['client-request-id'], aCall().correlationId);
    assert.deepEqual([asked[0]?.api, asked[0]?.tenantId], ['health', customer.tenantId]);
  });

  it('tells all that are open where there is no moment to begin from', async () => {
    const { feed } = feedOf({ [open]: value({}, untouched) });
    assert.deepEqual(ids(await feed.readChanges(aCustomer(), undefined, aCall())), ['EX900001', 'EX900004']);
  });

  it('leaves out what a filter has let through', async () => {
    const everything = value({}, resolved, old, untouched);
    const { feed } = feedOf({ [changed]: everything, [open]: everything });
    assert.deepEqual(ids(await feed.readChanges(aCustomer(), since, aCall())), ['EX900001', 'EX900002']);
    assert.deepEqual(ids(await feed.readChanges(aCustomer(), undefined, aCall())), ['EX900001', 'EX900004']);
  });

  it('takes a change of the very moment in', async () => {
    const { feed } = feedOf({ [changed]: value({ lastModifiedDateTime: '2026-11-20T07:00:00Z' }) });
    assert.equal((await feed.readChanges(aCustomer(), since, aCall())).issues.length, 1);
  });

  it('follows further pages', async () => {
    const next = `${changed}&$skip=1000`;
    const { feed, asked } = feedOf({
      [changed]: { ...value({}), '@odata.nextLink': `https://graph.microsoft.com${next}` },
      [next]: value(resolved),
    });
    assert.deepEqual(ids(await feed.readChanges(aCustomer(), since, aCall())), ['EX900001', 'EX900002']);
    assert.equal(asked[1]?.headers?.Prefer, 'odata.maxpagesize=1000');
  });

  it('gives two customers the same objects', async () => {
    const { feed } = feedOf({ [changed]: value({}) });
    const one = await feed.readChanges(aCustomer(), since, aCall());
    const other = await feed.readChanges(aCustomer({ tenantId: 'other' }), since, aCall());
    assert.equal(one.issues[0], other.issues[0]);
  });

  describe('where the filter is refused', () => {
    it('asks for everything, and sorts out by itself', async () => {
      const { feed, asked } = feedOf({ [changed]: refusal(), [all]: value({}, resolved, old, untouched) });
      assert.deepEqual(ids(await feed.readChanges(aCustomer(), since, aCall())), ['EX900001', 'EX900002']);
      assert.equal(asked.length, 2);
    });

    it('does not try it again for an hour, at this tenant', async () => {
      let now = since;
      const { feed, asked } = feedOf({ [changed]: refusal(), [all]: value({}) }, () => now);
      await feed.readChanges(aCustomer(), since, aCall());
      await feed.readChanges(aCustomer(), since, aCall());
      assert.equal(asked.length, 3);
      await feed.readChanges(aCustomer({ tenantId: 'other' }), since, aCall());
      assert.equal(asked.length, 5);
      now += 3_600_001;
      await feed.readChanges(aCustomer(), since, aCall());
      assert.equal(asked.length, 7);
    });

    it('fails where everything is refused too', async () => {
      const { feed } = feedOf({ [changed]: refusal(), [all]: refusal() });
      await assert.rejects(feed.readChanges(aCustomer(), since, aCall()), { reason: 'unexpected' });
    });

    it('does not take another failure for that', async () => {
      const { feed, asked } = feedOf({ [changed]: new ReadError('access_denied', 'No.', { status: 403 }) });
      await assert.rejects(feed.readChanges(aCustomer(), since, aCall()), { reason: 'access_denied' });
      assert.equal(asked.length, 1);
    });
  });

  describe('where issues are malformed', () => {
    it('uses the others, tells the rest as a gap and logs how many', async () => {
      const log = aLog();
      const { feed } = feedOf({ [changed]: { value: [wireIssue(), null, { id: 5 }] } });
      const { issues, gaps } = await feed.readChanges(aCustomer(), since, aCall({ log }));
      assert.equal(issues.length, 1);
      assert.deepEqual(
        gaps.map(({ what, error, missing }) => [what, error.reason, missing]),
        [['health', 'answer_malformed', 'part']],
      );
      assert.deepEqual(
        log.lines.map(({ fields }) => fields),
        [{ issues: 2 }],
      );
    });

    it('fails where none is good', async () => {
      const { feed } = feedOf({ [changed]: { value: [null] } });
      await assert.rejects(feed.readChanges(aCustomer(), since, aCall()), { reason: 'answer_malformed' });
    });

    it('knows that there may be none', async () => {
      const { feed } = feedOf({ [changed]: { value: [] } });
      assert.deepEqual(await feed.readChanges(aCustomer(), since, aCall()), { issues: [], gaps: [] });
    });
  });
});

describe('the history of issues', () => {
  it('has what ended since, what is open and what is open and has not been touched since, each once', async () => {
    const { feed } = feedOf({ [changed]: value({}, resolved), [open]: value({}, untouched) });
    assert.deepEqual(ids(await feed.readHistory(aCustomer(), since, aCall())).toSorted(), [
      'EX900001',
      'EX900002',
      'EX900004',
    ]);
  });

  it('leaves out what had ended before, even if it was touched since', async () => {
    const endedBefore = { id: 'EX900005', isResolved: true, endDateTime: '2026-11-20T06:00:00Z' };
    const { feed } = feedOf({ [changed]: value(endedBefore, old), [open]: value() });
    assert.deepEqual(ids(await feed.readHistory(aCustomer(), since, aCall())), []);
  });

  it('takes the newer word where an issue changed between the two questions', async () => {
    const newer = {
      isResolved: true,
      endDateTime: '2026-11-20T07:40:00Z',
      lastModifiedDateTime: '2026-11-20T07:45:00Z',
    };
    const { feed } = feedOf({ [changed]: value(newer), [open]: value({}) });
    const { issues } = await feed.readHistory(aCustomer(), since, aCall());
    assert.deepEqual(
      issues.map(({ isResolved }) => isResolved),
      [true],
    );
  });

  it('tells malformed issues as a gap of the history', async () => {
    const { feed } = feedOf({ [changed]: value({}), [open]: { value: [null] } });
    const { gaps } = await feed.readHistory(aCustomer(), since, aCall());
    assert.deepEqual(
      gaps.map(({ what }) => what),
      ['history'],
    );
  });
});
