import assert from 'node:assert/strict';
import { type FailureReason, ReadError } from '../../src/errors.ts';
import type { AzureAnswer, AzureSource, HealthSource } from '../../src/health/ports.ts';
import { healthWithAzure } from '../../src/microsoft/health-with-azure.ts';
import { aCall, aCustomer } from '../builders.ts';
import { issue, service } from '../cards/fixture.ts';

const customer = aCustomer();
const exchange = service('Exchange', 'Exchange Online', 'serviceDegradation');
const nothing: AzureAnswer = { subscriptions: [], issues: [], maintenance: [], gaps: [] };
const production: AzureAnswer = { ...nothing, subscriptions: [{ id: 'a', name: 'Production' }] };
const never = new Promise<never>(() => undefined);
const failed = (reason: FailureReason) => Promise.reject(new ReadError(reason, 'x'));

function open(microsoft365: () => Promise<unknown>, azure: () => Promise<AzureAnswer>) {
  const asked: string[] = [];
  const health: HealthSource = {
    async readServices() {
      asked.push('microsoft365');
      await microsoft365();
      return { services: [exchange], gaps: [] };
    },
    async readIssue(_customer, id) {
      asked.push(`issue ${id}`);
      return issue({ id, title: 'T', service: 'Exchange Online' });
    },
  };
  const azureSource: AzureSource = {
    async readAzure() {
      asked.push('azure');
      return azure();
    },
    async readEvent(_customer, id) {
      asked.push(`event ${id}`);
      return issue({ id, title: 'T', service: 'Azure' });
    },
  };
  const source = healthWithAzure({ microsoft365: health, azure: azureSource, azurePatienceMs: 10 });
  return { source, asked };
}

const read = async (...parts: Parameters<typeof open>) => {
  const { services, gaps } = await open(...parts).source.readServices(customer, aCall());
  return [
    services.map(({ id }) => id),
    gaps.map(({ what, error, missing = 'all' }) => `${what} ${error.reason} ${missing}`),
  ];
};

const fine = async () => undefined;

describe('health with Azure', () => {
  it('has Azure as one of the services where there is a subscription', async () => {
    assert.deepEqual(await read(fine, async () => production), [['Exchange', 'Azure'], []]);
    assert.deepEqual(await read(fine, async () => nothing), [['Exchange'], []]);
  });

  it('tells what Azure can’t, beside all that Microsoft 365 can', async () => {
    assert.deepEqual(await read(fine, () => failed('service_failed')), [
      ['Exchange'],
      ['azure service_failed all'],
    ]);
    const gaps = [{ what: 'azure', error: new ReadError('access_denied', 'x') }] as const;
    assert.deepEqual(await read(fine, async () => ({ ...nothing, gaps })), [
      ['Exchange'],
      ['azure access_denied all'],
    ]);
  });

  it('does not wait for an Azure that does not answer', async () => {
    assert.deepEqual(await read(fine, () => never), [['Exchange'], ['azure no_answer all']]);
  });

  it('fails where Microsoft 365 does and there is no Azure', async () => {
    await assert.rejects(
      read(
        () => failed('access_denied'),
        async () => nothing,
      ),
      { reason: 'access_denied' },
    );
  });

  it('shows Azure alone where Microsoft 365 stays unreadable until somebody mends it', async () => {
    assert.deepEqual(
      await read(
        () => failed('consent_missing'),
        async () => production,
      ),
      [['Azure'], ['health consent_missing all']],
    );
  });

  it('fails where Microsoft 365 fails in passing, so that the last whole answer can stand in', async () => {
    await assert.rejects(
      read(
        () => failed('service_failed'),
        async () => production,
      ),
      {
        reason: 'service_failed',
      },
    );
  });

  it('asks nothing of Azure where Partner Center sells none', async () => {
    const { source, asked } = open(fine, async () => production);
    const { services } = await source.readServices(aCustomer({ cloud: 'china' }), aCall());
    assert.deepEqual([services.map(({ id }) => id), asked], [['Exchange'], ['microsoft365']]);
  });

  it('knows by its id where an issue is', async () => {
    const { source, asked } = open(fine, async () => production);
    await source.readIssue(customer, 'EX123456', aCall());
    await source.readIssue(customer, 'KSYM-9_8', aCall());
    assert.deepEqual(asked, ['issue EX123456', 'event KSYM-9_8']);
  });
});
