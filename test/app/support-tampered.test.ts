import assert from 'node:assert/strict';
import { z } from 'zod';
import type { Turn } from '../../src/sandbox/teams/turn.ts';
import { customerNamed } from '../../src/sandbox/world/world.ts';
import { commandsOf } from './pressed.ts';
import {
  atMicrosoft,
  type Chat,
  fillForm,
  giveNumber,
  openAzureForm,
  openForm,
  openRequest,
  type SupportStage,
  setSupportStage,
  typed,
} from './support-scene.ts';

const withDraft = z.object({ draft: z.string() });

/** Somebody changes what the buttons of cards carry: nothing in it is trusted. */
describe('what a changed card of a support request can do', function () {
  this.timeout(120_000);
  let stage: SupportStage;
  before(async () => {
    stage = await setSupportStage();
    stage.sandbox.world.azureSupport.operationMs = 0;
  });
  after(() => stage.close());

  const chatOf = (name: string, as = 'helpdesk'): Chat => stage.teams.conversation({ as, name });
  const press = async (chat: Chat, command: string, args: object, inputs: object = {}): Promise<Turn> =>
    (await chat.send({ text: undefined, value: { command, args, ...inputs } })).turn;
  const draftIn = (turn: Turn): string => {
    const found = commandsOf(turn).find(({ args }) => withDraft.safeParse(args).success);
    return withDraft.parse(found?.args).draft;
  };
  const listed = async () => (await chatOf('list').say('tickets')).text;
  /** The arguments of the button that opens what was reviewed. */
  const openArgs = (turn: Turn) =>
    commandsOf(turn).find(({ command }) => command === 'ticketOpen')?.args ?? {};

  it("opens no other customer's request: the customer is that of the draft", async () => {
    const other = customerNamed(stage.sandbox.world, 'Woodgrove Bank').tenantId;
    const chat = chatOf('other customer');
    await openForm(chat, 'ticket for Coho Winery exchange');
    fillForm(chat);
    const review = await chat.click('Review');
    const turn = await press(chat, 'ticketOpen', {
      ...openArgs(review),
      tenantId: other,
      customer: 'Woodgrove Bank',
    });
    assert.match(turn.text, /Coho Winery · Exchange Online/);
    assert.doesNotMatch(await listed(), /Woodgrove/);
    assert.deepEqual(stage.callsAbout(other), []);
  });

  it('names no customer that the partner does not have', async () => {
    const stranger = '11111111-2222-4333-8444-555555555555';
    const turn = await press(chatOf('stranger'), 'ticket', {
      tenantId: stranger,
      service: 'Exchange',
      fresh: true,
    });
    assert.doesNotMatch(turn.text, /\[Review\]/);
    assert.deepEqual(stage.callsAbout(stranger), []);
  });

  it("does nothing with another person's draft", async () => {
    const form = await openForm(chatOf('mine'), 'ticket for Trey Research exchange');
    const draft = draftIn(form);
    const thief = chatOf('thief', 'admin');
    const before = await listed();
    for (const [command, args] of [
      ['ticket', { draft }],
      ['ticketReview', { draft, ...typed, title: 'Stolen' }],
      ['ticketAzure', { draft }],
      ['ticketOpen', { draft }],
      ['ticketDrop', { draft }],
    ] as const) {
      const { text } = await press(thief, command, args);
      assert.match(text, /no longer there, or it is another person’s/, command);
      assert.doesNotMatch(text, /Trey Research/);
    }
    assert.equal(await listed(), before);
    const { text } = await press(chatOf('mine'), 'ticket', { draft });
    assert.doesNotMatch(text, /Stolen/);
  });

  describe('opens nothing that was not looked at', () => {
    it('without a review', async () => {
      const chat = chatOf('no review');
      // Whoever opened one before has a form that is full from the start.
      await openRequest(chat, 'ticket for Blue Yonder Airlines exchange');
      const form = await openForm(chat, 'ticket for Lucerne Publishing exchange');
      const turn = await press(chat, 'ticketOpen', { draft: draftIn(form) });
      assert.match(
        turn.text,
        /^Open this request for Lucerne Publishing\?[\s\S]*so nothing was opened: look once more/,
      );
      assert.doesNotMatch(await listed(), /R-\d{4} · Lucerne Publishing/);
    });

    it('after a change on another device', async () => {
      const chat = chatOf('two devices');
      const form = await openForm(chat, 'ticket for Relecloud exchange');
      fillForm(chat);
      const review = await chat.click('Review');
      await press(
        chatOf('two devices'),
        'ticketReview',
        { draft: draftIn(form) },
        {
          ...typed,
          severity: 'minimal',
          service: 'Exchange',
          title: 'Changed meanwhile',
          contactName: 'Hana',
          contactTimeZone: 'Europe/Berlin',
          contactLanguage: 'en-US',
          contactAroundTheClock: 'false',
        },
      );
      const again = await press(chat, 'ticketOpen', openArgs(review));
      assert.match(again.text, /Changed meanwhile/);
      assert.match(again.text, /so nothing was opened/);
      const opened = await press(chat, 'ticketOpen', openArgs(again));
      assert.match(opened.text, /^R-\d{4}: Changed meanwhile/);
    });
  });

  it('reaches no request of another customer at Microsoft by the number that is given', async () => {
    const chat = chatOf('foreign number');
    const number = await openRequest(chat, 'ticket for Tailspin Toys exchange');
    const foreign = atMicrosoft(stage, 'Fabrikam Inc', '2611270040007777');
    const { text } = await giveNumber(chat, foreign.id);
    assert.match(text, /Partner Center has no service request with this number for Tailspin Toys\./);
    assert.doesNotMatch(text, /Fabrikam/);
    await press(chat, 'closeRequest', { number, confirm: true });
    assert.equal(foreign.status, 'open');
    for (const microsoftNumber of [
      '../../customers',
      '2611270040001234/../x',
      '<b>1</b>',
      '9'.repeat(5_000),
    ]) {
      const turn = await press(chat, 'adopt', { number, microsoftNumber, confirm: true });
      assert.match(turn.text, /This is no number of a request|no service request with this number/);
    }
  });

  it('takes nothing that Azure does not offer: a foreign subscription, service or type of problem', async () => {
    const [foreign] = customerNamed(stage.sandbox.world, 'Lamna Healthcare Company').azure;
    assert.ok(foreign);
    const chat = chatOf('foreign subscription');
    await openAzureForm(chat, 'Contoso Ltd', { subscription: 'Contoso Production' });
    fillForm(chat);
    const review = await chat.click('Review');
    const draft = draftIn(review);
    const change = await press(
      chat,
      'ticketAzure',
      { draft },
      { azureSubscription: foreign.id, azureService: 'x' },
    );
    assert.match(change.text, /^Where in Azure\?/);
    assert.doesNotMatch(change.text, /Lamna|Azure plan/);
    await press(chat, 'ticketReview', { draft, azureSubscription: foreign.id, ...typed });
    const before = stage.sandbox.world.azureSupport.tickets.length;
    await press(chat, 'ticketOpen', openArgs(review));
    const opened = stage.sandbox.world.azureSupport.tickets.slice(before);
    assert.deepEqual(
      opened.filter(({ subscriptionId }) => subscriptionId === foreign.id),
      [],
    );
  });

  it('is not stopped and not broken by texts without end, by unknown fields and by things that are no text', async () => {
    const chat = chatOf('endless');
    const form = await openForm(chat, 'ticket for Wingtip Toys exchange');
    const draft = draftIn(form);
    const endless = 'x'.repeat(20_000);
    const turn = await press(
      chat,
      'ticketReview',
      { draft },
      {
        ...typed,
        title: endless,
        contactEmail: [endless],
        severity: { evil: true },
        state: 'closed',
        __proto__: { draft: 'x' },
      },
    );
    assert.match(turn.text, /Too long: at most 250 characters\./);
    assert.match(turn.text, /fields want a correction/);
    for (const args of [{ draft: 7 }, { draft: endless }, {}, { draft: null }]) {
      const odd = await press(chat, 'ticketReview', args);
      assert.ok(
        odd.text.length > 0 && !/Something went wrong/.test(odd.text),
        JSON.stringify(args).slice(0, 50),
      );
    }
  });

  it('shows what was typed as it was typed, and makes no link, mention or format of it', async () => {
    const title = '**bold** [x](https://evil.example) <at>everyone</at> $'.concat('{title}');
    const chat = chatOf('hostile');
    const number = await openRequest(chat, 'ticket for Margie’s Travel exchange', {
      title,
      description: title,
    });
    const { activities, text } = await chat.say(`ticket ${number}`);
    const cards = JSON.stringify(activities);
    assert.doesNotMatch(cards, /"url":"https:\/\/evil/);
    assert.doesNotMatch(cards, /"type":"mention"/);
    assert.ok(text.includes('https://evil.example'));
  });

  for (const [command, args] of [
    ['closeRequest', {}],
    ['severity', { severity: 'critical' }],
    ['requestState', { state: 'closed' }],
    ['adopt', { microsoftNumber: '2611270040001111' }],
    ['reopenRequest', {}],
  ] as const) {
    it(`changes nothing with ${command} before somebody has confirmed it`, async () => {
      const chat = chatOf(`unconfirmed ${command}`);
      const number = await openRequest(chat, 'ticket for Tailspin Toys exchange');
      for (const confirm of [undefined, false, 'true', 1]) {
        await press(chat, command, { number, ...args, confirm });
      }
      const { text } = await chat.say(number);
      assert.match(text, /▸ To be opened in the portal/);
      assert.doesNotMatch(text, /Critical|2611270040001111/);
    });
  }

  it('changes nothing about a request that there is not', async () => {
    for (const [command, args] of [
      ['request', {}],
      ['closeRequest', { confirm: true }],
      ['note', { text: 'hello', noteId: 'n' }],
      ['retryRequest', {}],
      ['linkRequest', {}],
    ] as const) {
      const { text } = await press(chatOf('none'), command, { number: 'R-9999', ...args });
      assert.match(text, /There is no support request R-9999/, command);
    }
  });
});
