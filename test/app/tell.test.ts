import assert from 'node:assert/strict';
import type { IssueScript } from '../../src/sandbox/world/issue.ts';
import { customerNamed } from '../../src/sandbox/world/world.ts';
import { type Stage, setStage } from '../stage.ts';
import { pressEveryButton } from './press-every-button.ts';

/** An issue of everybody, whose times are the same moment for all: they are told it in their own zones. */
const everywhere: IssueScript = {
  id: 'EX1199002',
  title: 'Users may see delays with mail',
  service: 'Exchange',
  classification: 'incident',
  feature: 'E-Mail timely delivery',
  featureGroup: null,
  impact: 'Mail may arrive up to one hour late.',
  startsAt: -60,
  cloud: 'global',
  customers: 'all',
  format: 'html',
  steps: [
    {
      at: -30,
      status: 'serviceDegradation',
      post: { current: 'We move mail to healthy servers.', nextUpdate: 60 },
    },
  ],
};

const env = {
  SUPPORT_NAME: 'Lakeshore Support',
  SUPPORT_EMAIL: 'help@lakeshore.example',
  SUPPORT_PHONE: '+1 555 0100',
  SUPPORT_URL: 'https://help.lakeshore.example',
  SUPPORT_HOURS: 'Mon-Fri 08:00-18:00 CET',
  SUPPORT_24X7_CUSTOMERS: 'contosoretail.onmicrosoft.com',
};

describe('what to tell a customer', () => {
  const now = Date.parse('2026-11-20T07:14:00Z');
  let stage: Stage;
  before(async () => {
    stage = await setStage({ env });
    const offset = (now - stage.sandbox.world.startedAt) / 60_000;
    assert.ok(Number.isFinite(offset));
    stage.sandbox.world.issues.push(everywhere);
  });
  after(() => stage.close());

  const ask = async (text: string, options = {}) => (await stage.teams.conversation(options).say(text)).text;

  /** The text to copy, as the newest card of a conversation has it. */
  function textToCopy(card: unknown): string {
    const [, text = ''] = /"id":"text"[^}]*"value":"((?:[^"\\]|\\.)*)"/.exec(JSON.stringify(card)) ?? [];
    return text.replaceAll('\\n', '\n');
  }

  it('has the impact, what Microsoft does, what may help, its promise and the way to our support, twice', async () => {
    const conversation = stage.teams.conversation({ name: 'whole' });
    const { text } = await conversation.say('tell contoso about EX1187402');
    for (const part of [
      'Exchange Online: issue at Microsoft (EX1187402)',
      "What is affected: “Some users can't send email from Outlook on the web”",
      'Microsoft will give its next update by: ',
      'Impact, in Microsoft’s words: “Users may see an error',
      'What Microsoft is doing, as of ',
      'What may help until then, in Microsoft’s words: “The following ways to send are not affected: Outlook for Windows & Mac; Outlook mobile”',
      'You reach Lakeshore Support here:\nPhone: +1 555 0100\nEmail: help@lakeshore.example\nWeb: https://help.lakeshore.example\nHours: Mon-Fri 08:00-18:00 CET',
    ])
      assert.equal(text.split(part).length, 3, part);
  });

  for (const [customer, language, zone, reason] of [
    ['Contoso Retail GmbH', /Microsoft reports an issue/, /Central European \w+ Time, UTC\+\d/, undefined],
    [
      'Margie’s Travel',
      /Microsoft reports an issue/,
      /\(Greenwich Mean Time, UTC\)|British Summer Time/,
      undefined,
    ],
    ['康托索貿易有限公司', /Microsoft 回報 Exchange Online 發生問題/, /（台北標準時間，UTC\+8）/, undefined],
    ['遠山茶業有限公司', /Microsoft 回報 Exchange Online 發生問題/, /（香港標準時間，UTC\+8）/, undefined],
    ['Munson’s Pickles', /Microsoft reports an issue/, /Japan Standard Time, UTC\+9/, undefined],
    ['Crème Brûlée', /Microsoft reports an issue/, /Central European \w+ Time, UTC\+\d/, undefined],
    [
      'Relecloud',
      /Microsoft reports an issue/,
      /Brasilia Standard Time, UTC-3/,
      /that of its capital is used/,
    ],
    [
      'Wide World Importers',
      /Microsoft reports an issue/,
      /Australian Eastern \w+ Time, UTC\+1\d/,
      /that of its capital/,
    ],
    [
      'Contoso Ltd',
      /Microsoft reports an issue/,
      /Eastern (Standard|Daylight) Time, UTC-\d/,
      /that of its capital is used/,
    ],
  ] as const) {
    it(`speaks the language and the time of ${customer}`, async () => {
      const text = await ask(`tell ${customer} about EX1199002`, { timeZone: 'Europe/Berlin' });
      assert.match(text, language);
      assert.match(text, zone);
      if (reason) assert.match(text, reason);
      else assert.doesNotMatch(text, /several time zones/);
    });
  }

  it('speaks simplified Chinese to a customer of 21Vianet', async () => {
    const text = await ask('tell 上海蓝杉软件有限公司 about EX1187019');
    assert.match(text, /Microsoft 报告 Exchange Online 出现问题/);
    assert.match(text, /（中国标准时间，UTC\+8）/);
  });

  it('takes the reader’s zone where the customer’s country has it among several, and offers the others', async () => {
    const text = await ask('tell contoso about EX1187402', { timeZone: 'America/Los_Angeles', name: 'west' });
    assert.match(text, /several time zones: yours is used/);
    assert.match(text, /\(Pacific (Standard|Daylight) Time, UTC-\d\)/);
    assert.match(text, /America\/Chicago \(Central[^|]*\|/);
  });

  it('is written anew in the language and zone that are chosen on the card', async () => {
    const conversation = stage.teams.conversation({ name: 'chosen' });
    const first = await conversation.say('tell contoso about EX1187402');
    conversation.fill('language', '繁體中文');
    conversation.fill('timeZone', 'America/Chicago');
    const again = await conversation.click('Update text');
    assert.equal(again.activities[0]?.id, first.activities[0]?.id);
    assert.match(again.text, /Microsoft 回報 Exchange Online 發生問題/);
    assert.match(again.text, /（北美中部標準時間，UTC-6）|（中部(標準|夏令)時間，UTC-\d）/);
    assert.match(again.text, /Microsoft’s sentences are in English/);
  });

  it('says that we are there around the clock only where that is agreed', async () => {
    const agreed = await ask('tell Contoso Retail about EX1199002');
    assert.match(agreed, /Hours: 24 hours a day, every day/);
    assert.doesNotMatch(agreed, /Mon-Fri/);
    assert.doesNotMatch(await ask('tell Contoso Education about EX1199002'), /24 hours/);
  });

  it('says nothing of support, and that to its reader, where none is configured', async () => {
    const bare = await setStage();
    try {
      const conversation = bare.teams.conversation();
      const { text } = await conversation.say('tell contoso about EX1187402');
      assert.match(text, /How customers reach your support is not configured/);
      assert.doesNotMatch(textToCopy(conversation.cards[0]), /support|Phone|Hours/i);
      assert.match(textToCopy(conversation.cards[0]), /^Exchange Online: issue at Microsoft/);
    } finally {
      await bare.close();
    }
  });

  it('names no other customer: no name, no tenant id, no domain of one', async () => {
    const { customers } = stage.sandbox.world;
    for (const name of ['Contoso Ltd', 'Fabrikam Inc', '康托索貿易有限公司', 'Contoso Retail GmbH']) {
      const own = customerNamed(stage.sandbox.world, name);
      const conversation = stage.teams.conversation({ name: `only ${name}` });
      for (const said of [`tell ${own.tenantId} about EX1199002`, `tell ${name} about EX1199002`]) {
        await conversation.say(said);
        const card = JSON.stringify(conversation.cards[0]);
        assert.ok(card.includes(name), card);
        for (const other of customers.filter(({ tenantId }) => tenantId !== own.tenantId)) {
          for (const secret of [other.name, other.tenantId, ...other.domains])
            assert.ok(!card.toLowerCase().includes(secret.toLowerCase()), `${said}: ${secret}`);
        }
      }
    }
  });

  it('names no subscription and no other customer of an event of Azure', async () => {
    const conversation = stage.teams.conversation({ name: 'azure' });
    const { text } = await conversation.say('tell contoso about 4VNK-7Q0');
    assert.match(text, /Azure: Virtual Machines/);
    assert.doesNotMatch(JSON.stringify(conversation.cards), /Contoso Production|Fabrikam/);
  });

  it('gives the all-clear of an issue that is over, without a promise', async () => {
    const text = await ask('tell contoso about EX1184417');
    assert.match(text, /Exchange Online: issue at Microsoft resolved \(EX1184417\)/);
    assert.match(text, /Until: .*\nDuration: 6 h 20 min/);
    assert.doesNotMatch(text, /next update by|is working on it|may help until then/);
  });

  for (const [said, customer] of [
    ['what do I tell contoso about EX1187402', 'Contoso Ltd'],
    ['inform Fabrikam Inc about EX1187402', 'Fabrikam Inc'],
    ['告訴 Contoso EX1187402', 'Contoso Ltd'],
    ['通知 康托索貿易 EX1187402', '康托索貿易有限公司'],
    ['告诉 Contoso EX1187402', 'Contoso Ltd'],
  ] as const) {
    for (const place of ['personal', 'groupChat', 'channel'] as const) {
      it(`understands “${said}” in a ${place} conversation`, async () => {
        const text = await ask(said, { in: place, name: place });
        assert.ok(text.startsWith(`What to tell ${customer}\n`), text);
      });
    }
  }

  it('asks what is missing, and means the conversation’s customer', async () => {
    const conversation = stage.teams.conversation({ name: 'asks' });
    assert.match((await conversation.say('customer text')).text, /Which issue\?/);
    assert.match((await conversation.say('customer text EX1187402')).text, /Which customer\?/);
    await conversation.say('use contoso');
    assert.match((await conversation.say('customer text EX1187402')).text, /^What to tell Contoso Ltd\n/);
  });

  it('speaks to its reader in the reader’s language', async () => {
    assert.match(
      await ask('告訴 Contoso EX1187402', { locale: 'zh-TW', name: 'tw' }),
      /^如何告知 Contoso Ltd\n/,
    );
    assert.match(
      await ask('告诉 Contoso EX1187402', { locale: 'zh-CN', name: 'cn' }),
      /^如何告知 Contoso Ltd\n|^.*Contoso Ltd\n/,
    );
  });

  it('has buttons that all work', async () => {
    const pressed = await pressEveryButton(
      stage.teams.conversation({ name: 'press' }),
      'tell contoso about EX1187402',
    );
    assert.deepEqual([...pressed.keys()], ['Update text', 'Details of EX1187402']);
  });

  it('says why it can’t, where the customer’s country or the issue can’t be read', async () => {
    const { tenantId } = customerNamed(stage.sandbox.world, 'Fabrikam Inc');
    const mend = stage.sandbox.knobs.add({ operation: 'customer', tenantId, fault: { status: 403 } });
    const text = await ask('tell Fabrikam Inc about EX1187402', { name: 'no country' });
    assert.match(text, /country is not known: times are in UTC/);
    assert.match(text, /may not read the customer’s country and language/);
    mend();
    assert.match(await ask('tell Tailspin about EX1187402'), /no such entry for Tailspin Toys/);
    assert.match(await ask('tell Proseware about EX1187402'), /has not consented to the app/);
  });
});
