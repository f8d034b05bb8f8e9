import assert from 'node:assert/strict';
import type { Call } from '../../src/call.ts';
import type { Customer } from '../../src/customers/customer.ts';
import type { FailureReason } from '../../src/errors.ts';
import type { Microsoft } from '../../src/microsoft/microsoft.ts';
import type { Fault } from '../../src/sandbox/knobs.ts';
import { aCall } from '../builders.ts';
import { type AgainstSandbox, startAgainstSandbox } from './against-sandbox.ts';

const day = 24 * 3_600_000;

describe('what is read of a customer, against the sandbox', () => {
  let against: AgainstSandbox;
  let contoso: Customer;
  before(async () => {
    against = await startAgainstSandbox();
    contoso = against.customer('Contoso Ltd');
  });
  after(() => against.sandbox.close());
  beforeEach(() => against.reset());

  const paths = () =>
    against.sandbox.calls
      .filter(({ api }) => api !== 'entra')
      .map(({ path }) => decodeURIComponent(path).replace(/^.*serviceAnnouncement/, ''));

  describe('changed issues', () => {
    it('are those that are open, by one request', async () => {
      const { issueFeed, healthSource } = against.open();
      const { issues, gaps } = await issueFeed.readChanges(contoso, undefined, aCall());
      assert.deepEqual(gaps, []);
      assert.deepEqual(paths(), ['/issues?$filter=isResolved eq false']);
      const { services } = await healthSource.readServices(contoso, aCall());
      const shown = services.filter(({ id }) => id !== 'Azure').flatMap((service) => service.issues);
      assert.ok(issues.length > 0 && issues.length === shown.length);
      assert.ok(shown.every((issue) => issues.includes(issue)));
    });

    it('are those that changed since a moment, resolved ones too', async () => {
      const { issueFeed } = against.open();
      const since = Date.now() - 2 * day;
      const { issues } = await issueFeed.readChanges(contoso, since, aCall());
      assert.ok(issues.some(({ isResolved }) => isResolved) && issues.some(({ isResolved }) => !isResolved));
      assert.ok(issues.every(({ updatedAt }) => updatedAt >= since));
      assert.deepEqual((await issueFeed.readChanges(contoso, Date.now() + day, aCall())).issues, []);
    });

    it('are the same objects for other customers', async () => {
      const { issueFeed } = against.open();
      const other = against.customer('Fabrikam Inc');
      const [mine, theirs] = [
        await issueFeed.readChanges(contoso, undefined, aCall()),
        await issueFeed.readChanges(other, undefined, aCall()),
      ];
      const shared = theirs.issues.filter(({ id }) => mine.issues.some((issue) => issue.id === id));
      assert.ok(shared.length > 0);
      assert.ok(shared.every((issue) => mine.issues.includes(issue)));
    });

    it('come where the filter is refused', async () => {
      const { issueFeed } = against.open();
      const expected = await issueFeed.readChanges(contoso, undefined, aCall());
      against.reset();
      against.sandbox.knobs.add({ api: 'graph', path: 'filter', fault: { status: 400 } });
      assert.deepEqual(await issueFeed.readChanges(contoso, undefined, aCall()), expected);
      assert.deepEqual(paths(), ['/issues?$filter=isResolved eq false', '/issues']);
    });

    it('of a customer in the cloud operated by 21Vianet have labels and promises in Chinese', async () => {
      const customer = against.customer('上海蓝杉软件有限公司');
      const { issues } = await against.open().issueFeed.readChanges(customer, undefined, aCall());
      const posts = issues.flatMap((issue) => issue.posts).filter(({ text }) => text.includes('当前状态'));
      assert.ok(posts.length > 0);
      assert.ok(posts.every(({ lastWord, text }) => lastWord.length < text.length));
      assert.ok(posts.some(({ nextUpdateAt }) => nextUpdateAt !== undefined));
    });
  });

  it('a history has what ended since then and what is open', async () => {
    const from = Date.now() - 30 * day;
    const { issues, gaps } = await against.open().historySource.readHistory(contoso, from, aCall());
    assert.deepEqual(gaps, []);
    const ids = issues.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(issues.some(({ isResolved }) => isResolved) && issues.some(({ isResolved }) => !isResolved));
    assert.ok(issues.every(({ isResolved, endedAt }) => !isResolved || (endedAt ?? 0) >= from));
    assert.equal(paths().length, 2);
  });

  describe('announcements', () => {
    it('are listed without bodies and read with them', async () => {
      const { announcementSource } = against.open();
      const { announcements, gaps } = await announcementSource.readAnnouncements(contoso, aCall());
      assert.deepEqual(gaps, []);
      assert.ok(announcements.length > 1);
      assert.ok(announcements.every(({ body, links }) => body === undefined && links === undefined));
      const [first] = announcements;
      const { body, links, ...rest } = await announcementSource.readAnnouncement(
        contoso,
        first?.id ?? '',
        aCall(),
      );
      assert.deepEqual(rest, first);
      assert.ok(body && !/[<>]/.test(body));
      assert.ok(Array.isArray(links));
    });

    it('are told by id and date alone for who looks for news', async () => {
      const { announcementSource } = against.open();
      const { announcements } = await announcementSource.readAnnouncements(contoso, aCall());
      const { ids: all } = await announcementSource.readIds(contoso, undefined, aCall());
      assert.deepEqual(
        all,
        announcements.map(({ id, updatedAt }) => ({ id, updatedAt })),
      );
      const newest = Math.max(...all.map(({ updatedAt }) => updatedAt));
      const { ids: news } = await announcementSource.readIds(contoso, newest, aCall());
      assert.ok(news.length > 0 && news.length < all.length);
    });

    it('of an unknown id are not found', async () => {
      const reading = against.open().announcementSource.readAnnouncement(contoso, 'MC000000', aCall());
      await assert.rejects(reading, { reason: 'not_found' });
    });
  });

  it('licences come with product, seats, status and term', async () => {
    const { licences, unreadable } = await against.open().licenceSource.readLicences(contoso, aCall());
    assert.equal(unreadable, 0);
    assert.ok(licences.length > 0);
    for (const { product, quantity, status, isAzure, term } of licences) {
      assert.ok(product !== '' && quantity > 0 && status !== 'unknown');
      assert.ok(isAzure || term);
    }
    assert.equal(against.hits(), 'entra 1, partnerCenter 1');
  });

  it('the profile says where the customer is', async () => {
    const { profileSource } = against.open();
    assert.deepEqual(await profileSource.readProfile(contoso, aCall()), {
      country: 'US',
      culture: 'en-US',
    });
    const chinese = against.customer('上海蓝杉软件有限公司');
    assert.deepEqual(await profileSource.readProfile(chinese, aCall()), { country: 'CN', culture: 'zh-CN' });
    assert.deepEqual(
      against.sandbox.calls.map(({ api, cloud }) => `${api} ${cloud}`),
      ['entra global', 'partnerCenter global', 'entra china', 'partnerCenter china'],
    );
  });

  type Read = (microsoft: Microsoft, customer: Customer, call: Call) => Promise<unknown>;
  const reads: readonly (readonly [name: string, read: Read])[] = [
    ['changed issues', ({ issueFeed }, customer, call) => issueFeed.readChanges(customer, 0, call)],
    ['a history', ({ historySource }, customer, call) => historySource.readHistory(customer, 0, call)],
    ['a review', ({ reviewSource }, customer, call) => reviewSource.readReview(customer, 'EX1', call)],
    [
      'announcements',
      ({ announcementSource }, customer, call) => announcementSource.readAnnouncements(customer, call),
    ],
    [
      'one announcement',
      ({ announcementSource }, customer, call) => announcementSource.readAnnouncement(customer, 'MC1', call),
    ],
    [
      'ids of announcements',
      ({ announcementSource }, customer, call) => announcementSource.readIds(customer, 0, call),
    ],
    ['licences', ({ licenceSource }, customer, call) => licenceSource.readLicences(customer, call)],
    ['a profile', ({ profileSource }, customer, call) => profileSource.readProfile(customer, call)],
  ];
  const faults: readonly (readonly [what: string, fault: Fault, reason: FailureReason])[] = [
    ['401', { status: 401 }, 'token_rejected'],
    ['403', { status: 403 }, 'access_denied'],
    ['404', { status: 404 }, 'not_found'],
    ['429', { status: 429, headers: { 'retry-after': '30' } }, 'throttled'],
    ['500', { status: 500, headers: { 'retry-after': '0' } }, 'service_failed'],
    ['another shape', { status: 200, body: ['none'] }, 'answer_malformed'],
    ['a closed connection', { dropConnection: true }, 'unreachable'],
  ];
  for (const [name, read] of reads) {
    describe(`reading ${name}`, () => {
      for (const [what, fault, reason] of faults) {
        it(`fails at ${what} as ${reason}`, async () => {
          for (const api of ['graph', 'partnerCenter'] as const) against.sandbox.knobs.add({ api, fault });
          await assert.rejects(read(against.open(), contoso, aCall()), { name: 'ReadError', reason });
        });
      }

      it('fails where the turn is over', async () => {
        for (const api of ['graph', 'partnerCenter'] as const)
          against.sandbox.knobs.add({ api, fault: { hang: true } });
        const turn = new AbortController();
        const reading = read(against.open(), contoso, aCall({ signal: turn.signal }));
        const failure = assert.rejects(reading, { reason: 'no_answer' });
        while (!/graph|partnerCenter/.test(against.hits())) await new Promise(setImmediate);
        turn.abort();
        await failure;
      });

      it('is not tried for a customer of an account that does not exist', async () => {
        await assert.rejects(read(against.open(), { ...contoso, account: 'other' }, aCall()), /"other"/);
        assert.equal(against.hits(), '');
      });
    });
  }
});
