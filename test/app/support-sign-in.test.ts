import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  atMicrosoft,
  type Chat,
  giveNumber,
  minute,
  openRequest,
  type SupportStage,
  setSupportStage,
} from './support-scene.ts';

describe('what is done at Partner Center is done as the person', function () {
  this.timeout(120_000);
  let stage: SupportStage;
  let count = 0;
  before(async () => {
    stage = await setSupportStage();
  });
  afterEach(async () => {
    stage.sandbox.knobs.clear();
    const { staff, apps } = stage.sandbox.world;
    for (const { signIn } of Object.values(staff))
      Object.assign(signIn, { secondFactor: true, policy: 'none' });
    for (const app of apps) app.mayActAsPeople = true;
    stage.teams.accounts.singleSignOn.clear();
    for (const as of ['helpdesk', 'admin'])
      await stage.teams.conversation({ as, name: 'out' }).say('signout');
    stage.sandbox.calls.length = 0;
  });
  after(() => stage.close());

  /** A request in the portal's hands and the one that Microsoft made of it. */
  async function handedOver(name: string, options: object = {}) {
    count += 1;
    const chat: Chat = stage.teams.conversation({ as: 'helpdesk', name, ...options });
    const number = await openRequest(chat, 'ticket for Tailspin Toys exchange');
    const theirs = atMicrosoft(stage, 'Tailspin Toys', String(2_611_270_040_000_000 + count));
    return { chat, number, theirs };
  }
  const asked = (operation: string) =>
    stage.sandbox.calls.filter((call) => call.operation === operation).length;

  for (const place of ['personal', 'groupChat', 'channel'] as const) {
    it(`silently where single sign-on works, in a ${place}`, async () => {
      const { chat, number, theirs } = await handedOver(`silent ${place}`, { in: place });
      const turn = await giveNumber(chat, theirs.id);
      assert.match(turn.text, /Microsoft says: open/);
      assert.match((await chat.say(`ticket ${number}`)).text, /◉ Open: Microsoft works on it/);
      assert.equal(asked('exchangeToken'), 1, 'two devices, one exchange');
    });
  }

  for (const how of ['consentFirst', 'impossible'] as const) {
    it(`by the button where single sign-on is ${how}, and what was asked for goes on by itself`, async () => {
      stage.teams.accounts.singleSignOn.set('helpdesk', how);
      const { chat, number, theirs } = await handedOver(how);
      const card = await giveNumber(chat, theirs.id);
      assert.match(card.text, /For this I need to act as you at Microsoft\.[\s\S]*\[Sign in\]/);
      assert.doesNotMatch(card.text, /Microsoft says: open/);
      const turn = await chat.click('Sign in');
      assert.match(turn.text, /You are signed in\.[\s\S]*Microsoft says: open/);
      assert.match((await chat.say(`ticket ${number}`)).text, new RegExp(`Microsoft’s number: ${theirs.id}`));
    });
  }

  it('by typed notes too: the note is sent once, under the name of who wrote it', async () => {
    const { chat, number, theirs } = await handedOver('note');
    await giveNumber(chat, theirs.id);
    await chat.say('signout');
    stage.teams.accounts.singleSignOn.set('helpdesk', 'impossible');
    await chat.say(`note ${number} The trace is attached`);
    assert.match((await chat.click('Send it')).text, /\[Sign in\]/);
    assert.deepEqual(theirs.notes, []);
    await chat.click('Sign in');
    assert.deepEqual(
      theirs.notes.map(({ by, text }) => [by, text]),
      [['Hana Okafor', 'The trace is attached']],
    );
  });

  it('as a colleague who writes a note, not as who opened it', async () => {
    const { chat, number, theirs } = await handedOver('colleague');
    await giveNumber(chat, theirs.id);
    const colleague = stage.teams.conversation({ as: 'admin', name: 'colleague' });
    await colleague.say(`note ${number} I take it over`);
    await colleague.click('Send it');
    assert.deepEqual(
      theirs.notes.map(({ by }) => by),
      ['Ada Lindqvist'],
    );
  });

  it('and after signout no more: it is followed again once the person is signed in again', async () => {
    const { chat, number, theirs } = await handedOver('out');
    await giveNumber(chat, theirs.id);
    await chat.say('signout');
    stage.sandbox.calls.length = 0;
    stage.pass(3 * minute);
    await stage.follow();
    assert.equal(asked('serviceRequest'), 0);
    assert.match(
      (await chat.say(`ticket ${number}`)).text,
      /The last try failed .* This is done as you, and you are not signed in\.\nAsk again and press “Sign in”\./,
    );
    assert.match((await chat.click('Refresh')).text, /Read at Microsoft .*just now/);
    assert.doesNotMatch((await chat.say(`ticket ${number}`)).text, /The last try failed/);
  });

  describe('and where Microsoft does not let the person, says why, with the mend, and keeps the number', () => {
    for (const [name, set, says] of [
      [
        'no second factor (900421)',
        ({ sandbox }) => Object.assign(sandbox.world.staff.helpdesk.signIn, { secondFactor: false }),
        /You signed in without a second factor, and Partner Center asks for one\.[\s\S]*aka\.ms\/mfasetup/,
      ],
      [
        'a second factor wanted by a policy (AADSTS50076)',
        ({ sandbox }) =>
          Object.assign(sandbox.world.staff.helpdesk.signIn, { secondFactor: false, policy: 'secondFactor' }),
        /You signed in without a second factor[\s\S]*aka\.ms\/mfasetup/,
      ],
      [
        'a second factor to be registered (AADSTS50079)',
        ({ sandbox }) =>
          Object.assign(sandbox.world.staff.helpdesk.signIn, { secondFactor: false, policy: 'registration' }),
        /You signed in without a second factor[\s\S]*aka\.ms\/mfasetup/,
      ],
      [
        'conditional access (AADSTS53003)',
        ({ sandbox }) => Object.assign(sandbox.world.staff.helpdesk.signIn, { policy: 'block' }),
        /A Conditional Access policy of your organization does not let you[\s\S]*ask an admin of your organization/,
      ],
      [
        'no consent to act as people (AADSTS65001)',
        ({ sandbox }) => {
          for (const app of sandbox.world.apps) app.mayActAsPeople = false;
        },
        /Your organization has not consented to the app acting for people[\s\S]*grant admin consent for the bot’s app/,
      ],
      [
        'no role in Partner Center (403)',
        ({ sandbox }) => sandbox.knobs.add({ operation: 'serviceRequest', fault: { status: 403 } }),
        /You may not work on service requests of Tailspin Toys in Partner Center\.[\s\S]*Service Support Administrator/,
      ],
    ] as readonly [string, (stage: SupportStage) => unknown, RegExp][]) {
      it(name, async () => {
        const { chat, number, theirs } = await handedOver(name);
        await chat.say('signout');
        set(stage);
        const { text } = await giveNumber(chat, theirs.id);
        assert.match(text, says);
        assert.doesNotMatch(text, /\b(40\d|AADSTS|900421)\b/);
        assert.match((await chat.say(`ticket ${number}`)).text, new RegExp(`number: ${theirs.id}`));
      });
    }
  });

  for (const [locale, says] of [
    ['zh-TW', /Partner Center 需要|第二(個|重)|多重要素/],
    ['zh-CN', /Partner Center 需要|第二(个|重)|多重身份|多因素/],
  ] as const) {
    it(`explains a missing second factor in ${locale}`, async () => {
      const { number, theirs } = await handedOver(`mfa ${locale}`);
      const chat = stage.teams.conversation({ as: 'helpdesk', name: locale, locale });
      await chat.say('signout');
      stage.sandbox.world.staff.helpdesk.signIn.secondFactor = false;
      await chat.say(number);
      chat.fill('microsoftNumber', theirs.id);
      const { text } = await chat.click(locale === 'zh-TW' ? '儲存編號' : '保存编号');
      assert.match(text, says);
    });
  }

  it('says what to set up where nobody can sign in', async () => {
    const bare = await setSupportStage({ env: { OAUTH_CONNECTION_NAME: '' } });
    try {
      const chat = bare.teams.conversation({ as: 'helpdesk' });
      const number = await openRequest(chat, 'ticket for Tailspin Toys exchange');
      const theirs = atMicrosoft(bare, 'Tailspin Toys', '2611270040001234');
      const { text } = await giveNumber(chat, theirs.id);
      assert.match(text, /has not been set up to let people sign in\.[\s\S]*OAUTH_CONNECTION_NAME/);
      assert.match((await chat.say(number)).text, /Microsoft’s number: 2611270040001234/);
    } finally {
      await bare.close();
    }
  });

  it('leaves no token in the log and none on the disk', async () => {
    const { chat, theirs } = await handedOver('secret');
    await giveNumber(chat, theirs.id);
    const files = await readdir(stage.dataDir);
    const kept = await Promise.all(
      files.map((file) => readFile(join(stage.dataDir, file), 'utf8').catch(() => '')),
    );
    const log = stage.log.lines.map(({ fields, message }) => message + JSON.stringify(fields)).join('\n');
    for (const text of [log, ...kept]) assert.doesNotMatch(text, /eyJ[\w-]{10,}\.eyJ/);
  });
});
