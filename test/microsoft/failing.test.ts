import assert from 'node:assert/strict';
import { type FailureReason, ReadError } from '../../src/errors.ts';
import type { Fault } from '../../src/sandbox/knobs.ts';
import { type AgainstSandbox, startAgainstSandbox } from './against-sandbox.ts';
import { quietCall } from './quiet-call.ts';

/** How long the reader of these tests waits. */
const patienceMs = 400;
/** For a failure that is told at once, and one that is told after pauses of at most 250 and 500 ms. */
const atOnceMs = 2000;
const afterPausesMs = 4000;

interface Row {
  readonly what: string;
  readonly fault: Fault;
  readonly reason: FailureReason;
  /** The requests that were made. */
  readonly hits: string;
  readonly withinMs: number;
  readonly patient?: false;
}

const pause = { 'retry-after': '30' };

const tokenRows: readonly Row[] = [
  { what: '401', fault: { status: 401 }, reason: 'sign_in_refused', hits: 'entra 1', withinMs: atOnceMs },
  { what: '403', fault: { status: 403 }, reason: 'sign_in_refused', hits: 'entra 1', withinMs: atOnceMs },
  { what: '404', fault: { status: 404 }, reason: 'sign_in_refused', hits: 'entra 1', withinMs: atOnceMs },
  {
    what: '429',
    fault: { status: 429, headers: pause },
    reason: 'throttled',
    hits: 'entra 1',
    withinMs: atOnceMs,
  },
  { what: '500', fault: { status: 500 }, reason: 'service_failed', hits: 'entra 3', withinMs: afterPausesMs },
  {
    what: 'broken JSON',
    fault: { breakJson: true },
    reason: 'answer_malformed',
    hits: 'entra 1',
    withinMs: atOnceMs,
  },
  {
    what: 'no answer',
    fault: { hang: true },
    reason: 'no_answer',
    hits: 'entra 1',
    withinMs: atOnceMs,
    patient: false,
  },
  {
    what: 'a closed connection',
    fault: { dropConnection: true },
    reason: 'unreachable',
    hits: 'entra 3',
    withinMs: afterPausesMs,
  },
  {
    what: 'no consent',
    fault: { aadsts: 65001 },
    reason: 'consent_missing',
    hits: 'entra 1',
    withinMs: atOnceMs,
  },
  {
    what: 'no app',
    fault: { aadsts: 700016 },
    reason: 'consent_missing',
    hits: 'entra 1',
    withinMs: atOnceMs,
  },
  {
    what: 'an expired secret',
    fault: { aadsts: 7000222 },
    reason: 'secret_expired',
    hits: 'entra 1',
    withinMs: atOnceMs,
  },
  {
    what: 'a wrong secret',
    fault: { aadsts: 7000215 },
    reason: 'secret_invalid',
    hits: 'entra 1',
    withinMs: atOnceMs,
  },
  {
    what: 'an unknown tenant',
    fault: { aadsts: 90002 },
    reason: 'tenant_unknown',
    hits: 'entra 1',
    withinMs: atOnceMs,
  },
  {
    what: 'a deleted tenant',
    fault: { aadsts: 5000224 },
    reason: 'tenant_deleted',
    hits: 'entra 1',
    withinMs: atOnceMs,
  },
];

const dataRows: readonly Row[] = [
  {
    what: '401',
    fault: { status: 401 },
    reason: 'token_rejected',
    hits: 'entra 2, graph 2',
    withinMs: atOnceMs,
  },
  {
    what: '403',
    fault: { status: 403 },
    reason: 'access_denied',
    hits: 'entra 1, graph 1',
    withinMs: atOnceMs,
  },
  { what: '404', fault: { status: 404 }, reason: 'not_found', hits: 'entra 1, graph 1', withinMs: atOnceMs },
  {
    what: '429',
    fault: { status: 429, headers: pause },
    reason: 'throttled',
    hits: 'entra 1, graph 1',
    withinMs: atOnceMs,
  },
  {
    what: '500',
    fault: { status: 500 },
    reason: 'service_failed',
    hits: 'entra 1, graph 3',
    withinMs: afterPausesMs,
  },
  {
    what: 'broken JSON',
    fault: { breakJson: true },
    reason: 'answer_malformed',
    hits: 'entra 1, graph 1',
    withinMs: atOnceMs,
  },
  {
    what: 'another shape',
    fault: { status: 200, body: { value: 'none' } },
    reason: 'answer_malformed',
    hits: 'entra 1, graph 1',
    withinMs: atOnceMs,
  },
  {
    what: 'no answer',
    fault: { hang: true },
    reason: 'no_answer',
    hits: 'entra 1, graph 1',
    withinMs: atOnceMs,
    patient: false,
  },
  {
    what: 'a closed connection',
    fault: { dropConnection: true },
    reason: 'unreachable',
    hits: 'entra 1, graph 3',
    withinMs: afterPausesMs,
  },
];

describe('what goes wrong', () => {
  let against: AgainstSandbox;
  before(async () => {
    against = await startAgainstSandbox();
    await against.open().healthSource.readServices(against.customer('Contoso Ltd'), quietCall());
  });
  after(() => against.sandbox.close());
  beforeEach(() => against.reset());

  async function failureOf(reading: Promise<unknown>): Promise<{ error: ReadError; ms: number }> {
    const startedAt = performance.now();
    const error: unknown = await reading.then(
      () => assert.fail('It went well.'),
      (thrown) => thrown,
    );
    assert.ok(error instanceof ReadError, String(error));
    return { error, ms: performance.now() - startedAt };
  }

  function check(rows: readonly Row[], api: 'entra' | 'graph'): void {
    for (const { what, fault, reason, hits, withinMs, patient } of rows) {
      it(`${what}: ${reason} after ${hits}`, async () => {
        against.sandbox.knobs.add({ api, fault });
        const signal = patient === false ? AbortSignal.timeout(patienceMs) : undefined;
        const reading = against
          .open()
          .healthSource.readServices(against.customer('Contoso Ltd'), quietCall(signal));
        const { error, ms } = await failureOf(reading);
        assert.equal(error.reason, reason);
        assert.equal(against.hits(), hits);
        assert.ok(ms < withinMs, `It took ${ms} ms.`);
      });
    }
  }

  describe('in the token call', () => check(tokenRows, 'entra'));

  describe('in the data call', () => {
    check(dataRows, 'graph');

    it('an id that is not there, said as "forbidden" in JSON in JSON: not_found', async () => {
      const reading = against
        .open()
        .healthSource.readIssue(against.customer('Contoso Ltd'), 'EX000000', quietCall());
      const { error } = await failureOf(reading);
      assert.equal(error.reason, 'not_found');
      assert.equal(error.details.upstreamCode, 'forbidden');
      assert.equal(against.hits(), 'entra 1, graph 1');
    });

    it('a pause that Microsoft wants: the tenant is left alone, others are not', async () => {
      const { healthSource } = against.open();
      const { error } = await failureOf(
        healthSource.readServices(against.customer('Woodgrove Bank'), quietCall()),
      );
      assert.equal(error.details.retryAfterSeconds, 30);
      await failureOf(healthSource.readServices(against.customer('Woodgrove Bank'), quietCall()));
      assert.equal(against.hits(), 'entra 1, graph 1');
      await healthSource.readServices(against.customer('Contoso Ltd'), quietCall());
    });
  });

  describe('and then goes well', () => {
    it('after a short pause that Microsoft asks for', async () => {
      against.sandbox.knobs.add({
        api: 'graph',
        times: 1,
        fault: { status: 429, headers: { 'retry-after': '0' } },
      });
      await against.open().healthSource.readServices(against.customer('Contoso Ltd'), quietCall());
      assert.equal(against.hits(), 'entra 1, graph 2');
    });

    it('after a lost connection in either call', async () => {
      against.sandbox.knobs.add({ api: 'graph', times: 1, fault: { dropConnection: true } });
      against.sandbox.knobs.add({ api: 'entra', times: 1, fault: { dropConnection: true } });
      await against.open().healthSource.readServices(against.customer('Contoso Ltd'), quietCall());
      assert.equal(against.hits(), 'entra 2, graph 2');
    });

    it('with a new token where the API no longer takes the old one', async () => {
      const { healthSource } = against.open();
      const customer = against.customer('Contoso Ltd');
      await healthSource.readServices(customer, quietCall());
      against.reset();
      against.sandbox.knobs.add({ api: 'graph', times: 1, fault: { status: 401 } });
      await healthSource.readServices(customer, quietCall());
      assert.equal(against.hits(), 'graph 2, entra 1');
    });

    it('when the secret has been renewed in Entra meanwhile', async () => {
      const { healthSource } = against.open();
      const customer = against.customer('Contoso Ltd');
      against.sandbox.knobs.add({ api: 'entra', times: 1, fault: { aadsts: 7000222 } });
      await failureOf(healthSource.readServices(customer, quietCall()));
      await healthSource.readServices(customer, quietCall());
    });
  });

  describe('in Partner Center', () => {
    const list = () => against.open().customerSources[0]?.listCustomers(quietCall()) ?? assert.fail();
    const rows: readonly (readonly [string, Fault, FailureReason, string])[] = [
      ['401', { status: 401 }, 'token_rejected', 'entra 2, partnerCenter 2'],
      ['403', { status: 403 }, 'access_denied', 'entra 1, partnerCenter 1'],
      ['500', { status: 500 }, 'service_failed', 'entra 1, partnerCenter 3'],
      ['broken JSON', { breakJson: true }, 'answer_malformed', 'entra 1, partnerCenter 1'],
    ];
    for (const [what, fault, reason, hits] of rows) {
      it(`${what}: ${reason} after ${hits}`, async () => {
        against.sandbox.knobs.add({ api: 'partnerCenter', fault });
        assert.equal((await failureOf(list())).error.reason, reason);
        assert.equal(against.hits(), hits);
      });
    }

    it("its gateway's 429 names the pause in a sentence", async () => {
      const body = { statusCode: 429, message: 'Rate limit is exceeded. Try again in 57 seconds.' };
      against.sandbox.knobs.add({ api: 'partnerCenter', fault: { status: 429, body } });
      const { error } = await failureOf(list());
      assert.equal(error.reason, 'throttled');
      assert.equal(error.details.retryAfterSeconds, 57);
      assert.equal(against.hits(), 'entra 1, partnerCenter 1');
    });
  });
});
