import assert from 'node:assert/strict';
import type { Fault } from '../../src/sandbox/knobs.ts';
import type { WorldCustomer } from '../../src/sandbox/world/customer.ts';
import { customerNamed } from '../../src/sandbox/world/world.ts';
import { type Stage, setStage } from '../stage.ts';

/** What fails, what the reader is told, what to do, and how often Microsoft is asked at most. */
interface Row {
  readonly fails: string;
  readonly api: 'entra' | 'graph';
  readonly fault: Fault;
  readonly sentence: RegExp;
  readonly mend: RegExp;
  readonly requests: number;
}

const notFoundInGraph = {
  error: {
    code: 'UnknownError',
    message: JSON.stringify({
      code: 'forbidden',
      message: JSON.stringify({ error: "Resource doesn't exist for the tenant. ActivityId: 0." }),
    }),
  },
};

const rows: Row[] = [
  {
    fails: '401',
    api: 'graph',
    fault: { status: 401 },
    sentence: /did not accept the app’s sign-in/,
    mend: /Try again/,
    requests: 2,
  },
  {
    fails: '403',
    api: 'graph',
    fault: { status: 403 },
    sentence: /a permission is missing or the delegated access has expired/,
    mend: /delegated access in Partner Center[\s\S]*https:\/\//,
    requests: 1,
  },
  {
    fails: '404, said as "forbidden" inside JSON inside JSON',
    api: 'graph',
    fault: { status: 403, body: notFoundInGraph },
    sentence: /no such entry/,
    mend: /which services this customer has/,
    requests: 1,
  },
  {
    fails: '429',
    api: 'graph',
    fault: { status: 429, headers: { 'Retry-After': '120' } },
    sentence: /limiting requests/,
    mend: /Ask again in 2 min/,
    requests: 1,
  },
  {
    fails: '500',
    api: 'graph',
    fault: { status: 500 },
    sentence: /a fault on its side/,
    mend: /Ask again in a few minutes/,
    requests: 3,
  },
  {
    fails: 'broken JSON',
    api: 'graph',
    fault: { breakJson: true },
    sentence: /not readable/,
    mend: /admin center/,
    requests: 1,
  },
  {
    fails: 'no answer',
    api: 'graph',
    fault: { hang: true },
    sentence: /did not answer in time/,
    mend: /Ask again/,
    requests: 1,
  },
  {
    fails: 'no consent (AADSTS65001)',
    api: 'entra',
    fault: { aadsts: 65001 },
    sentence: /has not consented to the app/,
    mend: /admin of .* open[\s\S]*adminconsent\?client_id=/,
    requests: 1,
  },
  {
    fails: 'no service principal (AADSTS700016)',
    api: 'entra',
    fault: { aadsts: 700016 },
    sentence: /has not consented to the app/,
    mend: /adminconsent/,
    requests: 1,
  },
  {
    fails: 'an expired secret',
    api: 'entra',
    fault: { aadsts: 7000222 },
    sentence: /secret or certificate has expired/,
    mend: /put in a new one/,
    requests: 1,
  },
  {
    fails: 'a wrong secret',
    api: 'entra',
    fault: { aadsts: 7000215 },
    sentence: /secret or certificate is wrong/,
    mend: /check it/,
    requests: 1,
  },
  {
    fails: 'an unknown tenant',
    api: 'entra',
    fault: { aadsts: 90002 },
    sentence: /doesn’t know the tenant/,
    mend: /check the tenant ID/,
    requests: 1,
  },
  {
    fails: 'a deleted tenant',
    api: 'entra',
    fault: { aadsts: 5000224 },
    sentence: /was deleted or is blocked/,
    mend: /Partner Center/,
    requests: 1,
  },
  {
    fails: 'conditional access',
    api: 'entra',
    fault: { aadsts: 53003 },
    sentence: /refused the app’s sign-in/,
    mend: /Conditional Access/,
    requests: 1,
  },
  {
    fails: '429 of the token call',
    api: 'entra',
    fault: { status: 429, headers: { 'Retry-After': '60' } },
    sentence: /limiting requests/,
    mend: /Ask again in/,
    requests: 1,
  },
  {
    fails: '500 of the token call',
    api: 'entra',
    fault: { status: 500 },
    sentence: /a fault on its side/,
    mend: /Ask again in a few minutes/,
    requests: 3,
  },
  {
    fails: 'broken JSON of the token call',
    api: 'entra',
    fault: { breakJson: true },
    sentence: /not readable/,
    mend: /admin center/,
    requests: 1,
  },
  {
    fails: 'no answer to the token call',
    api: 'entra',
    fault: { hang: true },
    sentence: /did not answer in time/,
    mend: /Ask again/,
    requests: 1,
  },
];

describe('when Microsoft fails', function () {
  this.timeout(15_000);
  let stage: Stage;
  let untouched: WorldCustomer[];
  before(async () => {
    stage = await setStage({ customers: 100 });
    untouched = stage.sandbox.world.customers.filter(({ cloud }) => cloud === 'global').slice(-40);
  });
  after(() => stage.close());
  afterEach(() => stage.sandbox.knobs.clear());

  for (const { fails, api, fault, sentence, mend, requests } of rows) {
    it(`${fails}: the reader gets a sentence and a mend in time, and the log the correlation id`, async () => {
      const customer = untouched.pop() ?? assert.fail('no customer is left');
      stage.sandbox.knobs.add({ api, tenantId: customer.tenantId, fault });
      const callsBefore = stage.sandbox.calls.length;
      stage.log.lines.length = 0;
      const before = performance.now();
      const { text, activities } = await stage.teams.conversation().say(`health for ${customer.tenantId}`);
      const seconds = (performance.now() - before) / 1000;

      assert.ok(text.replaceAll('\u2060', '').startsWith(`${customer.name}\n`), text);
      assert.match(text, /Service health is not known/);
      assert.match(text, sentence);
      assert.match(text, mend);
      assert.doesNotMatch(text, /healthy services|AADSTS|\b[45]\d\d\b|at Object|Error:/);
      assert.equal(activities.length, 1);
      assert.ok(seconds < 10, `${seconds} s`);
      const asked = stage.sandbox.calls
        .slice(callsBefore)
        .filter((call) => call.api === api && call.tenantId === customer.tenantId);
      assert.equal(asked.length, requests);
      const correlationId = stage.log.lines.find(({ message }) => message === 'Turn done.')?.fields
        .correlationId;
      assert.ok(correlationId);
      assert.ok(asked.every((call) => call.correlationId === correlationId));
    });
  }

  it('shows what was read before, with its age and the reason, where reading again fails', async () => {
    const customer = untouched.pop() ?? assert.fail('no customer is left');
    const conversation = stage.teams.conversation({ name: 'again' });
    await conversation.say(`health for ${customer.tenantId}`);
    stage.sandbox.knobs.add({ api: 'graph', tenantId: customer.tenantId, fault: { status: 403 } });
    const { text } = await conversation.click('Refresh');
    assert.match(text, /As of/);
  });

  it('answers for the customers of one cloud while the other cloud does not answer', async () => {
    const fresh = await setStage();
    try {
      fresh.sandbox.knobs.add({ api: 'partnerCenter', cloud: 'china', fault: { status: 500 } });
      await fresh.restart();
      const conversation = fresh.teams.conversation();
      assert.match((await conversation.say('health for Tailspin Toys')).text, /^Tailspin Toys\n/);
      assert.match((await conversation.say('customers')).text, /This list is not complete|can’t be read/);
    } finally {
      await fresh.close();
    }
  });

  it('says why there are no customers at all', async () => {
    const fresh = await setStage();
    try {
      fresh.sandbox.knobs.add({ api: 'partnerCenter', fault: { status: 403 } });
      await fresh.restart();
      const { text } = await fresh.teams.conversation().say('customers');
      assert.match(text, /may not read the customer list/);
    } finally {
      await fresh.close();
    }
  });

  it('tells the customers of the world that cannot be read apart', async () => {
    const told = async (name: string) =>
      (
        await stage.teams
          .conversation()
          .say(`health for ${customerNamed(stage.sandbox.world, name).tenantId}`)
      ).text;
    assert.match(await told('Proseware GmbH'), /Proseware GmbH has not consented to the app/);
    assert.match(await told('Alpine Ski House'), /delegated access has expired/);
    assert.match(await told('Woodgrove Bank'), /limiting requests/);
    assert.match(await told('Fourth Coffee'), /was deleted or is blocked|doesn’t know the tenant/);
  });
});
