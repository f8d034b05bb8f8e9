import assert from 'node:assert/strict';
import { customerNamed } from '../../src/sandbox/world/world.ts';
import { changesSent, confirmationIn, licenceIn, pressWith, setLicenceStage } from './licence-stage.ts';

type Stage = Awaited<ReturnType<typeof setLicenceStage>>;

describe('changing a licence', () => {
  let stage: Stage;
  before(async () => {
    stage = await setLicenceStage();
  });
  after(() => stage.close());
  beforeEach(() => {
    stage.sandbox.knobs.clear();
    stage.sandbox.calls.length = 0;
    for (const { licences } of stage.sandbox.world.customers)
      for (const licence of licences) {
        delete licence.changeTakes;
        delete licence.changeFails;
      }
  });

  let names = 0;
  const talk = (as = 'admin', more: { in?: 'personal' | 'groupChat' | 'channel'; locale?: string } = {}) =>
    stage.teams.conversation({ as, name: `licences ${++names}`, ...more });
  const tenantOf = (name: string) => customerNamed(stage.sandbox.world, name).tenantId;

  describe('from the licences card', () => {
    it('leads to the licence, asks what it costs and stops, and does it', async () => {
      const visio = licenceIn(stage, 'Northwind Traders', 'Microsoft 365 Business Premium');
      const conversation = talk();
      await conversation.say('licenses for Northwind Traders');
      // The first of the list is the suspended one.
      assert.match((await conversation.click('Change')).text, /^Visio Plan 2\nFor Northwind Traders \(/);
      const { tenantId } = customerNamed(stage.sandbox.world, 'Northwind Traders');
      const card = await pressWith(conversation, 'licence', { tenantId, licence: visio.id });
      assert.match(card.text, /✓ Active\n95 seats[\s\S]*\[Change seats\] \[Suspend\] \[All licenses\]/);
      const question = await conversation.click('Suspend');
      assert.match(question.text, /^Suspend Microsoft 365 Business Premium\?\nFor Northwind Traders/);
      assert.match(question.text, /✕ {2}Users lose access at once: it has 95 seats\./);
      assert.match(question.text, /▲ {2}Microsoft goes on billing you for it until/);
      assert.match(question.text, /▲ {2}Automatic renewal is switched off/);
      assert.equal(changesSent(stage), 0);
      const done = await conversation.click('Suspend it');
      assert.match(done.text, /✓ Done: suspended\n[\s\S]*does not renew\nChanged by Ada Lindqvist\./);
      assert.equal(done.activities[0]?.id, question.activities[0]?.id);
      assert.equal(visio.status, 'suspended');
      const list = await conversation.click('All licenses');
      assert.match(list.text, /Microsoft 365 Business Premium · Suspended/);
    });

    it('takes the seats from the form, and shows the new number', async () => {
      const bi = licenceIn(stage, 'Adventure Works Cycles', 'Power BI Pro');
      const conversation = talk();
      await pressWith(conversation, 'licence', {
        tenantId: tenantOf('Adventure Works Cycles'),
        licence: bi.id,
      });
      conversation.fill('seats', '215');
      const question = await conversation.click('Change seats');
      assert.match(question.text, /210 → 215 seats \(\+5\)/);
      assert.match(question.text, /Microsoft bills you for 5 more seats from today until/);
      assert.match((await conversation.click('Change to 215')).text, /✓ Now 215 seats\n215 seats/);
      assert.equal(bi.quantity, 215);
    });

    for (const seats of ['0', '-3', '2.5', 'many', '1e3', '99999999', '']) {
      it(`keeps the form where "${seats}" is entered, and says what can be`, async () => {
        const { id } = licenceIn(stage, 'Adventure Works Cycles', 'Power BI Pro');
        const tenantId = tenantOf('Adventure Works Cycles');
        const { text } = await pressWith(talk(), 'seats', { tenantId, licence: id, seats });
        assert.match(text, /Enter a whole number from 1 to 1,000,000\.\nSeats/);
        assert.equal(changesSent(stage), 0);
      });
    }

    it('works in old clients, which know only Action.Submit', async () => {
      const team = licenceIn(stage, 'Adventure Works Cycles', 'Microsoft 365 Business Basic');
      const conversation = talk();
      await pressWith(conversation, 'licence', {
        tenantId: tenantOf('Adventure Works Cycles'),
        licence: team.id,
      });
      conversation.fill('seats', '211');
      await conversation.submitFallback('Change seats');
      assert.match((await conversation.submitFallback('Change to 211')).text, /✓ Now 211 seats/);
    });

    it('changes nothing on “Keep it”, and the question is used up', async () => {
      const { id, version } = licenceIn(stage, 'Fabrikam Inc', 'Visio Plan 1');
      const conversation = talk();
      const args = { tenantId: tenantOf('Fabrikam Inc'), licence: id };
      const confirmation = confirmationIn(await pressWith(conversation, 'suspend', args));
      assert.match((await conversation.click('Keep it')).text, /^Visio Plan 1\n[\s\S]*Nothing was changed\./);
      const late = await pressWith(conversation, confirmation.command, confirmation.args);
      assert.match(late.text, /^Suspend Visio Plan 1\?[\s\S]*Nothing was done: this question was too old/);
      assert.equal(licenceIn(stage, 'Fabrikam Inc', 'Visio Plan 1').version, version);
    });
  });

  describe('typed', () => {
    const sentences = [
      ['en-GB', 'suspend Microsoft 365 F3 for Contoso Retail GmbH', /^Suspend Microsoft 365 F3\?/],
      ['zh-TW', '暫停 Contoso Retail GmbH 的 Microsoft 365 F3', /^要暫停 Microsoft 365 F3 嗎？/],
      ['zh-CN', '暂停 Contoso Retail GmbH 的 Microsoft 365 F3', /^要暂停 Microsoft 365 F3 吗？/],
      ['en-GB', 'set Microsoft 365 F3 to 21 seats for Contoso Retail GmbH', /20 → 21 seats \(\+1\)/],
      ['zh-TW', '將 Contoso Retail GmbH 的 Microsoft 365 F3 改為 21 個基座', /20 → 21 個基座（\+1）/],
      ['zh-CN', '把 Contoso Retail GmbH 的 Microsoft 365 F3 改为 21 个席位', /20 → 21 个席位（\+1）/],
      ['en-GB', 'reactivate Project Plan 3 for Contoso Ltd', /^Reactivate Project Plan 3\?/],
      ['zh-TW', '重新啟用 Contoso Ltd 的 Project Plan 3', /^要重新啟用 Project Plan 3 嗎？/],
      ['zh-CN', '重新激活 Contoso Ltd 的 Project Plan 3', /^要重新激活 Project Plan 3 吗？/],
    ] as const;
    for (const [locale, text, question] of sentences) {
      it(`asks before anything is done: ${text}`, async () => {
        assert.match((await talk('admin', { locale }).say(text)).text, question);
        assert.equal(changesSent(stage), 0);
      });
    }

    it('never guesses the customer: a part of a name is asked about, then the product as it was said', async () => {
      const conversation = talk();
      const which = await conversation.say('suspend Visio Plan 2 for contoso ltd');
      assert.match(which.text, /^Which customer do you mean\?\nBefore anything is changed/);
      assert.match(
        (await conversation.click('Contoso Ltd')).text,
        /^Suspend Visio Plan 2\?\nFor Contoso Ltd/,
      );
    });

    it('asks about a typo, and about the customer that the conversation remembers', async () => {
      const conversation = talk();
      const typo = await conversation.say('suspend Visio Plan 2 for Contosso Ltd');
      assert.match(typo.text, /^Which customer do you mean\?[\s\S]*\[Contoso Ltd\]/);
      await conversation.say('use Fabrikam Inc');
      assert.match(
        (await conversation.say('suspend Visio Plan 1')).text,
        /Which customer[\s\S]*\[Fabrikam Inc\]/,
      );
      assert.match(
        (await conversation.click('Fabrikam Inc')).text,
        /^Suspend Visio Plan 1\?\nFor Fabrikam Inc/,
      );
    });

    it('never guesses the product: what is not its whole name is chosen from those that it can be done with', async () => {
      const conversation = talk();
      const which = await conversation.say('suspend visio for Contoso Ltd');
      assert.match(
        which.text,
        /^Which license of Contoso Ltd is to be suspended\?\nNo license is called exactly “visio”/,
      );
      assert.doesNotMatch(which.text, /Azure|Project Plan 3|Copilot/);
      assert.match((await conversation.click('Visio Plan 2')).text, /^Suspend Visio Plan 2\?/);
    });

    it('carries the number of seats through the questions', async () => {
      const conversation = talk();
      await conversation.say('set seats of visio to 40 for contoso ltd');
      await conversation.click('Contoso Ltd');
      assert.match((await conversation.click('Visio Plan 2')).text, /35 → 40 seats \(\+5\)/);
    });

    it('asks for the number of seats where none is said', async () => {
      const { text } = await talk().say('change seats of Visio Plan 2 for Contoso Ltd');
      assert.match(text, /^Visio Plan 2\nFor Contoso Ltd[\s\S]*Seats: <seats=35>/);
    });

    it('says why where it can’t be done', async () => {
      const say = async (text: string) => (await talk().say(text)).text;
      assert.match(await say('suspend Project Plan 3 for Contoso Ltd'), /It is suspended already\./);
      assert.match(
        await say('suspend Microsoft 365 Copilot for Contoso Ltd'),
        /A trial can’t be suspended\./,
      );
      const azure = { tenantId: tenantOf('Contoso Ltd'), product: 'azure PLAN', seats: 5 };
      assert.match(
        (await pressWith(talk(), 'seats', azure)).text,
        /Azure is billed by usage and has no seats/,
      );
      assert.match(
        await say('set Project Plan 3 to 20 seats for Contoso Ltd'),
        /only be changed while it is active/,
      );
      assert.match(await say('set Visio Plan 2 to 35 seats for Contoso Ltd'), /It has 35 seats already\./);
      assert.match(await say('reactivate for Fabrikam Inc'), /^Fabrikam Inc has no suspended license\./);
      assert.equal(changesSent(stage), 0);
    });
  });

  describe('by roles', () => {
    for (const as of ['helpdesk', 'sales', 'outsider']) {
      it(`is refused to the ${as}, typed and pressed, and nothing is asked of Partner Center`, async () => {
        const conversation = talk(as);
        const { id } = licenceIn(stage, 'Contoso Ltd', 'Visio Plan 2');
        const args = { tenantId: tenantOf('Contoso Ltd'), licence: id };
        const confirmation = confirmationIn(await pressWith(talk(), 'suspend', args));
        const turns = [
          await conversation.say('suspend Visio Plan 2 for Contoso Ltd'),
          await conversation.say('set Visio Plan 2 to 40 seats for Contoso Ltd'),
        ];
        stage.sandbox.calls.length = 0;
        for (const [command, given] of [
          ['licence', args],
          ['suspend', args],
          ['reactivate', args],
          ['seats', { ...args, seats: 40 }],
          [confirmation.command, confirmation.args],
          [confirmation.command, { ...confirmation.args, confirm: false }],
        ] as const)
          turns.push(await pressWith(conversation, command, given));
        for (const { text } of turns) {
          assert.match(text, /It needs one of these partner roles: Admin agent, Global admin\./);
          assert.doesNotMatch(text, /Contoso/);
        }
        assert.deepEqual(
          stage.sandbox.calls.filter(({ api }) => api === 'partnerCenter'),
          [],
        );
      });
    }

    for (const as of ['admin', 'globaladmin']) {
      it(`is done for the ${as}`, async () => {
        const conversation = talk(as);
        const before = licenceIn(stage, 'Fabrikam Inc', 'Microsoft 365 E3').quantity;
        await conversation.say(`set Microsoft 365 E3 to ${before + 1} seats for Fabrikam Inc`);
        await conversation.click(`Change to ${before + 1}`);
        assert.equal(licenceIn(stage, 'Fabrikam Inc', 'Microsoft 365 E3').quantity, before + 1);
      });
    }

    it('shows its button in a chat only to those who may, and in a channel, where others read along', async () => {
      const card = async (as: string, place: 'personal' | 'channel') =>
        (await talk(as, { in: place }).say('licenses for Contoso Ltd')).text;
      assert.match(await card('admin', 'personal'), /\[Change\]/);
      assert.doesNotMatch(await card('sales', 'personal'), /\[Change\]/);
      assert.match(await card('sales', 'channel'), /\[Change\]/);
    });
  });

  describe('in a channel', () => {
    it('goes on in the place of the card, and says who did it', async () => {
      const conversation = talk('globaladmin', { in: 'channel' });
      const question = await conversation.say('set Visio Plan 1 to 16 seats for Fabrikam Inc');
      const done = await conversation.click('Change to 16');
      assert.match(done.text, /Changed by Gloria Ming\./);
      assert.equal(done.activities[0]?.id, question.activities[0]?.id);
    });
  });

  it('is told in the record of deeds', async () => {
    const conversation = talk();
    await conversation.say('set Microsoft 365 Business Premium to 111 seats for Contoso Retail GmbH');
    await conversation.click('Change to 111');
    const { text } = await conversation.say('audit for Contoso Retail GmbH');
    assert.match(
      text,
      /✓ Done · seats changed\nMicrosoft 365 Business Premium \([^)]+\) · 110 -> 111\nAda Lindqvist/,
    );
  });
});
