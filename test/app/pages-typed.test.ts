import assert from 'node:assert/strict';
import type { Locale } from '../../src/locales/locale.ts';
import { createTranslate } from '../../src/locales/translate.ts';
import type { Place } from '../../src/sandbox/teams/people.ts';
import { customerNamed } from '../../src/sandbox/world/world.ts';
import { type Stage, setStage } from '../stage.ts';

const customer = 'Contoso Ltd';

/** What each page is called by in a language's own words. */
const sentences: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: {
    history: 'history for Contoso Ltd 30d',
    messages: 'messages for Contoso Ltd major',
    maintenance: 'is there any planned maintenance for Contoso Ltd?',
    licenses: 'show me the licenses of Contoso Ltd',
  },
  'zh-TW': {
    history: 'Contoso Ltd 過去 30 天的歷史',
    messages: '訊息中心 Contoso Ltd 重大',
    maintenance: 'Contoso Ltd 計劃性維護',
    licenses: 'Contoso Ltd 有哪些授權',
  },
  'zh-CN': {
    history: 'Contoso Ltd 的历史记录 30d',
    messages: '消息中心 Contoso Ltd 重要',
    maintenance: 'Contoso Ltd 什么时候维护',
    licenses: 'Contoso Ltd 的许可证',
  },
};

const clients = [
  ['en', 'en-US'],
  ['zh-TW', 'zh-TW'],
  ['zh-CN', 'zh-CN'],
] as const;
const places: readonly Place[] = ['personal', 'groupChat', 'channel'];

describe('a page that is asked for in words', () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage();
  });
  after(() => stage.close());

  const ask = async (text: string, options = {}) => (await stage.teams.conversation(options).say(text)).text;

  for (const [locale, client] of clients) {
    for (const place of places) {
      it(`is answered in ${locale}, in a ${place} conversation`, async () => {
        const t = createTranslate(locale);
        const { history, messages, maintenance, licenses } = sentences[locale];
        const asked = { in: place, locale: client, name: `${locale} ${place}` };
        const heads = [
          [history, t('history.title', { customer })],
          [messages, t('messages.title', { customer })],
          [maintenance, t('maintenance.title', { customer })],
          [licenses, t('licenses.title', { customer })],
        ] as const;
        for (const [said, title] of heads) {
          const text = await ask(said ?? '', asked);
          assert.ok(text.startsWith(`${title}\n`), text);
          assert.ok(text.includes(`[${t('button.refresh')}]`), text);
          assert.doesNotMatch(text, /undefined|null|\$\{|\{[a-z]+[,}]/i);
        }
      });
    }
  }

  it('shows the history of a month and of the time that was named', async () => {
    assert.match(await ask('history for Contoso Ltd'), /incidents in the last 30 days/);
    assert.match(
      await ask('what happened last week at Contoso Ltd'),
      /incidents in the last 7 days[\s\S]*\[30 days\]/,
    );
    assert.match(await ask('uptime Contoso Ltd 1y'), /The history goes back 90 days at most/);
    assert.match(await ask('history Contoso Ltd exchange'), /^Contoso Ltd · History of Exchange Online\n/);
  });

  it('calls nothing clear in the history that was not read: Azure', async () => {
    const text = await ask('history for Contoso Ltd');
    const clear = /✓ (\d+) services without an issue\n(.*)/.exec(text) ?? assert.fail(text);
    assert.doesNotMatch(clear[2] ?? '', /(^|, )Azure(,|$)/);
    assert.equal(clear[2]?.split(', ').length, Number(clear[1]));
    assert.match(
      await ask('history for Contoso Ltd azure'),
      /\? The history holds Microsoft 365 services only/,
    );
  });

  it('is calm for the customer that nothing happened to, and says so for the time that was asked', async () => {
    assert.match(
      await ask('history for Tailspin Toys 7d'),
      /^Tailspin Toys · History\n✓ No Microsoft 365 issue in the last 7 days\n/,
    );
  });

  it('calls a service by its name, whatever it is called in Graph', async () => {
    assert.match(await ask('messages for Contoso Ltd teams'), /\nShown: Microsoft Teams\n/);
    assert.match(
      await ask('messages for Tailspin Toys power bi'),
      /No message fits these filters\nShown: Power BI\n/,
    );
    assert.match(
      await ask('history for Tailspin Toys power bi'),
      /History of Power BI\n\? Power BI is not among the services/,
    );
    assert.match(await ask('messages teams', { name: 'nobody' }), /\nShown: Teams\n/);
  });

  it('shows only what is to be acted on, the overdue first', async () => {
    const text = await ask('messages for Contoso Ltd act by 14d');
    assert.match(text, /\nShown: to act on within 14 days\n/);
    assert.match(text, /✕ Overdue: was to be done by[\s\S]*▲ Act by/);
    assert.doesNotMatch(text, /\n {0,3}Act by/);
  });

  it('shows one message with its text, headings and links', async () => {
    const text = await ask('message mc1179004 for Contoso Ltd');
    assert.match(text, /^\(Updated\) Retirement of the classic connectors in Microsoft Teams\n/);
    assert.match(text, /MC1179004 · Major change/);
    assert.match(text, /Tags: /);
    assert.match(text, /As published for Contoso Ltd/);
    assert.match(text, /MessageCenter\/:\/messages\/MC1179004/);
    assert.match(await ask('message MC9999999 for Contoso Ltd'), /has no message MC9999999/);
  });

  it('lists windows by day in the time zone of the reader', async () => {
    const berlin = await ask('maintenance for Contoso Ltd', { name: 'b', timeZone: 'Europe/Berlin' });
    const taipei = await ask('maintenance for Contoso Ltd', { name: 't', timeZone: 'Asia/Taipei' });
    assert.match(berlin, /times in UTC\+[12]\n/);
    assert.match(taipei, /times in UTC\+8\n/);
    const dayOf = (text: string) => /\n([A-Z][a-z, ]+day \d+ [A-Z][a-z]+)\n/.exec(text)?.[1];
    assert.ok(dayOf(berlin) && dayOf(taipei));
    assert.match(berlin, /Azure: 2 subscriptions read\nMessage center: \d+ messages read/);
  });

  it('shows the words of a planned window of Azure for its id', async () => {
    const text = await ask('issue PM3D-5Z8 for Contoso Ltd');
    assert.match(text, /^Planned maintenance for Azure Database for PostgreSQL in West Europe\n/);
    assert.match(text, /◉ Azure maintenance · PM3D-5Z8\nAzure Database for PostgreSQL: West Europe\n/);
    assert.match(text, /\(6 h\)\nSubscriptions: Contoso Production\n/);
    assert.match(text, /Each server restarts once/);
    assert.match(await ask('issue ZZZZ-9Z9 for Contoso Ltd'), /no such entry for Contoso Ltd/);
  });

  it('shows licences that want something first', async () => {
    const text = await ask('licenses for Contoso Ltd');
    assert.match(
      text,
      /✕ 5 licenses need attention\n2 suspended or expired, 3 expiring within 45 days, 9 licenses/,
    );
    assert.match(text, /Expired[\s\S]*Suspended[\s\S]*Visio Plan 2 · Expiring[\s\S]*✓ Power BI Pro · Active/);
    assert.match(text, /1 deleted license is not shown/);
    assert.match(text, /Azure plan · Active\nAzure, billed by usage/);
  });

  it('finds a customer in spite of a typo and says so, also where it then can’t be read', async () => {
    for (const said of ['history', 'messages', 'maintenance', 'licenses']) {
      assert.match(await ask(`${said} for fabrikm`), /^Fabrikam Inc ·[\s\S]*No customer is called “fabrikm”/);
    }
    assert.match(
      await ask('history for alpine ski huose'),
      /^Alpine Ski House\n\nNo customer is called “alpine ski huose”[\s\S]*may not read the history of issues of Alpine Ski House/,
    );
    stage.sandbox.knobs.add({ operation: 'messages', fault: { status: 401 }, times: 2 });
    assert.match(
      await ask('messages for margies travl'),
      /^Margie's Travel\n\nNo customer is called “margies travl”[\s\S]*did not accept the app’s sign-in/,
    );
  });

  it('asks which customer is meant, and keeps the rest of the question', async () => {
    const conversation = stage.teams.conversation({ name: 'several' });
    assert.match((await conversation.say('history conto 7d')).text, /Which customer do you mean\?/);
    const { text } = await conversation.click('Contoso Education');
    assert.match(text, /^Contoso Education · History\n[\s\S]*last 7 days/);
  });

  it('means the customer that the conversation remembers where none is named', async () => {
    const conversation = stage.teams.conversation({ in: 'channel', name: 'remembers' });
    assert.match((await conversation.say('licenses')).text, /Which customer\?/);
    await conversation.say('use Contoso Ltd');
    for (const said of ['history', 'messages for this customer', 'maintenance', 'licenses']) {
      const { text } = await conversation.say(said);
      assert.match(text, /^Contoso Ltd ·[\s\S]*This conversation’s customer/, said);
    }
    assert.match(
      (await conversation.say('messages for all customers')).text,
      /^Message center of all customers\n/,
    );
    assert.match((await conversation.say('issue PM3D-5Z8')).text, /^Planned maintenance for Azure Database/);
  });

  it('finds customers whose names hold the words of these commands', async () => {
    const { world } = stage.sandbox;
    const model = customerNamed(world, 'Tailspin Toys');
    const names = ['Maintenance for Azure Dental', 'License Masters', 'History Museum', 'Major Messages Ltd'];
    for (const [index, name] of names.entries()) {
      const tenantId = `7d0c5c1e-52a5-4b0e-9a38-2f0a3c1d7e2${index}`;
      world.customers.push({ ...model, name, tenantId, domains: [`words${index}.onmicrosoft.com`] });
    }
    await stage.restart();
    for (const name of names) {
      for (const [said, page] of [
        ['history for', 'History'],
        ['messages for', 'Message center'],
        ['maintenance for', 'Planned maintenance'],
        ['licenses for', 'Licenses'],
      ]) {
        const text = await ask(`${said} ${name}`, { name: 'words' });
        assert.ok(text.startsWith(`${name} · ${page}\n`), `${said} ${name}: ${text.slice(0, 200)}`);
      }
    }
  });
});
