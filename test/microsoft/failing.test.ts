import assert from 'node:assert/strict';
import { type FailureReason, ReadError } from '../../src/errors.ts';
import type { Fault } from '../../src/sandbox/knobs.ts';
import { aCall } from '../builders.ts';
import { type AgainstSandbox, startAgainstSandbox } from './against-sandbox.ts';

/** What goes wrong, how, the reason that is told, and the requests that were made. */
type Row = readonly [what: string, fault: Fault, reason: FailureReason, hits: string];

const pause = { 'retry-after': '30' };
/** With a status that is tried again: at once. */
const noPause = { 'retry-after': '0' };

/** A refusal of Entra's that names no code. */
const refused = { error: 'access_denied', error_description: 'No.' };

const tokenRows: readonly Row[] = [
  ['401', { status: 401, body: refused }, 'sign_in_refused', 'entra 1'],
  ['403', { status: 403, body: refused }, 'sign_in_refused', 'entra 1'],
  ['404', { status: 404, body: refused }, 'sign_in_refused', 'entra 1'],
  ['429', { status: 429, headers: pause }, 'throttled', 'entra 1'],
  ['500', { status: 500, headers: noPause }, 'service_failed', 'entra 3'],
  ['broken JSON', { breakJson: true }, 'answer_malformed', 'entra 1'],
  ['no answer', { hang: true }, 'no_answer', 'entra 1'],
  ['a closed connection', { dropConnection: true }, 'unreachable', 'entra 3'],
  ['no consent', { aadsts: 65001 }, 'consent_missing', 'entra 1'],
  ['no app', { aadsts: 700016 }, 'consent_missing', 'entra 1'],
  ['an expired secret', { aadsts: 7000222 }, 'secret_expired', 'entra 1'],
  ['a wrong secret', { aadsts: 7000215 }, 'secret_invalid', 'entra 1'],
  ['an unknown tenant', { aadsts: 90002 }, 'tenant_unknown', 'entra 1'],
  ['a deleted tenant', { aadsts: 5000224 }, 'tenant_deleted', 'entra 1'],
];

const dataRows: readonly Row[] = [
  ['401', { status: 401 }, 'token_rejected', 'entra 2, graph 2'],
  ['403', { status: 403 }, 'access_denied', 'entra 1, graph 1'],
  ['404', { status: 404 }, 'not_found', 'entra 1, graph 1'],
  ['429', { status: 429, headers: pause }, 'throttled', 'entra 1, graph 1'],
  ['500', { status: 500, headers: noPause }, 'service_failed', 'entra 1, graph 3'],
  ['broken JSON', { breakJson: true }, 'answer_malformed', 'entra 1, graph 1'],
  ['another shape', { status: 200, body: { value: 'none' } }, 'answer_malformed', 'entra 1, graph 1'],
  ['no answer', { hang: true }, 'no_answer', 'entra 1, graph 1'],
  ['a closed connection', { dropConnection: true }, 'unreachable', 'entra 1, graph 3'],
];

describe('what goes wrong', () => {
  let against: AgainstSandbox;
  before(async () => {
    against = await startAgainstSandbox();
    await against.openMicrosoft365().readServices(against.customer('Contoso Ltd'), aCall());
  });
  after(() => against.sandbox.close());
  beforeEach(() => against.reset());

  async function failureOf(reading: Promise<unknown>): Promise<ReadError> {
    const error: unknown = await reading.then(
      () => assert.fail('It went well.'),
      (thrown) => thrown,
    );
    assert.ok(error instanceof ReadError, String(error));
    return error;
  }

  function check(rows: readonly Row[], api: 'entra' | 'graph'): void {
    for (const [what, fault, reason, hits] of rows) {
      it(`${what}: ${reason} after ${hits}`, async () => {
        against.sandbox.knobs.add({ api, fault });
        const turn = new AbortController();
        const reading = against
          .openMicrosoft365()
          .readServices(against.customer('Contoso Ltd'), aCall({ signal: turn.signal }));
        const failure = failureOf(reading);
        while (fault.hang && against.hits() !== hits) await new Promise(setImmediate);
        if (fault.hang) turn.abort();
        assert.equal((await failure).reason, reason);
        assert.equal(against.hits(), hits);
      });
    }
  }

  describe('in the token call', () => check(tokenRows, 'entra'));

  describe('in the data call', () => {
    check(dataRows, 'graph');

    it('an id that is not there, said as "forbidden" in JSON in JSON: not_found', async () => {
      const reading = against
        .openMicrosoft365()
        .readIssue(against.customer('Contoso Ltd'), 'EX000000', aCall());
      const error = await failureOf(reading);
      assert.equal(error.reason, 'not_found');
      assert.equal(error.details.upstreamCode, 'forbidden');
      assert.equal(against.hits(), 'entra 1, graph 1');
    });

    it('a pause that Microsoft wants: the tenant is left alone, others are not', async () => {
      const healthSource = against.openMicrosoft365();
      const error = await failureOf(healthSource.readServices(against.customer('Woodgrove Bank'), aCall()));
      assert.equal(error.details.retryAfterSeconds, 30);
      await failureOf(healthSource.readServices(against.customer('Woodgrove Bank'), aCall()));
      assert.equal(against.hits(), 'entra 1, graph 1');
      await healthSource.readServices(against.customer('Contoso Ltd'), aCall());
    });
  });

  describe('and then goes well', () => {
    it('after a short pause that Microsoft asks for', async () => {
      against.sandbox.knobs.add({
        api: 'graph',
        times: 1,
        fault: { status: 429, headers: { 'retry-after': '0' } },
      });
      await against.openMicrosoft365().readServices(against.customer('Contoso Ltd'), aCall());
      assert.equal(against.hits(), 'entra 1, graph 2');
    });

    it('after a lost connection in either call', async () => {
      against.sandbox.knobs.add({ api: 'graph', times: 1, fault: { dropConnection: true } });
      against.sandbox.knobs.add({ api: 'entra', times: 1, fault: { dropConnection: true } });
      await against.openMicrosoft365().readServices(against.customer('Contoso Ltd'), aCall());
      assert.equal(against.hits(), 'entra 2, graph 2');
    });

    it('with a new token where the API no longer takes the old one', async () => {
      const healthSource = against.openMicrosoft365();
      const customer = against.customer('Contoso Ltd');
      await healthSource.readServices(customer, aCall());
      against.reset();
      against.sandbox.knobs.add({ api: 'graph', times: 1, fault: { status: 401 } });
      await healthSource.readServices(customer, aCall());
      assert.equal(against.hits(), 'graph 2, entra 1');
    });

    it('when the secret has been renewed in Entra meanwhile', async () => {
      const healthSource = against.openMicrosoft365();
      const customer = against.customer('Contoso Ltd');
      against.sandbox.knobs.add({ api: 'entra', times: 1, fault: { aadsts: 7000222 } });
      await failureOf(healthSource.readServices(customer, aCall()));
      await healthSource.readServices(customer, aCall());
    });
  });

  describe('in Partner Center', () => {
    const list = () => against.open().customerSources[0]?.listCustomers(aCall()) ?? assert.fail();
    const rows: readonly Row[] = [
      ['401', { status: 401 }, 'token_rejected', 'entra 2, partnerCenter 2'],
      ['403', { status: 403 }, 'access_denied', 'entra 1, partnerCenter 1'],
      ['500', { status: 500, headers: noPause }, 'service_failed', 'entra 1, partnerCenter 3'],
      ['broken JSON', { breakJson: true }, 'answer_malformed', 'entra 1, partnerCenter 1'],
    ];
    for (const [what, fault, reason, hits] of rows) {
      it(`${what}: ${reason} after ${hits}`, async () => {
        against.sandbox.knobs.add({ api: 'partnerCenter', fault });
        assert.equal((await failureOf(list())).reason, reason);
        assert.equal(against.hits(), hits);
      });
    }

    it("its gateway's 429 names the pause in a sentence", async () => {
      const body = { statusCode: 429, message: 'Rate limit is exceeded. Try again in 57 seconds.' };
      against.sandbox.knobs.add({ api: 'partnerCenter', fault: { status: 429, body } });
      const error = await failureOf(list());
      assert.equal(error.reason, 'throttled');
      assert.equal(error.details.retryAfterSeconds, 57);
      assert.equal(against.hits(), 'entra 1, partnerCenter 1');
    });
  });
});
