import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import type { Role } from '../../src/access/roles.ts';
import type { PartnerAccount } from '../../src/config.ts';
import type { FailureReason } from '../../src/errors.ts';
import { createGraph } from '../../src/microsoft/graph/graph.ts';
import { createTokenExchange } from '../../src/microsoft/login/token-exchange.ts';
import { Tokens } from '../../src/microsoft/login/tokens.ts';
import { createMicrosoft } from '../../src/microsoft/microsoft.ts';
import type { CallRecord } from '../../src/microsoft/pipeline/record.ts';
import { createUpstream } from '../../src/microsoft/pipeline/upstream.ts';
import { createReader } from '../../src/microsoft/reader.ts';
import type { StaffKey } from '../../src/sandbox/world/staff.ts';
import { aCall, aLog } from '../builders.ts';
import { type AgainstSandbox, startAgainstSandbox } from './against-sandbox.ts';

describe('microsoft, against the sandbox', () => {
  let against: AgainstSandbox;
  before(async () => {
    against = await startAgainstSandbox({ customers: 1_234 });
  });
  after(() => against.sandbox.close());
  beforeEach(() => against.reset());

  const countByApi = () => {
    const counts: Record<string, number> = {};
    for (const { api } of against.sandbox.calls) counts[api] = (counts[api] ?? 0) + 1;
    return counts;
  };

  describe('customers', () => {
    it('are all listed, page by page, for each account in its cloud', async () => {
      const { customerSources } = against.open();
      const lists = await Promise.all(customerSources.map((source) => source.listCustomers(aCall())));
      const ids = lists.map((list) => new Set(list.map(({ tenantId }) => tenantId)));
      const expected = (cloud: string) =>
        against.sandbox.world.customers.filter((one) => one.cloud === cloud);
      assert.deepEqual(
        customerSources.map(({ account, cloud }) => `${account} ${cloud}`),
        ['primary global', 'china china'],
      );
      assert.deepEqual(ids[0], new Set(expected('global').map(({ tenantId }) => tenantId)));
      assert.deepEqual(ids[1], new Set(expected('china').map(({ tenantId }) => tenantId)));
      assert.equal(against.hits(), 'entra 2, partnerCenter 4');
    });

    it('keep name and domains', async () => {
      const [source] = against.open().customerSources;
      const customers = await source?.listCustomers(aCall());
      const contoso = customers?.find(({ name }) => name === 'Contoso Ltd');
      assert.deepEqual(contoso?.domains, ['contoso.onmicrosoft.com']);
      assert.ok(customers?.some(({ name }) => name === '康托索貿易有限公司'));
    });
  });

  describe('roles', () => {
    const expected: Record<StaffKey, Role[]> = {
      admin: ['adminAgent'],
      helpdesk: ['helpdeskAgent'],
      sales: ['salesAgent'],
      globaladmin: ['globalAdmin'],
      outsider: [],
      guest: [],
    };
    for (const [key, roles] of Object.entries(expected)) {
      it(`of ${key} are ${roles.join() || 'none'}`, async () => {
        const person = Object.values(against.sandbox.world.staff).find((one) => one.key === key);
        assert.deepEqual(await against.open().roleSource.rolesOf(person?.userId ?? '', aCall()), roles);
      });
    }

    it('are none for a stranger', async () => {
      const stranger = '00000000-0000-4000-8000-00000000dead';
      assert.deepEqual(await against.open().roleSource.rolesOf(stranger, aCall()), []);
      await against.requests(3);
    });

    it('take one token and two questions', async () => {
      const { roleSource } = against.open();
      const { userId } = against.sandbox.world.staff.helpdesk;
      await roleSource.rolesOf(userId, aCall());
      await roleSource.rolesOf(userId, aCall());
      assert.equal(against.hits(), 'entra 1, graph 4');
    });

    it('are refused, not guessed, when the directory fails', async () => {
      against.sandbox.knobs.add({ api: 'graph', path: 'checkMemberGroups', fault: { status: 403 } });
      const { userId } = against.sandbox.world.staff.globaladmin;
      await assert.rejects(against.open().roleSource.rolesOf(userId, aCall()), {
        reason: 'access_denied',
      });
      await against.requests(3);
    });
  });

  describe('health', () => {
    it('of a customer comes with its open issues only', async () => {
      const { services, gaps } = await against
        .open()
        .healthSource.readServices(against.customer('Contoso Ltd'), aCall());
      assert.deepEqual(gaps, []);
      assert.ok(services.length > 10);
      const open = services.flatMap(({ issues }) => issues);
      assert.ok(open.length > 0);
      assert.ok(open.every(({ isResolved, azure, posts }) => !isResolved && (azure || posts.length > 0)));
      assert.ok(services.some(({ id }) => id === 'Azure'));
      assert.equal(services.at(-1)?.status.level, 'healthy');
      const graph = against.sandbox.calls.find(({ api }) => api === 'graph');
      assert.equal(graph?.tenantId, against.customer('Contoso Ltd').tenantId);
    });

    it('of a customer in the cloud operated by 21Vianet comes from there', async () => {
      const customer = against.customer('上海蓝杉软件有限公司');
      assert.ok((await against.open().healthSource.readServices(customer, aCall())).services.length > 0);
      assert.deepEqual(
        against.sandbox.calls.map(({ api, cloud }) => `${api} ${cloud}`),
        ['entra china', 'graph china'],
      );
    });

    it('takes two hops the first time and one the next, Azure beside it', async () => {
      const { healthSource } = against.open();
      const customer = against.customer('Contoso Ltd');
      await healthSource.readServices(customer, aCall());
      assert.deepEqual(countByApi(), { entra: 3, graph: 1, resourceManager: 2 });
      against.reset();
      await healthSource.readServices(customer, aCall());
      assert.deepEqual(countByApi(), { graph: 1, resourceManager: 1 });
    });

    for (const hanging of ['graph', 'resourceManager'] as const) {
      it(`asks Graph and Azure at once: all is asked while ${hanging} does not answer`, async () => {
        against.sandbox.knobs.add({ api: hanging, fault: { hang: true } });
        const turn = new AbortController();
        const customer = against.customer('Fabrikam Inc');
        const reading = against.open().healthSource.readServices(customer, aCall({ signal: turn.signal }));
        await against.requests(6);
        assert.deepEqual(countByApi(), { entra: 3, graph: 1, resourceManager: 2 });
        turn.abort();
        await reading.catch(() => undefined);
      });
    }

    it('of one issue comes with all its posts, newest first', async () => {
      const { healthSource } = against.open();
      const customer = against.customer('Contoso Ltd');
      const { services } = await healthSource.readServices(customer, aCall());
      const id = services[0]?.issues[0]?.id ?? '';
      const issue = await healthSource.readIssue(customer, id, aCall());
      assert.equal(issue.id, id);
      const times = issue.posts.map(({ at }) => at);
      assert.deepEqual(
        times,
        times.toSorted((a, b) => b - a),
      );
    });

    const conditions: readonly (readonly [string, FailureReason])[] = [
      ['Proseware GmbH', 'consent_missing'],
      ['Alpine Ski House', 'access_denied'],
      ['Woodgrove Bank', 'throttled'],
      ['Fourth Coffee', 'tenant_deleted'],
    ];
    for (const [name, reason] of conditions) {
      it(`of ${name} fails as ${reason}`, async () => {
        const reading = against.open().healthSource.readServices(against.customer(name), aCall());
        await assert.rejects(reading, { reason });
      });
    }

    it('of a customer of an account that does not exist is not asked for', async () => {
      const customer = { ...against.customer('Contoso Ltd'), account: 'other' };
      await assert.rejects(against.open().healthSource.readServices(customer, aCall()), /"other"/);
      assert.equal(against.hits(), '');
    });
  });

  describe('the account', () => {
    /** All that an account reads, put together the way createMicrosoft does it. */
    function parts(account: PartnerAccount) {
      const upstream = createUpstream({ clock: Date.now });
      const tokens = new Tokens(createTokenExchange(account, upstream), Date.now);
      return { tokens, graph: createGraph(account, createReader(upstream, tokens)) };
    }

    it('may list its customers by contracts instead', async () => {
      const [account] = against.config.accounts;
      const { config } = against;
      const accounts = [{ ...account, customersFrom: 'contracts' }] as const;
      const [source] = createMicrosoft({ ...config, accounts, clock: Date.now }).customerSources;
      assert.ok(source);
      const expected = against.sandbox.world.customers.filter(({ cloud }) => cloud === 'global');
      const customers = await source.listCustomers(aCall());
      assert.deepEqual(
        new Set(customers.map(({ tenantId }) => tenantId)),
        new Set(expected.map(({ tenantId }) => tenantId)),
      );
    });

    it('may prove itself by a certificate', async () => {
      const directory = await mkdtemp(join(tmpdir(), 'partner-health-test-'));
      try {
        const { cert, private: key } = await generate([{ name: 'commonName', value: 'app' }], {
          keySize: 2048,
        });
        const path = join(directory, 'app.pem');
        await writeFile(path, `${cert}\n${key}`);
        const [first] = against.config.accounts;
        const account: PartnerAccount = { ...first, credential: { kind: 'certificate', path } };
        const { tenantId } = against.customer('Contoso Ltd');
        const token = () =>
          parts(account).tokens.get(tenantId, 'https://graph.microsoft.com/.default', aCall());
        await assert.rejects(token(), { reason: 'secret_invalid' });
        against.sandbox.world.apps.find(({ appId }) => appId === account.clientId)?.certificates.push(cert);
        assert.ok(await token());
      } finally {
        await rm(directory, { recursive: true });
      }
    });
  });

  describe('every call', () => {
    it('carries the correlation id of the turn, and is told to the log and to metrics', async () => {
      const records: CallRecord[] = [];
      const { correlationId } = aCall();
      const log = aLog([], { correlationId });
      await against
        .open((record) => records.push(record))
        .healthSource.readServices(against.customer('Contoso Ltd'), aCall({ log }));
      // Whether the partner's Azure answers before the customer's is open, so calls are told apart, not counted.
      assert.deepEqual(
        new Set(against.sandbox.calls.map(({ correlationId }) => correlationId)),
        new Set([correlationId]),
      );
      assert.deepEqual(
        new Set(records.map(({ operation, status }) => `${operation} ${status}`)),
        new Set(['azureEvents 200', 'healthOverviews 200', 'token 200']),
      );
      assert.ok(records.every(({ requestId }) => requestId));
      assert.deepEqual(
        log.lines.map(({ fields }) => fields),
        records,
      );
      assert.doesNotMatch(JSON.stringify(log.lines), /eyJ|sandbox-secret|expand/);
    });
  });
});
