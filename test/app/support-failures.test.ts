import assert from 'node:assert/strict';
import { restore, useFakeTimers } from 'sinon';
import { answerWithin } from '../../src/bot/turn-time.ts';
import type { Fault } from '../../src/sandbox/knobs.ts';
import type { OperationName } from '../../src/sandbox/operations.ts';
import type { Turn } from '../../src/sandbox/teams/turn.ts';
import {
  atMicrosoft,
  type Chat,
  fillForm,
  giveNumber,
  hour,
  minute,
  openAzureForm,
  openForm,
  openInAzure,
  openRequest,
  type SupportStage,
  setSupportStage,
} from './support-scene.ts';

const noPause = { 'retry-after': '0' };

/** What fails, and what a person reads where nothing was changed by it. */
const faults: readonly (readonly [name: string, fault: Fault, sentence: RegExp])[] = [
  ['401', { status: 401 }, /did not accept the (app’s )?sign-in/],
  ['403', { status: 403 }, /may not work on (service|support) requests/],
  ['404', { status: 404 }, /has no (such|service request)/],
  ['409', { status: 409 }, /Somebody else has changed it meanwhile/],
  ['412', { status: 412 }, /Somebody else has changed it meanwhile/],
  [
    '429',
    { status: 429, headers: { 'retry-after': '120' } },
    /limiting requests[\s\S]*Try again after [^.]*\d\d:\d\d/,
  ],
  ['500', { status: 500, headers: noPause }, /a fault on its side/],
  ['broken JSON', { breakJson: true }, /not readable/],
  ['a dropped connection', { dropConnection: true }, /could not be reached/],
  ['no answer', { hang: true }, /did not answer in time/],
];

/** After these nobody knows whether a change was made. */
const inDoubt = /may have been done or not/;

describe('a support request while a part of Microsoft fails', function () {
  this.timeout(120_000);
  let stage: SupportStage;
  let count = 0;
  before(async () => {
    stage = await setSupportStage();
    stage.sandbox.world.azureSupport.operationMs = 0;
  });
  afterEach(() => {
    restore();
    stage.sandbox.knobs.clear();
    // What an API asked for a pause is not asked before.
    stage.pass(3 * minute);
  });
  after(() => stage.close());

  const newChat = (options: object = {}): Chat => {
    count += 1;
    return stage.teams.conversation({ as: 'helpdesk', name: `fails ${count}`, ...options });
  };

  /** Does something while an operation fails; where it never answers, lets the time that an answer may take pass. */
  async function whileFailing(
    operation: OperationName,
    fault: Fault,
    work: () => Promise<Turn>,
  ): Promise<Turn> {
    const remove = stage.sandbox.knobs.add({ operation, fault });
    stage.sandbox.calls.length = 0;
    const asked = () => stage.sandbox.calls.some((call) => call.operation === operation);
    try {
      if (!fault.hang) return await work();
      const timers = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldClearNativeTimers: true });
      const turn = work();
      while (!asked()) await new Promise(setImmediate);
      await timers.tickAsync(answerWithin);
      return await turn;
    } finally {
      restore();
      remove();
      stage.pass(3 * minute);
    }
  }

  function assertExplained({ text, status }: Turn, sentence: RegExp): void {
    assert.match(text, sentence);
    assert.match(
      text,
      /(Try again|Ask |Refresh|Give the app|Check |Correct|Working on them|admin center|portal)/,
      'a mend',
    );
    assert.doesNotMatch(text, /AADSTS|\b[45]\d\d\b|at Object|Error:|undefined/);
    assert.equal(status, 200);
  }

  describe('at the health of the customer', () => {
    for (const [name, fault] of faults) {
      it(`(${name}) opens the form all the same, and says that Microsoft may know of it`, async () => {
        const turn = await whileFailing('healthOverviews', fault, () =>
          newChat().say('ticket for Crème Brûlée Pâtisserie SARL exchange'),
        );
        assert.match(
          turn.text,
          /could not be read, so Microsoft may know of it already|draft for this customer|drafts for this customer/,
        );
      });
    }
  });

  describe("at the number that Microsoft's portal gave", () => {
    for (const [name, fault, sentence] of faults) {
      it(`(${name}) keeps the number, says why, and follows it once it can be read`, async () => {
        const chat = newChat();
        const number = await openRequest(chat, 'ticket for Tailspin Toys exchange');
        const theirs = atMicrosoft(stage, 'Tailspin Toys', String(2_611_270_040_100_000 + count));
        const turn = await whileFailing('serviceRequest', fault, () => giveNumber(chat, theirs.id));
        assertExplained(turn, sentence);
        assert.match((await chat.say(number)).text, new RegExp(`Microsoft’s number: ${theirs.id}`));
        assert.match((await chat.click('Refresh')).text, /Microsoft says: open/);
      });
    }
  });

  for (const [what, ask, button, done] of [
    [
      'a note',
      (number: string) => `note ${number} The trace is attached`,
      'Send it',
      /The trace is attached/,
    ],
    ['the end of it', (number: string) => `close ${number}`, 'Close it', /✓ Closed/],
  ] as const) {
    describe(`at ${what} in Partner Center`, () => {
      for (const [name, fault, sentence] of [
        ...faults,
        ['a lost answer', { loseAnswer: true }, inDoubt] as const,
      ]) {
        it(`(${name}) loses nothing, and does it once when it is pressed again`, async () => {
          const chat = newChat();
          const number = await openRequest(chat, 'ticket for Tailspin Toys exchange');
          const theirs = atMicrosoft(stage, 'Tailspin Toys', String(2_611_270_040_200_000 + count));
          await giveNumber(chat, theirs.id);
          await chat.say(ask(number));
          const turn = await whileFailing('serviceRequestChange', fault, () => chat.click(button));
          assertExplained(turn, new RegExp(`${sentence.source}|${inDoubt.source}`));
          assert.match((await chat.click(button)).text, done);
          assert.equal(theirs.notes.length, what === 'a note' ? 1 : 0);
          assert.equal(theirs.status, what === 'a note' ? 'open' : 'closed');
        });
      }
    });
  }

  for (const [what, operation] of [
    ['the subscriptions', 'azureSubscriptions'],
    ['the services', 'azureSupportServices'],
  ] as const) {
    describe(`at ${what} of Azure`, () => {
      for (const [name, fault, sentence] of faults) {
        it(`(${name}) says why, keeps the draft, and goes on when it is tried again`, async () => {
          const chat = newChat();
          // Names of services are kept for six hours.
          stage.pass(7 * hour);
          const turn = await whileFailing(operation, fault, () =>
            openForm(chat, 'ticket for Contoso Ltd azure'),
          );
          // Of what is only read nobody knows what it would mean that somebody was faster.
          const said = /409|412/.test(name) ? /Something unexpected went wrong/ : sentence;
          assertExplained(turn, said);
          assert.match((await chat.click('Try again')).text, /Contoso Production/);
        });
      }
    });
  }

  describe('at the ticket in Azure', () => {
    for (const [name, fault, sentence] of faults) {
      it(`(${name}) keeps the request with the reason, and makes one ticket in the end`, async () => {
        const { tickets } = stage.sandbox.world.azureSupport;
        const before = tickets.length;
        const chat = newChat();
        await openAzureForm(chat, 'Contoso Ltd', { subscription: 'Contoso Production' });
        fillForm(chat);
        await chat.click('Review');
        const turn = await whileFailing('openAzureTicket', fault, () => chat.click('Open the request'));
        // What it made is looked for where its answer is no good one.
        if (fault.breakJson) assert.match(turn.text, /Microsoft’s number: \d{16}/);
        else assertExplained(turn, new RegExp(`${sentence.source}|${inDoubt.source}`));
        const number = /R-\d{4}/.exec(turn.text)?.[0] ?? assert.fail(turn.text);
        stage.pass(3 * minute);
        await stage.follow();
        const { text } = await chat.say(number);
        if (text.includes('[Try again]')) await chat.click('Try again');
        assert.match((await chat.say(number)).text, /Microsoft’s number: \d{16}/);
        assert.equal(tickets.length, before + 1);
      });
    }
  });

  for (const [what, operation, ask, button] of [
    ['a note', 'addAzureMessage', (number: string) => `note ${number} Here is the log`, 'Send it'],
    ['another severity', 'changeAzureTicket', (number: string) => `severity ${number} critical`, 'Change it'],
    ['the end of it', 'changeAzureTicket', (number: string) => `close ${number}`, 'Close it'],
  ] as const) {
    describe(`at ${what} in Azure`, () => {
      for (const [name, fault, sentence] of faults) {
        it(`(${name}) loses nothing, and does it once when it is pressed again`, async () => {
          const chat = newChat();
          const opened = await openInAzure(chat, 'Contoso Ltd', { subscription: 'Contoso Production' });
          const number = /R-\d{4}/.exec(opened.text)?.[0] ?? assert.fail(opened.text);
          const ticket = stage.sandbox.world.azureSupport.tickets.find(({ name: own }) =>
            own.startsWith(number.toLowerCase()),
          );
          await chat.say(ask(number));
          const turn = await whileFailing(operation, fault, () => chat.click(button));
          if (fault.breakJson) {
            assert.match(turn.text, /\nDone\.\n/);
          } else {
            assertExplained(turn, new RegExp(`${sentence.source}|${inDoubt.source}`));
            await chat.click(button);
          }
          assert.equal(ticket?.messages.length, what === 'a note' ? 1 : 0);
          assert.equal(ticket?.severity, what === 'another severity' ? 'critical' : 'minimal');
          assert.equal(ticket?.status, what === 'the end of it' ? 'Closed' : 'Open');
        });
      }
    });
  }
});
