import assert from 'node:assert/strict';
import type { Fault } from '../../src/sandbox/knobs.ts';
import { customerNamed } from '../../src/sandbox/world/world.ts';
import {
  type Chat,
  fillForm,
  hour,
  minute,
  openAzureForm,
  openInAzure,
  type SupportStage,
  setSupportStage,
} from './support-scene.ts';

describe('a support request in Azure', function () {
  this.timeout(120_000);
  let stage: SupportStage;
  let count = 0;
  before(async () => {
    stage = await setSupportStage();
  });
  beforeEach(() => {
    stage.sandbox.calls.length = 0;
    desk().operationMs = 0;
  });
  afterEach(() => {
    stage.sandbox.knobs.clear();
    for (const one of contoso().azure)
      Object.assign(one, { supportRegistered: true, supportPlan: 'Premier' });
  });
  after(() => stage.close());

  const production = { subscription: 'Contoso Production' };
  const desk = () => stage.sandbox.world.azureSupport;
  const contoso = () => customerNamed(stage.sandbox.world, 'Contoso Ltd');
  const asked = (operation: string) => stage.sandbox.calls.filter((call) => call.operation === operation);
  const newChat = (options: object = {}): Chat => {
    count += 1;
    return stage.teams.conversation({ as: 'helpdesk', name: `azure ${count}`, ...options });
  };
  const numberIn = ({ text }: { readonly text: string }) => /R-\d{4}/.exec(text)?.[0] ?? assert.fail(text);

  it('chooses subscription, service and type of problem in the card', async () => {
    const chat = newChat();
    const form = await openAzureForm(chat, 'Contoso Ltd', production);
    assert.match(form.text, /\nContoso Production · Virtual Network · Peering\n/);
    assert.match(form.text, /It is opened in Azure from here, once you have confirmed it\./);
    const other = await chat.click('Change Azure choice');
    assert.match(other.text, /Contoso Dev and Test \| Contoso Production/);
    chat.fill('azureService', 'SQL Database');
    assert.match((await chat.click('Next')).text, /Backup and restore \| Cannot connect to my database/);
    assert.equal(asked('openAzureTicket').length, 0);
  });

  for (const place of ['personal', 'channel'] as const) {
    it(`is opened in the customer's subscription with its number, in a ${place}`, async () => {
      const turn = await openInAzure(newChat({ in: place }), 'Contoso Ltd', production);
      const number = numberIn(turn);
      const ticket = desk().tickets.find(({ name }) => name.startsWith(number.toLowerCase()));
      assert.ok(ticket);
      assert.match(
        turn.text,
        new RegExp(`◉ Open: Microsoft works on it[\\s\\S]*Microsoft’s number: ${ticket.number}`),
      );
      assert.equal(ticket.severity, 'moderate');
      assert.deepEqual(
        [ticket.contact.primaryEmailAddress, ticket.contact.country, ticket.contact.preferredTimeZone],
        ['hana.okafor@lakeshore.example', 'DEU', 'W. Europe Standard Time'],
      );
    });
  }

  it('is accepted first, and followed to its number', async () => {
    desk().operationMs = 5_000;
    const { text } = await openInAzure(newChat(), 'Contoso Ltd', production);
    assert.deepEqual(
      asked('openAzureTicket').map(({ status }) => status),
      [202],
    );
    assert.ok(asked('azureSupportOperation').length >= 3);
    assert.match(text, /Microsoft’s number: \d{16}/);
  });

  it('that Azure has not made in time is being opened, and its number is told later, also after a restart', async () => {
    desk().operationMs = 10 * minute;
    const chat = newChat();
    const turn = await openInAzure(chat, 'Contoso Ltd', production);
    assert.match(turn.text, /↻ Being opened at Microsoft[\s\S]*Azure has not told its number yet/);
    await stage.restart();
    stage.pass(11 * minute);
    await stage.follow();
    const { text } = await chat.say(numberIn(turn));
    assert.match(
      text,
      new RegExp(`${numberIn(turn)} for Contoso Ltd has Microsoft’s number now: \\d{16}\\.`),
    );
    assert.match(text, /◉ Open: Microsoft works on it/);
    assert.equal(asked('openAzureTicket').length, 1);
  });

  it('is one ticket, however often it is pressed', async () => {
    const before = desk().tickets.length;
    const chat = newChat();
    await openAzureForm(chat, 'Contoso Ltd', production);
    fillForm(chat);
    await chat.click('Review');
    await Promise.all([chat.click('Open the request'), chat.click('Open the request')]);
    assert.equal(desk().tickets.length, before + 1);
  });

  for (const [name, fault] of [
    ['its answer is lost', { loseAnswer: true }],
    ['its answer is broken', { breakJson: true }],
    ['the connection drops', { dropConnection: true }],
    ['Azure fails', { status: 500, headers: { 'retry-after': '0' } }],
  ] as readonly [string, Fault][]) {
    it(`is one ticket where ${name}`, async () => {
      const before = desk().tickets.length;
      stage.sandbox.knobs.add({ operation: 'openAzureTicket', fault, times: 1 });
      const chat = newChat();
      const turn = await openInAzure(chat, 'Contoso Ltd', production);
      stage.pass(10 * minute);
      await stage.follow();
      assert.match((await chat.say(numberIn(turn))).text, /Microsoft’s number: \d{16}/);
      assert.equal(desk().tickets.length, before + 1);
    });
  }

  it('is one ticket where the program stops while Azure is asked', async () => {
    const before = desk().tickets.length;
    stage.sandbox.knobs.add({ operation: 'openAzureTicket', fault: { loseAnswer: true } });
    stage.sandbox.knobs.add({
      operation: 'azureTicket',
      fault: { status: 503, headers: { 'retry-after': '0' } },
    });
    const chat = newChat();
    const turn = await openInAzure(chat, 'Contoso Ltd', production);
    assert.match(
      turn.text,
      /↻ Being opened at Microsoft[\s\S]*(may have been done or not|fault on its side)/,
    );
    stage.sandbox.knobs.clear();
    await stage.restart();
    stage.pass(10 * minute);
    await stage.follow();
    assert.match((await chat.say(numberIn(turn))).text, /Microsoft’s number: \d{16}/);
    assert.equal(desk().tickets.length, before + 1);
  });

  describe('that Azure refuses keeps all that was written, says why and how to mend it, and is tried again', () => {
    const refusals: readonly [string, () => unknown, RegExp][] = [
      [
        'for the plan',
        () => Object.assign(contoso().azure[0] ?? {}, { supportPlan: 'CSP' }),
        /No support plan covers it: neither Contoso Ltd nor your organization[\s\S]*plan “Cloud Solution Provider”/,
      ],
      [
        'for a provider that is not registered',
        () => Object.assign(contoso().azure[0] ?? {}, { supportRegistered: false }),
        /Microsoft says: “The subscription is not registered to use namespace/,
      ],
      [
        'for what was filled in',
        () =>
          stage.sandbox.knobs.add({
            operation: 'openAzureTicket',
            fault: { status: 400, body: { error: { code: 'InvalidParameterValue', message: 'Bad title.' } } },
          }),
        /Microsoft does not take it as it is\. Microsoft says: “Bad title\.”[\s\S]*Correct it/,
      ],
    ];
    for (const [name, refuse, says] of refusals) {
      it(name, async () => {
        refuse();
        const chat = newChat();
        const turn = await openInAzure(chat, 'Contoso Ltd', production);
        assert.match(turn.text, /✕|Could not be opened/);
        assert.match(turn.text, says);
        assert.doesNotMatch(
          turn.text,
          /\b4\d\d\b(?!\d)|InvalidSupportPlan|InvalidParameter|MissingSubscription/,
        );
        stage.sandbox.knobs.clear();
        for (const one of contoso().azure)
          Object.assign(one, { supportRegistered: true, supportPlan: 'Premier' });
        assert.match((await chat.click('Try again')).text, /◉ Open: Microsoft works on it/);
      });
    }

    for (const [name, seconds, says] of [
      ['within a minute', 40, /limiting requests at the moment[\s\S]*Try again in 40 seconds\./],
      ['later', 600, /limiting requests at the moment[\s\S]*Try again after [^.]*\d\d:\d\d\./],
    ] as const) {
      it(`for its limits, which end ${name}: before that nothing is sent, also after a restart`, async () => {
        stage.sandbox.knobs.add({
          operation: 'openAzureTicket',
          fault: { status: 429, headers: { 'retry-after': String(seconds) } },
        });
        const chat = newChat();
        const turn = await openInAzure(chat, 'Contoso Ltd', production);
        assert.match(turn.text, says);
        assert.doesNotMatch(turn.text, /few minutes/);
        stage.sandbox.knobs.clear();
        await stage.restart();
        stage.sandbox.calls.length = 0;
        stage.pass((seconds - 30) * 1_000);
        assert.match((await chat.click('Try again')).text, /✕[\s\S]*Try again in 30 seconds\./);
        assert.deepEqual([asked('openAzureTicket').length, asked('azureTicket').length], [0, 0]);
        stage.pass(30_000);
        assert.match((await chat.click('Try again')).text, /◉ Open: Microsoft works on it/);
      });
    }

    it('for a role that is missing', async () => {
      const turn = await openInAzure(newChat(), 'Contoso Ltd', { subscription: 'Contoso Dev and Test' });
      assert.match(
        turn.text,
        /The app may not work on support requests in the Azure subscriptions of Contoso Ltd\.[\s\S]*Support Request Contributor/,
      );
    });

    it('and is corrected: the form comes back with everything in it, and becomes a request', async () => {
      stage.sandbox.knobs.add({
        operation: 'openAzureTicket',
        fault: { status: 400, body: { error: { code: 'InvalidParameterValue', message: 'Bad title.' } } },
      });
      const chat = newChat();
      const failed = numberIn(await openInAzure(chat, 'Contoso Ltd', production, { title: 'A bad title' }));
      stage.sandbox.knobs.clear();
      const form = await chat.click('Correct it');
      assert.match(form.text, /<title=A bad title>/);
      assert.match(form.text, /\nContoso Production · Virtual Network · Peering\n/);
      fillForm(chat, { title: 'A good title' });
      await chat.click('Review');
      const turn = await chat.click('Open the request');
      assert.match(turn.text, /A good title[\s\S]*◉ Open/);
      assert.notEqual(numberIn(turn), failed);
    });
  });

  it('says so where the app sees no subscription', async () => {
    const { text } = await newChat().say('ticket for Coho Winery azure');
    assert.match(text, /The app sees no Azure subscription of Coho Winery[\s\S]*Support Request Contributor/);
  });

  it('takes notes, another severity, its end and its reopening', async () => {
    const chat = newChat();
    const number = numberIn(await openInAzure(chat, 'Contoso Ltd', production));
    const ticket = desk().tickets.find(({ name }) => name.startsWith(number.toLowerCase()));
    assert.ok(ticket);
    await chat.say(`note ${number} Here is the log`);
    await chat.click('Send it');
    assert.deepEqual(
      ticket.messages.map(({ body }) => body),
      ['Here is the log'],
    );
    await chat.say(`severity ${number} critical`);
    assert.match((await chat.click('Change it')).text, /Severity: Critical/);
    assert.equal(ticket.severity, 'critical');
    stage.pass(hour);
    await stage.follow();
    assert.match(
      (await chat.say(number)).text,
      /First answered [\s\S]*I am the engineer who works on your request/,
    );
    await chat.say(`severity ${number} minimal`);
    assert.match(
      (await chat.click('Change it')).text,
      /It was not changed\.[\s\S]*engineer works on the ticket/,
    );
    await chat.say(`close ${number}`);
    assert.match((await chat.click('Close it')).text, /✓ Closed/);
    assert.equal(ticket.status, 'Closed');
    await chat.say(`reopen ${number}`);
    assert.match((await chat.click('Reopen it')).text, /◉ Open/);
    assert.equal(ticket.status, 'Open');
  });
});
