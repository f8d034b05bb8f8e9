import assert from 'node:assert/strict';
import { ReadError } from '../../../src/errors.ts';
import { createMicrosoft } from '../../../src/microsoft/microsoft.ts';
import { customerNamed } from '../../../src/sandbox/world/world.ts';
import { aCall } from '../../builders.ts';
import { type AgainstSandbox, startAgainstSandbox } from '../against-sandbox.ts';

const graphPath = 'Microsoft.ResourceGraph';

describe('Azure Service Health, against the sandbox', () => {
  let against: AgainstSandbox;
  let now: number;
  before(async () => {
    now = Date.now();
    against = await startAgainstSandbox({ clock: () => now });
  });
  after(() => against.sandbox.close());
  beforeEach(() => against.reset());

  const open = (hasAzure?: (tenantId: string) => boolean | undefined) =>
    createMicrosoft({
      ...against.config,
      clock: () => now,
      firstPauseMs: 0,
      ...(hasAzure && { hasAzure }),
    }).azureSource;
  const queries = () =>
    against.sandbox.calls.filter(({ path }) => path.includes(graphPath)).map(({ tenantId }) => tenantId);
  const partner = () => against.sandbox.world.partners.global.tenantId;
  const idOf = (name: string) => against.customer(name).tenantId;

  it('tells the subscriptions, what is wrong and what is planned by one query of the customer', async () => {
    const answer = await open().readAzure(against.customer('Contoso Ltd'), aCall());
    assert.deepEqual(
      answer.subscriptions.map(({ name }) => name),
      ['Contoso Dev and Test', 'Contoso Production'],
    );
    assert.deepEqual(answer.issues.map(({ id }) => id).sort(), [
      '4VNK-7Q0',
      '9LTR-3B8',
      'QK1T-PC8',
      'RT5M-1X0',
      'SV2K-H98',
    ]);
    assert.deepEqual(
      answer.maintenance.map(({ id }) => id),
      ['PM3D-5Z8', 'PM8W-2K0'],
    );
    assert.deepEqual(answer.gaps, []);
    assert.equal(queries().filter((tenantId) => tenantId === idOf('Contoso Ltd')).length, 1);
  });

  describe('by Azure Lighthouse', () => {
    it('answers for all who delegated from one query, for five minutes', async () => {
      const source = open();
      const fabrikam = against.customer('Fabrikam Inc');
      await source.readAzure(fabrikam, aCall());
      against.reset();
      const { subscriptions, issues } = await source.readAzure(fabrikam, aCall());
      assert.deepEqual(
        subscriptions.map(({ name }) => name),
        ['Fabrikam Platform'],
      );
      assert.ok(issues.some(({ id }) => id === '4VNK-7Q0'));
      assert.deepEqual(queries(), []);

      now += 5 * 60_000;
      await source.readAzure(fabrikam, aCall());
      assert.deepEqual(queries(), [partner()]);
    });

    it('asks each of the others once, and the partner not again', async () => {
      const source = open();
      await source.readAzure(against.customer('Contoso Ltd'), aCall());
      against.reset();
      await source.readAzure(against.customer('Contoso Education'), aCall());
      assert.deepEqual(queries(), [idOf('Contoso Education')]);
    });

    it('falls back on the customer’s own query where the partner’s fails, and lets that rest a minute', async () => {
      const fabrikam = customerNamed(against.sandbox.world, 'Fabrikam Inc');
      for (const subscription of fabrikam.azure) subscription.appReads = true;
      try {
        const source = open();
        against.sandbox.knobs.add({ path: graphPath, tenantId: partner(), fault: { status: 403 } });
        for (let round = 0; round < 2; round += 1) {
          const { subscriptions, gaps } = await source.readAzure(against.customer('Fabrikam Inc'), aCall());
          assert.deepEqual([subscriptions.length, gaps], [1, []]);
        }
        const own = fabrikam.tenantId;
        assert.deepEqual(queries().sort(), [own, own, partner()].sort());
      } finally {
        for (const subscription of fabrikam.azure) subscription.appReads = false;
      }
    });
  });

  describe('where no subscription can be seen', () => {
    const read = async (hasAzure?: boolean) => {
      const source = open(hasAzure === undefined ? undefined : () => hasAzure);
      const answer = await source.readAzure(against.customer('City Power & Light'), aCall());
      assert.deepEqual([answer.subscriptions, answer.issues], [[], []]);
      return answer.gaps.map(({ what, error }) => `${what} ${error.reason}`);
    };

    it('is silent: most customers have no Azure', async () => {
      assert.deepEqual(await read(), []);
      assert.deepEqual(await read(false), []);
    });

    it('is a gap where the licences hold Azure', async () => {
      assert.deepEqual(await read(true), ['azure access_denied']);
    });

    it('lets nobody say that there is no such event, unless the licences hold no Azure', async () => {
      const readEvent = (hasAzure?: boolean) =>
        open(hasAzure === undefined ? undefined : () => hasAzure).readEvent(
          against.customer('City Power & Light'),
          '4VNK-7Q0',
          aCall(),
        );
      await assert.rejects(readEvent(), { reason: 'access_denied' });
      await assert.rejects(readEvent(true), { reason: 'access_denied' });
      await assert.rejects(readEvent(false), { reason: 'not_found' });
    });

    it('is no failure where Resource Graph refuses instead of answering', async () => {
      const details = [{ code: 'NoValidSubscriptionsInQueryRequest', message: 'None.' }];
      const body = { error: { code: 'BadRequest', message: 'Give us the correlation id.', details } };
      against.sandbox.knobs.add({ path: graphPath, fault: { status: 400, body } });
      assert.deepEqual(await read(), []);
    });
  });

  it('fails where the query does', async () => {
    against.sandbox.knobs.add({ path: graphPath, fault: { status: 503, headers: { 'retry-after': '0' } } });
    const reading = open().readAzure(against.customer('Contoso Ltd'), aCall());
    await assert.rejects(reading, { reason: 'service_failed' });
  });

  it('says how long Resource Graph wants to be left alone', async () => {
    const headers = { 'x-ms-user-quota-remaining': '0', 'x-ms-user-quota-resets-after': '00:00:05' };
    against.sandbox.knobs.add({ path: graphPath, fault: { status: 429, headers } });
    const reading = open().readAzure(against.customer('Contoso Ltd'), aCall());
    await assert.rejects(reading, (error) => {
      assert.ok(error instanceof ReadError);
      assert.deepEqual([error.reason, error.details.retryAfterSeconds], ['throttled', 5]);
      return true;
    });
  });

  it('goes on to the next page, and tells where there is none', async () => {
    const rows = (name: string) => ({
      type: 'microsoft.resources/subscriptions',
      tenantId: idOf('Contoso Ltd'),
      subscriptionId: `5c1d0000-0000-4000-8000-00000000000${name.length}`,
      name,
    });
    const tenantId = idOf('Contoso Ltd');
    const answer = (body: object) => ({ path: graphPath, tenantId, times: 1, fault: { status: 200, body } });
    against.sandbox.knobs.add(answer({ data: [rows('BB')], resultTruncated: 'true' }));
    against.sandbox.knobs.add(answer({ data: [rows('A')], resultTruncated: 'false', $skipToken: 'next' }));
    const { subscriptions, gaps } = await open().readAzure(against.customer('Contoso Ltd'), aCall());
    assert.deepEqual(
      subscriptions.map(({ name }) => name),
      ['A', 'BB'],
    );
    assert.deepEqual(
      gaps.map(({ error, missing }) => [error.reason, missing]),
      [['answer_malformed', 'part']],
    );
  });

  it('asks nothing about a customer in the cloud operated by 21Vianet', async () => {
    const customer = against.customer('上海蓝杉软件有限公司');
    assert.deepEqual((await open().readAzure(customer, aCall())).subscriptions, []);
    await assert.rejects(open().readEvent(customer, '4VNK-7Q0', aCall()), { reason: 'not_found' });
    assert.equal(against.hits(), '');
  });

  describe('one event', () => {
    const read = (name: string, id: string) => open().readEvent(against.customer(name), id, aCall());

    it('comes with all updates, its regions and the subscriptions that it hits', async () => {
      const issue = await read('Contoso Ltd', '4vnk-7q0');
      assert.equal(issue.id, '4VNK-7Q0');
      assert.equal(issue.posts.length, 2);
      assert.deepEqual(issue.azure?.impacts[0], { service: 'Virtual Machines', regions: ['West Europe'] });
      assert.deepEqual(
        issue.azure?.subscriptions.map(({ name }) => name),
        ['Contoso Production'],
      );
      assert.ok(against.sandbox.calls.some(({ path }) => path.includes('/events/4vnk-7q0?')));
    });

    it('of a customer that delegated is read with the partner’s token', async () => {
      await read('Fabrikam Inc', '4VNK-7Q0');
      const call = against.sandbox.calls.find(({ path }) => path.includes('/events/'));
      assert.deepEqual([call?.tenantId, call?.status], [partner(), 200]);
    });

    it('that is sensitive has its words where the app may read them, and is told without them elsewhere', async () => {
      assert.deepEqual((await read('Contoso Ltd', 'SV2K-H98')).posts, []);
      const { azure } = customerNamed(against.sandbox.world, 'Contoso Ltd');
      for (const subscription of azure) subscription.appReadsSensitive = true;
      try {
        assert.match((await read('Contoso Ltd', 'SV2K-H98')).posts[0]?.text ?? '', /^Node images older/);
      } finally {
        for (const subscription of azure) subscription.appReadsSensitive = false;
      }
    });

    it('is told as Resource Graph has it where its details can’t be read', async () => {
      against.sandbox.knobs.add({ path: '/events/', fault: { status: 403 } });
      assert.equal((await read('Contoso Ltd', '4VNK-7Q0')).posts.length, 2);
    });

    it('that ended long ago is found all the same, with its review', async () => {
      const issue = await read('Contoso Ltd', 'QK1T-PC8');
      assert.deepEqual([issue.isResolved, issue.hasReview, issue.posts.length], [true, true, 3]);
    });

    for (const id of ['AAAA-1B2', '../x-1', 'A-B?x=y', '-', 'ABCD']) {
      it(`is not there as "${id}"`, async () => {
        await assert.rejects(read('Contoso Ltd', id), { reason: 'not_found' });
      });
    }
  });
});
