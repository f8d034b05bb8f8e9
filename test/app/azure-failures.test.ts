import assert from 'node:assert/strict';
import { restore, useFakeTimers } from 'sinon';
import { answerWithin } from '../../src/bot/turn-time.ts';
import type { Fault } from '../../src/sandbox/knobs.ts';
import type { OperationName } from '../../src/sandbox/operations.ts';
import type { Turn } from '../../src/sandbox/teams/turn.ts';
import type { WorldCustomer } from '../../src/sandbox/world/customer.ts';
import { customerNamed } from '../../src/sandbox/world/world.ts';
import { type Stage, setStage } from '../stage.ts';

/** What fails, how, what the reader is told, and how often Microsoft is asked. */
type Row = readonly [fails: string, fault: Fault, sentence: RegExp, requests: number];

/** With a status that is tried again: at once. */
const noPause = { 'Retry-After': '0' };

const rows: readonly Row[] = [
  ['401', { status: 401 }, /did not accept the app’s sign-in/, 2],
  ['403', { status: 403 }, /a permission is missing or the delegated access has expired/, 1],
  ['404', { status: 404 }, /no such entry/, 1],
  [
    '429',
    { status: 429, headers: { 'Retry-After': '120' } },
    /limiting requests[\s\S]*Ask again in 2 min/,
    1,
  ],
  ['500', { status: 500, headers: noPause }, /a fault on its side/, 3],
  ['broken JSON', { breakJson: true }, /not readable/, 1],
  ['a dropped connection', { dropConnection: true }, /could not be reached/, 3],
  ['no answer', { hang: true }, /did not answer in time/, 1],
];

describe('when a part of Microsoft fails', () => {
  let stage: Stage;
  let untouched: WorldCustomer[];
  before(async () => {
    stage = await setStage({ customers: 100 });
    const model = customerNamed(stage.sandbox.world, 'Contoso Ltd');
    untouched = stage.sandbox.world.customers.filter(
      ({ cloud, generated }) => cloud === 'global' && generated,
    );
    for (const customer of untouched) {
      customer.azure = model.azure.map((one) => ({
        ...one,
        id: `${customer.tenantId.slice(0, -1)}${one.id.slice(-1)}`,
      }));
      customer.services = [...model.services];
    }
    const reviewed = stage.sandbox.world.issues.find(({ id }) => id === 'EX1184417');
    assert.ok(reviewed);
    reviewed.customers = 'all';
    // Who delegates is known from here on.
    await stage.teams.conversation().say('health for Contoso Ltd azure');
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

  /** Asks about a customer nobody has asked about, while one operation fails for it. */
  async function askWhile(
    operation: OperationName,
    fault: Fault,
    say: (tenantId: string) => string,
    { waits = waitInVain } = {},
  ) {
    const customer = untouched.pop() ?? assert.fail('no customer is left');
    const { tenantId } = customer;
    stage.sandbox.knobs.add({ operation, tenantId, fault });
    stage.log.lines.length = 0;
    const asked = () => stage.callsAbout(tenantId).filter((call) => call.operation === operation);
    const ask = () => stage.teams.conversation().say(say(tenantId));
    const { text, activities } = await (fault.hang ? waits(ask, asked) : ask());
    assert.equal(activities.length, 1);
    assert.doesNotMatch(text, /AADSTS|\b[45]\d\d\b|at Object|Error:/);
    const done = stage.log.lines.find(({ message }) => message === 'Turn done.');
    assert.ok(done?.fields.correlationId);
    for (const call of asked()) assert.equal(call.correlationId, done.fields.correlationId);
    return { text, customer, requests: asked().length };
  }

  // Microsoft 365 does not wait for Azure longer than four seconds, which pass here.
  describe('Azure, in the answer about all services', () => {
    for (const [fails, fault, sentence, requests] of rows) {
      it(`${fails}: Microsoft 365 is told, Azure is a gap with its reason`, async () => {
        const got = await askWhile('azureQuery', fault, (tenantId) => `health ${tenantId}`, {
          waits: (ask) => ask(),
        });
        assert.match(got.text, sentence);
        assert.match(got.text, /Azure is not known|healthy services/);
        assert.match(got.text, /\d+ (other )?(healthy )?services/);
        assert.doesNotMatch(got.text, /Service health is not known/);
        assert.equal(got.requests, requests);
      });
    }
  });

  describe('the details of an event of Azure', () => {
    for (const [fails, fault, , requests] of rows.filter(([, { hang }]) => !hang)) {
      it(`${fails}: the event is told as Resource Graph knows it`, async () => {
        const got = await askWhile('azureEvent', fault, (tenantId) => `4VNK-7Q0 for ${tenantId}`);
        assert.match(got.text, /Service issue 4VNK-7Q0/);
        assert.ok(got.requests >= requests);
      });
    }
  });

  describe('all of Azure, where an event is asked for', () => {
    for (const [fails, fault, sentence] of rows) {
      it(`${fails}: the reader gets the reason`, async () => {
        const got = await askWhile('azureQuery', fault, (tenantId) => `4VNK-7Q0 for ${tenantId}`);
        assert.match(got.text, sentence);
        assert.doesNotMatch(got.text, /Service issue/);
      });
    }
  });

  describe('the review of an issue', () => {
    for (const [fails, fault, sentence, requests] of rows) {
      it(`${fails}: the issue is told, its review is a gap with its reason`, async () => {
        const got = await askWhile('incidentReport', fault, (tenantId) => `EX1184417 for ${tenantId}`);
        assert.match(got.text, /Incident EX1184417/);
        assert.match(got.text, sentence);
        assert.match(got.text, /the post-incident review (of [^\n]*: |can’t be (read|shown))/);
        assert.equal(got.requests, requests);
      });
    }
  });
});
