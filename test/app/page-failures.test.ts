import assert from 'node:assert/strict';
import { restore, useFakeTimers } from 'sinon';
import { answerWithin } from '../../src/bot/turn-time.ts';
import type { Fault } from '../../src/sandbox/knobs.ts';
import type { OperationName } from '../../src/sandbox/operations.ts';
import type { Turn } from '../../src/sandbox/teams/turn.ts';
import type { WorldCustomer } from '../../src/sandbox/world/customer.ts';
import { customerNamed } from '../../src/sandbox/world/world.ts';
import { type Stage, setStage } from '../stage.ts';

const announcementId = 'MC1179004';
const reviewedIssue = 'EX1184417';

/** What is read, how a person asks for it, what is called missing, and how it is mended where Microsoft says no. */
interface Read {
  readonly operation: OperationName;
  readonly said: string;
  readonly thing: RegExp;
  readonly denied: RegExp;
  /** What is said where it does not exist; the same as of everything where that is not named. */
  readonly notFound?: readonly [sentence: RegExp, mend: RegExp];
}

const reads: Readonly<Record<string, Read>> = {
  history: {
    operation: 'issues',
    said: 'history',
    thing: /the history of issues/,
    denied: /delegated access in Partner Center[\s\S]*https:\/\//,
  },
  'the message center': {
    operation: 'messages',
    said: 'messages',
    thing: /the message center/,
    denied: /ServiceMessage\.Read\.All[\s\S]*adminconsent/,
  },
  'one message': {
    operation: 'message',
    said: `message ${announcementId}`,
    thing: /the message center/,
    denied: /ServiceMessage\.Read\.All[\s\S]*adminconsent/,
    notFound: [/has no message MC/, /Check the ID[\s\S]*https:\/\//],
  },
  licences: {
    operation: 'subscriptions',
    said: 'licenses',
    thing: /the licenses/,
    denied: /still your customer[\s\S]*App management[\s\S]*https:\/\/partner/,
  },
  Azure: {
    operation: 'azureQuery',
    said: 'maintenance',
    thing: /Azure service health/,
    denied: /role Reader[\s\S]*Lighthouse[\s\S]*https:\/\/portal\.azure/,
  },
  'a review': {
    operation: 'incidentReport',
    said: `issue ${reviewedIssue}`,
    thing: /the post-incident review/,
    denied: /permissions/,
  },
};

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

/** How it fails, what the reader is told, and what to do. */
type Row = readonly [fails: string, fault: Fault, sentence: RegExp, mend: RegExp];

const again = /Ask again/;
const rowsFor = ({ operation, denied, notFound = [/no such entry/, /Check|Tell/] }: Read): Row[] => [
  ['401', { status: 401 }, /did not accept the app’s sign-in/, /Try again/],
  ['403', { status: 403 }, /The app may not read/, denied],
  [
    '404',
    ['history', 'messages', 'message'].includes(operation)
      ? { status: 403, body: notFoundInGraph }
      : { status: 404 },
    ...notFound,
  ],
  ['500', { status: 500, headers: { 'retry-after': '0' } }, /a fault on its side/, again],
  ['broken JSON', { breakJson: true }, /not readable/, again],
  ['no answer', { hang: true }, /did not answer in time/, again],
  // The last: Partner Center's pause is for the partner, whichever customer is asked about.
  ['429', { status: 429, headers: { 'retry-after': '120' } }, /limiting requests/, /Ask again in 2 min/],
];

const tokenRows: readonly Row[] = [
  ['no consent', { aadsts: 65001 }, /has not consented to the app/, /admin of .* open[\s\S]*adminconsent/],
  ['an expired secret', { aadsts: 7000222 }, /secret or certificate has expired/, /put in a new one/],
  ['a deleted tenant', { aadsts: 5000224 }, /was deleted or is blocked/, /Partner Center[\s\S]*https:/],
  ['conditional access', { aadsts: 53003 }, /refused the app’s sign-in/, /Conditional Access/],
];

describe('when a page can’t be read', () => {
  let stage: Stage;
  let untouched: WorldCustomer[];
  before(async () => {
    stage = await setStage({ customers: 160 });
    const { world } = stage.sandbox;
    untouched = world.customers.filter(({ cloud, generated }) => cloud === 'global' && generated);
    const { azure } = customerNamed(world, 'Contoso Ltd');
    for (const customer of untouched) customer.azure = azure.slice(0, 1);
    const reviewed = world.issues.find(({ id }) => id === reviewedIssue) ?? assert.fail();
    reviewed.customers = 'all';
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

  function check(of: 'data' | 'token', { operation, said, thing }: Read, rows: readonly Row[]): void {
    for (const [fails, fault, sentence, mend] of rows) {
      it(`${fails}: a sentence, a mend, the correlation id in the log, and no empty list`, async () => {
        const { tenantId, name } = untouched.pop() ?? assert.fail('no customer is left');
        const rule = of === 'data' ? { operation } : { api: 'entra' as const };
        stage.sandbox.knobs.add({ ...rule, tenantId, fault });
        stage.log.lines.length = 0;
        stage.sandbox.calls.length = 0;
        const asked = () =>
          stage
            .callsAbout(tenantId)
            .filter((call) => (of === 'data' ? call.operation === operation : call.api === 'entra'));
        const ask = () => stage.teams.conversation().say(`${said} for ${tenantId}`);
        const turn = await (fault.hang ? waitInVain(ask, asked) : ask());

        const text = turn.text.replaceAll('\u2060', '');
        assert.equal(turn.activities.length, 1);
        assert.match(text, sentence);
        assert.match(text, mend);
        if (!/has no message/.test(sentence.source)) assert.match(text, thing);
        assert.ok(text.includes(name), text);
        // An issue is resolved, whether its review can be read or not.
        if (operation !== 'incidentReport') assert.doesNotMatch(text, /✓/);
        assert.doesNotMatch(text, /No (?:issue|message|license)|Nothing is planned/);
        assert.doesNotMatch(text, /AADSTS|\b[45]\d\d\b|at Object|Error:|undefined/);
        const done = stage.log.lines.find(({ message }) => message === 'Turn done.');
        assert.ok(done?.fields.correlationId);
        assert.ok(asked().length > 0);
        assert.ok(asked().every((call) => call.correlationId === done.fields.correlationId));
      });
    }
  }

  for (const [name, read] of Object.entries(reads)) {
    describe(`${name}`, () => check('data', read, rowsFor(read)));
    // Licences are read with the token of the partner's own tenant.
    if (['history', 'the message center', 'Azure'].includes(name))
      describe(`${name}, for want of a token`, () => check('token', read, tokenRows));
  }
});
