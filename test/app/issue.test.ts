import assert from 'node:assert/strict';
import type { IssueScript } from '../../src/sandbox/world/issue.ts';
import { customerNamed } from '../../src/sandbox/world/world.ts';
import { type Stage, setStage } from '../stage.ts';
import { buttonsOf, pressEveryButton } from './press-every-button.ts';

const postCount = 60;

/** An issue that was posted on so often that it fills several cards. */
const longIssue: IssueScript = {
  id: 'SP1199001',
  title: 'Some users may see slow search in a long story',
  service: 'SharePoint',
  classification: 'advisory',
  feature: null,
  featureGroup: null,
  impact: 'Search may be slow.',
  startsAt: -postCount * 60,
  cloud: 'global',
  customers: ['Tailspin Toys'],
  format: 'html',
  steps: Array.from({ length: postCount }, (_, index) => ({
    at: (index - postCount) * 60,
    status: 'serviceDegradation',
    post: { current: `Chapter ${index + 1}. ${'We look at one more part of the index. '.repeat(12)}` },
  })),
};

describe('one issue', () => {
  let stage: Stage;
  let now = Date.now();
  before(async () => {
    stage = await setStage({ clock: () => now });
    stage.sandbox.world.issues.push(longIssue);
  });
  after(() => stage.close());

  const ask = async (text: string, options = {}) => {
    const turn = await stage.teams.conversation(options).say(text);
    assert.equal(turn.status, 200, JSON.stringify(stage.log.lines.slice(-3)));
    return turn.text;
  };

  describe('before all customers were read', () => {
    it('is what some customer is told, which the answer says', async () => {
      const text = await ask('issue EX1187402');
      assert.match(text, /Incident EX1187402 · A\. Datum Corporation · Exchange Online/);
      assert.match(text, /Not known over all customers: this is what Microsoft tells A\. Datum Corporation/);
    });

    it('is not denied where nobody who was asked has it', async () => {
      const text = await ask('EX1184417');
      assert.match(
        text,
        /EX1184417 is not known: all customers have still to be read\.\n\n3 customers were asked/,
      );
      assert.match(text, /`issue EX1184417 for Contoso`/);
    });
  });

  describe('once all customers were read', () => {
    before(async function () {
      this.timeout(60_000);
      // Azure is read of those whose licences hold it, once these are known.
      for (let round = 0; round < 2; round += 1) {
        await stage.watch();
        now += 60_000;
      }
    });

    const ways: readonly (readonly [said: string, shown: RegExp])[] = [
      ['issue EX1187402', /Incident EX1187402 · Exchange Online[\s\S]*Hits 5 customers: A\. Datum/],
      ['EX1187402', /Hits 5 customers/],
      ['latest on ex1187402?', /Hits 5 customers/],
      ['https://admin.cloud.microsoft/?#/servicehealth/:/alerts/EX1187402', /Hits 5 customers/],
      ['EX1187402 for contoso', /Incident EX1187402 · Contoso Ltd[\s\S]*Hits 4 other customers too/],
      ['問題 EX1187402', /Hits 5 customers/],
      ['幫我看 EX1187402 Contoso', /Incident EX1187402 · Contoso Ltd/],
      ['Contoso 的 EX1187402', /Incident EX1187402 · Contoso Ltd/],
      ['EX1187402 现在恢复了吗', /Hits 5 customers/],
      ['issue 4VNK-7Q0', /Service issue 4VNK-7Q0 · Azure/],
      ['https://app.azure.com/h/4VNK-7Q0/abcdef', /Service issue 4VNK-7Q0 · Azure/],
      ['查一下 4VNK-7Q0', /Service issue 4VNK-7Q0 · Azure/],
      ['4VNK-7Q0 for contoso', /4VNK-7Q0 · Contoso Ltd[\s\S]*1 subscription hit\nContoso Production/],
      ['EX1187019', /Incident EX1187019 · Exchange Online[\s\S]*上海蓝杉软件有限公司/],
    ];
    for (const [said, shown] of ways)
      it(`is found by “${said}”`, async () => assert.match(await ask(said), shown));

    for (const place of ['personal', 'groupChat', 'channel'] as const) {
      for (const [locale, word] of [
        ['en', 'Incident EX1187402'],
        ['zh-TW', '事件 EX1187402'],
        ['zh-CN', '事件 EX1187402'],
      ] as const) {
        it(`is told in ${locale} in a ${place} conversation`, async () => {
          const text = await ask('EX1187402 contoso', { in: place, locale, name: `${place} ${locale}` });
          assert.ok(text.includes(word), text);
        });
      }
    }

    it('shows the labelled parts of a post under their names, and its links as buttons', async () => {
      const text = await ask('EX1187402 for contoso');
      assert.match(
        text,
        /Scope of impact\nUsers whose connection[\s\S]*Preliminary root cause\nA certificate/,
      );
      assert.match(text, /Current status: We're distributing[\s\S]*Next update by: /);
      assert.match(
        text,
        /\[status\.contoso\.com · [^\]]*: https:\/\/status\.contoso\.com\/mail\?view=sent&lang=en\]/,
      );
      assert.doesNotMatch(text, /<\/?[a-z]+>|&amp;/);
    });

    it('says what others are told where a customer is told something older', async () => {
      const text = await ask('issue AD1186077 for VanArsdel');
      assert.match(text, /◉ Investigating\n/);
      assert.match(text, /Hits 2 other customers too\nTold otherwise: 2 customers “Investigation suspended”/);
      assert.match(
        await ask('AD1186077'),
        /◉ Investigation suspended\n[\s\S]*Told otherwise: 1 customer “Investigating”/,
      );
    });

    it('says so where the customer is not hit, with the ways on', async () => {
      assert.match(await ask('EX1184417'), /none of the customers read has it open[\s\S]*44 of 48 customers/);
      const text = await ask('EX1187402 for Tailspin Toys');
      assert.match(text, /no such entry for Tailspin Toys: the issue can’t be read/);
      assert.match(text, /https:\/\/admin\.cloud\.microsoft\/\?delegatedOrg=tailspintoys/);
      assert.match(
        await ask('EX1187402 for 上海蓝杉软件有限公司'),
        /https:\/\/portal\.partner\.microsoftonline\.cn\//,
      );
    });

    it('says that the app may not see the subscriptions, instead of that there is no such event', async () => {
      const text = await ask('4VNK-7Q0 for City Power');
      assert.match(text, /may not read the issue of City Power & Light/);
      assert.match(
        text,
        /role Reader[\s\S]*Azure Lighthouse[\s\S]*https:\/\/portal\.azure\.com\/citypowerlight/,
      );
      assert.match(await ask('tell City Power about 4VNK-7Q0'), /role Reader/);
    });

    it('looks for the id of an event that is none where Azure is', async () => {
      assert.match(
        await ask('0AAA-000 for contoso'),
        /no such entry for Contoso Ltd[\s\S]*look in the Azure portal/,
      );
      assert.doesNotMatch(await ask('0AAA-000'), / of 48 customers have been read/);
    });

    it('says that the text of a security advisory is not shown to the app', async () => {
      const text = await ask('SV2K-H98 for contoso');
      assert.match(text, /Security advisory SV2K-H98 · Contoso Ltd/);
      assert.match(text, /not shown the text of this security advisory: read it in the Azure portal/);
    });

    it('gives the review of an ended issue folded, as the text of its document', async () => {
      const conversation = stage.teams.conversation({ name: 'review' });
      const { text } = await conversation.say('EX1184417 for Contoso');
      assert.match(text, /✓ Post-incident report published[\s\S]*\(6 h 20 min\)/);
      assert.doesNotMatch(text, /Completion date|other customer/);
      assert.equal(buttonsOf(conversation).filter((title) => title === 'Show').length, 1);
      const card = JSON.stringify(conversation.cards[0]);
      assert.match(card, /This document reviews the incident/);
      assert.match(card, /Finding[^"]*Action[^"]*Completion date/);
    });

    it('offers the conversation’s customer first where the issue hits it', async () => {
      const conversation = stage.teams.conversation({ name: 'remembers' });
      await conversation.say('use contoso');
      const { text } = await conversation.say('issue EX1187402');
      assert.match(text, /Contoso Ltd, this conversation’s customer, is one of those hit\.\nHits 5/);
      assert.match(text, /\[Contoso Ltd\] \[Tell a customer\] \[Who is hit\]/);
      assert.match((await conversation.click('Contoso Ltd')).text, /EX1187402 · Contoso Ltd/);
    });

    it('pages through a long story without losing a post', async () => {
      const conversation = stage.teams.conversation({ name: 'long' });
      await conversation.say('SP1199001 for tailspin');
      const told: string[] = [];
      const chapters = () =>
        [...JSON.stringify(conversation.cards[0]).matchAll(/Chapter (\d+)\./g)].map(([, n]) => n ?? '');
      told.push(...chapters());
      let pages = 1;
      while (buttonsOf(conversation).includes('Earlier posts')) {
        assert.ok(JSON.stringify(conversation.cards[0]).length < 25_000);
        await conversation.click('Earlier posts');
        told.push(...chapters());
        pages += 1;
      }
      const expected = Array.from({ length: postCount }, (_, index) => String(postCount - index));
      assert.deepEqual([...new Set(told)], expected);
      assert.ok(pages > 1);
      assert.match((await conversation.click('Later posts')).text, /Posts \d+–\d+ of 60/);
    });

    for (const [said, wanted] of [
      ['EX1187402 for contoso', ['Tell the customer', 'Who is hit', 'Refresh', 'Health', 'Admin center']],
      ['EX1187402', ['Who is hit', 'Refresh']],
      ['4VNK-7Q0 for contoso', ['Tell the customer', 'Who is hit', 'Refresh', 'Health', 'Azure portal']],
      ['EX1184417 for contoso', ['Tell the customer', 'Show', 'Refresh']],
      ['SP1199001 for tailspin', ['Earlier posts', 'Show']],
    ] as const) {
      it(`has buttons that all work, for “${said}”`, async () => {
        const pressed = await pressEveryButton(stage.teams.conversation({ name: said }), said);
        for (const title of wanted) assert.ok(pressed.has(title), `${title}: ${[...pressed.keys()]}`);
      });
    }

    for (const [place, tenant] of [
      [
        'EX1187402 for contoso',
        /delegatedOrg=contoso\.onmicrosoft\.com#\/servicehealth\/:\/alerts\/EX1187402$/,
      ],
      ['4VNK-7Q0 for contoso', /^https:\/\/portal\.azure\.com\/contoso\.onmicrosoft\.com#view.*4VNK-7Q0$/],
    ] as const) {
      it(`opens its own page as delegated admin, for “${place}”`, async () => {
        const conversation = stage.teams.conversation({ name: place });
        await conversation.say(place);
        const title = place.startsWith('EX') ? 'Admin center' : 'Azure portal';
        assert.match((await conversation.click(title)).url ?? '', tenant);
      });
    }

    it('asks which customer, and goes on with the same issue', async () => {
      const conversation = stage.teams.conversation({ name: 'several' });
      await conversation.say('EX1187402 for conto');
      assert.match((await conversation.click('Contoso Retail')).text, /EX1187402 · Contoso Retail GmbH/);
    });

    it('costs Microsoft nothing where no customer is named', async () => {
      const { tenantId } = customerNamed(stage.sandbox.world, 'Contoso Ltd');
      stage.sandbox.calls.length = 0;
      await ask('EX1187402');
      assert.deepEqual(stage.callsAbout(tenantId), []);
    });
  });
});
