import assert from 'node:assert/strict';
import { restore, useFakeTimers } from 'sinon';
import { answerWithin } from '../../src/bot/turn-time.ts';
import type { Fault } from '../../src/sandbox/knobs.ts';
import type { Turn } from '../../src/sandbox/teams/turn.ts';
import type { WorldCustomer } from '../../src/sandbox/world/customer.ts';
import { customerNamed } from '../../src/sandbox/world/world.ts';
import { type Stage, setStage } from '../stage.ts';

/** What fails, how, what the reader is told, what to do, and how often Microsoft is asked. */
type Row = readonly [fails: string, fault: Fault, sentence: RegExp, mend: RegExp, requests: number];

/** With a status that is tried again: at once. */
const noPause = { 'Retry-After': '0' };

/** What Graph says of a tenant that does not have something. */
const notFoundInGraph = {
  error: {
    code: 'UnknownError',
    message: JSON.stringify({
      code: 'forbidden',
      message: JSON.stringify({ error: "Resource doesn't exist for the tenant. ActivityId: 0." }),
    }),
  },
};

const dataRows: readonly Row[] = [
  ['401', { status: 401 }, /did not accept the app’s sign-in/, /Try again/, 2],
  [
    '403',
    { status: 403 },
    /a permission is missing or the delegated access has expired/,
    /delegated access in Partner Center[\s\S]*https:\/\//,
    1,
  ],
  [
    '404, said as "forbidden" inside JSON inside JSON',
    { status: 403, body: notFoundInGraph },
    /no such entry/,
    /which services this customer has/,
    1,
  ],
  ['429', { status: 429, headers: { 'Retry-After': '120' } }, /limiting requests/, /Ask again in 2 min/, 1],
  ['500', { status: 500, headers: noPause }, /a fault on its side/, /Ask again in a few minutes/, 3],
  ['broken JSON', { breakJson: true }, /not readable/, /admin center/, 1],
  ['no answer', { hang: true }, /did not answer in time/, /Ask again/, 1],
];

const tokenRows: readonly Row[] = [
  [
    'no consent (AADSTS65001)',
    { aadsts: 65001 },
    /has not consented to the app/,
    /admin of .* open[\s\S]*adminconsent\?client_id=/,
    1,
  ],
  [
    'no service principal (AADSTS700016)',
    { aadsts: 700016 },
    /has not consented to the app/,
    /adminconsent/,
    1,
  ],
  ['an expired secret', { aadsts: 7000222 }, /secret or certificate has expired/, /put in a new one/, 1],
  ['a wrong secret', { aadsts: 7000215 }, /secret or certificate is wrong/, /check it/, 1],
  ['an unknown tenant', { aadsts: 90002 }, /doesn’t know the tenant/, /check the tenant ID/, 1],
  ['a deleted tenant', { aadsts: 5000224 }, /was deleted or is blocked/, /Partner Center/, 1],
  ['conditional access', { aadsts: 53003 }, /refused the app’s sign-in/, /Conditional Access/, 1],
  ['429', { status: 429, headers: { 'Retry-After': '60' } }, /limiting requests/, /Ask again in/, 1],
  ['500', { status: 500, headers: noPause }, /a fault on its side/, /Ask again in a few minutes/, 3],
  ['broken JSON', { breakJson: true }, /not readable/, /admin center/, 1],
  ['no answer', { hang: true }, /did not answer in time/, /Ask again/, 1],
];

describe('when Microsoft fails', () => {
  let stage: Stage;
  let untouched: WorldCustomer[];
  before(async () => {
    stage = await setStage({ customers: 100 });
    untouched = stage.sandbox.world.customers.filter(({ cloud }) => cloud === 'global').slice(-40);
    for (const customer of untouched) customer.azure = [];
  });
  after(() => stage.close());
  afterEach(() => {
    restore();
    stage.sandbox.knobs.clear();
  });

  /** Lets the time that an answer may take pass, once Microsoft was asked. */
  async function waitInVain(ask: () => Promise<Turn>, asked: () => readonly unknown[]): Promise<Turn> {
    const timers = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldClearNativeTimers: true });
    const turn = ask();
    while (asked().length === 0) await new Promise(setImmediate);
    await timers.tickAsync(answerWithin);
    return turn;
  }

  function check(api: 'entra' | 'graph', rows: readonly Row[]): void {
    for (const [fails, fault, sentence, mend, requests] of rows) {
      it(`${fails}: the reader gets a sentence and a mend, and the log the correlation id`, async () => {
        const { tenantId, name } = untouched.pop() ?? assert.fail('no customer is left');
        stage.sandbox.knobs.add({ api, tenantId, fault });
        stage.log.lines.length = 0;
        stage.sandbox.calls.length = 0;
        const asked = () => stage.callsAbout(tenantId).filter((call) => call.api === api);
        const ask = () => stage.teams.conversation().say(`health for ${tenantId}`);
        const { text, activities } = await (fault.hang ? waitInVain(ask, asked) : ask());

        assert.ok(text.replaceAll('\u2060', '').startsWith(`${name}\n`), text);
        assert.match(text, /Service health is not known/);
        assert.match(text, sentence);
        assert.match(text, mend);
        assert.doesNotMatch(text, /healthy services|AADSTS|\b[45]\d\d\b|at Object|Error:/);
        assert.equal(activities.length, 1);
        // Azure wants a token of its own.
        assert.equal(asked().length, api === 'entra' ? 2 * requests : requests);
        const done = stage.log.lines.find(({ message }) => message === 'Turn done.');
        assert.ok(done?.fields.correlationId);
        assert.ok(asked().every((call) => call.correlationId === done.fields.correlationId));
      });
    }
  }

  describe('in the data call', () => check('graph', dataRows));

  describe('in the token call', () => check('entra', tokenRows));

  it('completes the card by an edit when Microsoft answers after all', async () => {
    const { tenantId, name } = untouched.pop() ?? assert.fail('no customer is left');
    stage.sandbox.knobs.add({ api: 'graph', tenantId, fault: { latencyMs: answerWithin + 1_000 } });
    const conversation = stage.teams.conversation({ name: 'late' });
    const asked = () => stage.callsAbout(tenantId).filter(({ api }) => api === 'graph');
    const timers = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldClearNativeTimers: true });
    const turn = conversation.say(`health for ${tenantId}`);
    while (asked().length === 0) await new Promise(setImmediate);
    await timers.tickAsync(answerWithin);
    const first = await turn;
    await timers.tickAsync(1_000);
    restore();
    const isCompleted = () => stage.log.lines.some(({ message }) => message === 'The card was completed.');
    while (!isCompleted()) await new Promise(setImmediate);
    assert.match(first.text, /did not answer in time/);
    const { activities, text } = await conversation.say('whoami');
    assert.equal(activities[0]?.id, first.activities[0]?.id);
    assert.ok(text.replaceAll('\u2060', '').startsWith(`${name}\n`), text);
    assert.match(text, /healthy/);
  });

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
      fresh.sandbox.knobs.add({
        api: 'partnerCenter',
        cloud: 'china',
        fault: { status: 500, headers: noPause },
      });
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
