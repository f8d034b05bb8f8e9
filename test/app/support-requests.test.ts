import assert from 'node:assert/strict';
import { createTranslate } from '../../src/locales/translate.ts';
import { customerNamed } from '../../src/sandbox/world/world.ts';
import { commandsOf } from './pressed.ts';
import {
  type Chat,
  fillForm,
  minute,
  openForm,
  openRequest,
  type SupportStage,
  setSupportStage,
  typed,
} from './support-scene.ts';

describe('opening a support request that only the portal takes', function () {
  this.timeout(120_000);
  let stage: SupportStage;
  before(async () => {
    stage = await setSupportStage();
  });
  after(() => stage.close());

  const chatOf = (name: string, options: object = {}): Chat =>
    stage.teams.conversation({ as: 'helpdesk', name, ...options });
  const numbersIn = async (customer: string) => {
    const { text } = await chatOf(`list ${customer}`).say(`tickets for ${customer}`);
    return [...new Set(text.match(/R-\d{4}/g) ?? [])];
  };
  /** What the button of the newest card with this command carries, as an invoke of its own. */
  const invokeOf = (turn: Parameters<typeof commandsOf>[0], command: string, id: string) => {
    const data = commandsOf(turn).find((one) => one.command === command);
    assert.ok(data, `no button for ${command}`);
    const action = { type: 'Action.Execute', verb: command, data };
    return {
      id,
      type: 'invoke',
      name: 'adaptiveCard/action',
      text: undefined,
      value: { action, trigger: 'manual' },
    };
  };

  it('asks first whether it is needed: what Microsoft works on, with its promise, and how to follow it', async () => {
    const turn = await chatOf('needed').say('ticket for Contoso Ltd exchange');
    assert.match(turn.text, /^Is a support request needed\? Contoso Ltd\n/);
    assert.match(
      turn.text,
      /▲ Incident EX1187402\n.*\nService degradation · Exchange Online\nNext update by [^\n]*\d\d:\d\d \(in .*\)\n\[Follow the issue EX1187402\]/,
    );
  });

  it('offers to follow the issue instead', async () => {
    const chat = chatOf('follow instead');
    await chat.say('ticket for Contoso Ltd exchange');
    assert.match(
      (await chat.click('Follow the issue EX1187402')).text,
      /Incident EX1187402 · Contoso Ltd[\s\S]*posts by Microsoft/,
    );
    assert.deepEqual(await numbersIn('Contoso Ltd'), []);
  });

  it('fills the form in from what is known, and asks for the rest', async () => {
    const { text } = await openForm(chatOf('form'), 'ticket for Contoso Ltd about EX1187402');
    assert.match(text, /^Support request for Contoso Ltd\n/);
    assert.match(text, /Service: <service=Exchange>/);
    assert.match(
      text,
      /Severity: <severity=moderate> \(Critical: .* 2 h\) \| Moderate: .* 4 h\) \| Minimal: .* 8 h\)\)/,
    );
    assert.match(text, /Title: <title=Exchange Online: Some users can't send email from Outlook on the web>/);
    assert.match(text, /Customer: Contoso Ltd \(contoso\.onmicrosoft\.com\), tenant ID/);
    assert.match(
      text,
      /Since \(day\): <startedDate=\d{4}-\d\d-\d\d>\nSince \(time, .*\): <startedTime=\d\d:\d\d>/,
    );
    assert.match(text, /Related issue.*: <issueId=EX1187402>/);
    assert.match(text, /Name: <contactName=Hana Okafor>\nEmail: <contactEmail>\n/);
    assert.match(text, /Time zone: <contactTimeZone=Europe\/Berlin>/);
  });

  it('comes back with its faults, everything kept, until it can be reviewed', async () => {
    const chat = chatOf('faults');
    await openForm(chat, 'ticket for Wingtip Toys exchange');
    const wrong = { severity: 'critical', contactPhone: 'call me', contactEmail: 'hana', issueId: '!!' };
    fillForm(chat, { ...wrong, title: 'Typed with care', startedDate: '2999-01-01' });
    const { text } = await chat.click('Review');
    assert.match(text, /! 5 fields want a correction: [^\n]*\nWhat you have written is kept\./);
    for (const said of [
      'A critical request needs its business impact.',
      'This is no phone number',
      'This is no email address.',
      'This is no ID of an issue',
      'This is still to come.',
    ]) {
      assert.ok(text.includes(said), said);
    }
    assert.match(text, /<title=Typed with care>[\s\S]*<contactEmail=hana>[\s\S]*<contactPhone=call me>/);
    fillForm(chat, { impact: 'No orders', issueId: '', startedDate: '2026-01-01' });
    const review = await chat.click('Review');
    assert.match(review.text, /^Open this request for Wingtip Toys\?\n/);
    assert.match(review.text, /Critical: Microsoft answers first within 2 h\./);
    assert.deepEqual(await numbersIn('Wingtip Toys'), []);
  });

  it('is changed from the review without losing a word', async () => {
    const chat = chatOf('change');
    await openForm(chat, 'ticket for Coho Winery exchange');
    fillForm(chat);
    await chat.click('Review');
    const form = await chat.click('Change');
    for (const value of Object.values(typed)) assert.ok(form.text.includes(`=${value}`), value);
    fillForm(chat, { title: 'Another title' });
    assert.match((await chat.click('Review')).text, /Another title/);
    assert.match((await chat.click('Discard')).text, /The draft was discarded/);
    assert.deepEqual(await numbersIn('Coho Winery'), []);
  });

  for (const place of ['personal', 'channel'] as const) {
    it(`is opened in a ${place}, with our number, and the card leads through the portal`, async () => {
      const chat = chatOf(`opened ${place}`, { in: place });
      const number = await openRequest(chat, 'ticket for Tailspin Toys exchange');
      const { text } = await chat.say(`ticket ${number}`);
      assert.match(
        text,
        new RegExp(`^${number}: Mail to partners is not delivered\n▸ To be opened in the portal`),
      );
      assert.match(text, /\[Admin center: https:\/\/admin\.cloud\.microsoft\/\?delegatedOrg=tailspintoys/);
      assert.match(
        text,
        /Text to copy: <text=Customer: Tailspin Toys \([\s\S]*hana\.okafor@lakeshore\.example/,
      );
      assert.match(text, new RegExp(`Our reference: ${number}>`));
    });
  }

  for (const as of ['admin', 'helpdesk', 'globaladmin']) {
    it(`is for the ${as} to open`, async () => {
      const number = await openRequest(chatOf(`by ${as}`, { as }), 'ticket for Coho Vineyard exchange');
      assert.match(number, /^R-\d{4}$/);
    });
  }

  it('once more for the same customer shows our open request first', async () => {
    const number = await openRequest(chatOf('first'), 'ticket for Lucerne Publishing exchange');
    const again = await chatOf('second', { as: 'admin' }).say('ticket for Lucerne Publishing exchange');
    assert.match(
      again.text,
      new RegExp(`We have an open request for this already[\\s\\S]*\\[Show ${number}\\]`),
    );
  });

  describe('is one request, also when', () => {
    const review = async (name: string, customer: string) => {
      const chat = chatOf(name);
      await openForm(chat, `ticket for ${customer} exchange`);
      fillForm(chat);
      return { chat, turn: await chat.click('Review') };
    };

    it('it is pressed twice', async () => {
      const { chat } = await review('twice', 'Margie’s Travel');
      const turns = await Promise.all([chat.click('Open the request'), chat.click('Open the request')]);
      for (const { status } of turns) assert.equal(status, 200);
      assert.equal((await numbersIn('Margie’s Travel')).length, 1);
    });

    it('Teams delivers the press twice', async () => {
      const { chat, turn } = await review('delivered', 'Relecloud');
      const invoke = invokeOf(turn, 'ticketOpen', 'f:once');
      const [first, second] = [await chat.send(invoke), await chat.send(invoke)];
      assert.deepEqual(second.body, first.body);
      assert.equal((await numbersIn('Relecloud')).length, 1);
    });

    it('the program stops between the review and the press, and after it', async () => {
      const { chat, turn } = await review('stops', 'Blue Yonder Airlines');
      await stage.restart();
      assert.match((await chat.click('Open the request')).text, /Your request was taken\./);
      await stage.restart();
      const again = await chat.send(invokeOf(turn, 'ticketOpen', 'f:late'));
      assert.match(again.turn.text, /This draft had become R-\d{4} already: nothing was opened twice\./);
      assert.equal((await numbersIn('Blue Yonder Airlines')).length, 1);
    });
  });

  it('a draft survives a stop of the program, and is gone on with', async () => {
    stage.pass(minute);
    const chat = chatOf('survives');
    await openForm(chat, 'ticket for Trey Research exchange');
    fillForm(chat, { title: 'Half written', contactEmail: 'no address' });
    await chat.click('Review');
    await stage.restart();
    assert.match((await chat.say('tickets mine')).text, /Your drafts[\s\S]*Trey Research: Half written/);
    const anew = await chatOf('anew').say('ticket for Trey Research exchange');
    assert.match(anew.text, /You have a draft for this customer|You have \d drafts/);
    const resumed = await chatOf('anew').say('tickets mine');
    const goesOn = commandsOf(resumed).find(({ command }) => command === 'ticket');
    const { turn } = await chat.send({ text: undefined, value: goesOn });
    assert.match(turn.text, /Your draft of .*: nothing has been sent\./);
    assert.match(turn.text, /<title=Half written>[\s\S]*<contactEmail=no address>/);
  });

  describe('is asked for and answered in', () => {
    for (const [locale, ask] of [
      ['en', 'ticket for Alpine Ski House exchange'],
      ['zh-TW', '為 海藍數位科技股份有限公司 開支援要求 exchange'],
      ['zh-CN', '为 遠山茶業有限公司 提交支持请求 exchange'],
    ] as const) {
      it(locale, async () => {
        const t = createTranslate(locale);
        const chat = chatOf(`in ${locale}`, { locale });
        const first = await chat.say(ask);
        const anyway = t('needed.button.anyway');
        if (first.text.includes(anyway)) await chat.click(anyway);
        fillForm(chat, { title: '標題', contactEmail: 'wrong' });
        assert.ok((await chat.click(t('ticket.button.review'))).text.includes(t('ticket.fault.notEmail')));
        fillForm(chat);
        await chat.click(t('ticket.button.review'));
        const { text } = await chat.click(t('review.button.open'));
        assert.ok(text.includes(t('request.isNew')), text);
        assert.ok(text.includes(t('support.state.handover')));
      });
    }
  });

  it('is refused to who may not, typed and pressed, without a look at any customer', async () => {
    const { tenantId } = customerNamed(stage.sandbox.world, 'Contoso Ltd');
    const before = stage.callsAbout(tenantId).length;
    for (const as of ['sales', 'outsider']) {
      const chat = chatOf(`refused ${as}`, { as });
      for (const text of ['ticket for Contoso Ltd exchange', 'tickets', 'R-0001', 'note R-0001 hello']) {
        assert.match(
          (await chat.say(text)).text,
          /Admin agent, Helpdesk agent, Global admin/,
          `${as}: ${text}`,
        );
      }
      for (const [command, args] of [
        ['ticket', { tenantId, service: 'Exchange', fresh: true }],
        ['ticketOpen', { draft: 'any' }],
        ['closeRequest', { number: 'R-0001', confirm: true }],
        ['adopt', { number: 'R-0001', microsoftNumber: '2611270040001234', confirm: true }],
        ['linkRequest', { number: 'R-0001', tenantId }],
      ] as const) {
        const { turn } = await chat.send({ text: undefined, value: { command, args } });
        assert.match(turn.text, /needs one of these partner roles/, command);
        assert.doesNotMatch(turn.text, /Contoso|Tailspin/);
      }
    }
    assert.equal(stage.callsAbout(tenantId).length, before);
  });
});
