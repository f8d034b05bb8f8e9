import assert from 'node:assert/strict';
import { customerNamed } from '../../src/sandbox/world/world.ts';
import { type Stage, setStage } from '../stage.ts';
import { commandsOf } from './pressed.ts';

const questions = ['overview', 'who EX1187402', 'who EX1187402 csv', 'coverage', 'handover', 'messages'];

describe('questions about all customers', () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage();
    await stage.watch();
  });
  after(() => stage.close());

  const say = (text: string, options = {}) => stage.teams.conversation({ name: text, ...options }).say(text);
  const ask = async (text: string, options = {}) => (await say(text, options)).text;

  /** Requests about customers since `from` that a person's question made; the watcher reads licences on its own. */
  const callsOfQuestions = (from: number) => {
    const own = Object.values(stage.sandbox.world.partners).map(({ tenantId }) => tenantId);
    return stage.sandbox.calls
      .slice(from)
      .filter(({ tenantId, api }) => tenantId && !own.includes(tenantId) && api !== 'partnerCenter');
  };

  describe('overview', () => {
    it('tells what is open, incidents first, by customers hit, with the promise and how much was read', async () => {
      const text = await ask('overview');
      assert.match(text, /^All customers\n✕ 8 incidents, 9 advisories open\nAs of /);
      assert.match(
        text,
        /Incident EX1187402 · ▲ Service degradation\nSome users[^\n]*\n5 customers · Exchange Online\nSince [^\n]*\nNext update by/,
      );
      assert.match(text, /Microsoft 365 health: 44 of 48 customers read; 4 not\n/);
      const counts = [...text.matchAll(/^(\d+) customers/gm)].map(([, count]) => Number(count));
      assert.deepEqual(
        counts,
        [...counts].sort((a, b) => b - a),
      );
    });

    it('is narrowed by service and by kind', async () => {
      const exchange = await ask('overview exchange');
      assert.match(exchange, /^All customers · Exchange Online\n/);
      assert.doesNotMatch(exchange, /TM1187530/);
      assert.match(await ask('overview incidents'), /8 incidents open\nAlso open: 9 advisories/);
      assert.match(await ask('overview azure'), /^All customers · Azure\n[\s\S]*Service issue 4VNK-7Q0/);
    });

    it('is turned page by page, each issue once', async () => {
      const conversation = stage.teams.conversation({ name: 'pages' });
      const pages = [(await conversation.say('overview')).text];
      while (pages.at(-1)?.includes('[Next]')) pages.push((await conversation.click('Next')).text);
      const ids = pages.flatMap((page) => [...page.matchAll(/^.+ (\S+) · [✕▲◉!✓?▸] /gm)]);
      assert.equal(ids.length, 17);
      assert.equal(new Set(ids.map(([, id]) => id)).size, 17);
      assert.match((await conversation.click('Previous')).text, /7–12 of 17/);
    });
  });

  describe('who', () => {
    it('tells the customers that an issue hits by name, and that more may be', async () => {
      const text = await ask('who ex1187402');
      assert.match(text, /^Some users can't send email[^\n]*\n[\s\S]*5 customers hit\n/);
      assert.match(text, /Contoso Ltd +\[Health\]\ncontoso\.onmicrosoft\.com/);
      assert.match(text, /Not everything could be read, so it may concern more customers\./);
    });

    it('leads to the health of a customer and back to the list from its CSV', async () => {
      const conversation = stage.teams.conversation({ name: 'csv' });
      await conversation.say('who EX1187402');
      const csv = (await conversation.click('As CSV')).text;
      assert.match(csv, /"Name","Tenant ID"[\s\S]*"Contoso Ltd","[-0-9a-f]{36}","contoso\.onmicrosoft\.com"/);
      assert.match((await conversation.click('Back to the list')).text, /5 customers hit/);
      assert.match((await conversation.click('Health')).text, /Exchange Online · Service degradation/);
    });

    it('knows no issue that hits nobody, and asks for an id where there is none', async () => {
      assert.match(await ask('who EX0000001'), /No customer is hit by EX0000001 now/);
      assert.match(await ask('who'), /Which issue\?/);
    });
  });

  describe('coverage', () => {
    it('counts every lane, and groups by reason with the mend', async () => {
      const text = await ask('coverage');
      assert.match(text, /Microsoft 365 health\n44 of 48 customers read\n/);
      assert.match(text, /Message center\n43 of 48 customers read\n/);
      assert.match(text, /Check the delegated access in Partner Center/);
      assert.match(text, /Partner Center sells no Azure there/);
    });

    it('gives the consent link to send to the customer that has not consented', async () => {
      const conversation = stage.teams.conversation({ name: 'consent' });
      await conversation.say('coverage');
      const { text } = await conversation.click('1 customer has not consented to the app');
      const { tenantId } = customerNamed(stage.sandbox.world, 'Proseware GmbH');
      assert.match(text, /Proseware GmbH/);
      assert.match(text, new RegExp(`https://\\S+/${tenantId}/\\S*adminconsent\\S*client_id=`, 'i'));
      assert.match((await conversation.click('Back to coverage')).text, /^What is known of all customers\n/);
    });
  });

  describe('handover', () => {
    it('says that the log begins later than the shift, instead of that nothing changed', async () => {
      const text = await ask('handover');
      assert.match(text, /^Handover · last 8 h\n/);
      assert.match(text, /No change since (?:\d+ \w+, )?\d\d:\d\d, when the log begins/);
      assert.match(text, /Updates promised by Microsoft\n! TM1187455 · Microsoft Teams\noverdue since/);
      assert.match(text, /Open, not changed\n[\s\S]*and 14 more/);
    });

    it('is had as text, and goes back', async () => {
      const conversation = stage.teams.conversation({ name: 'text' });
      await conversation.say('handover 4h');
      assert.match(
        (await conversation.click('As text')).text,
        /Handover · last 4 h[\s\S]*- Incident EX1187402/,
      );
      assert.match((await conversation.click('Back to the handover')).text, /^Handover · last 4 h\n✕/);
    });
  });

  describe('in Chinese', () => {
    for (const [locale, asked] of [
      [
        'zh-TW',
        {
          總覽: /^所有客戶\n✕ 未解決：8 個事件、9 則諮詢\n/,
          '總覽 exchange': /^所有客戶 · Exchange Online\n/,
          '誰受影響 EX1187402': /影響 5 位客戶\n[\s\S]*Contoso Ltd/,
          哪些客戶讀不到: /Microsoft 365 健康狀態\n48 位客戶中已讀取 44 位/,
          '交接 4 小時': /^交班 · 過去 4 小時\n[\s\S]*記錄從 .*\d\d:\d\d 開始/,
        },
      ],
      [
        'zh-CN',
        {
          总览: /^所有客户\n✕ 未解决：8 个/,
          '谁受影响 EX1187402': /影响 5 [个位家]客户\n[\s\S]*Contoso Ltd/,
          哪些客户读不到: /Microsoft 365 (服务)?运行状况|Microsoft 365 健康/,
          '交接 4 小时': /^交班 · 过去 4 小时\n[\s\S]*记录从 .*\d\d:\d\d 开始/,
        },
      ],
    ] as const) {
      for (const [said, answer] of Object.entries(asked)) {
        it(`${locale}: ${said}`, async () => {
          assert.match(await ask(said, { locale }), answer);
        });
      }
    }
  });

  describe('wherever they are asked', () => {
    for (const place of ['personal', 'groupChat', 'channel'] as const) {
      it(`are answered in a ${place}`, async () => {
        for (const question of questions) {
          const { text, status, activities } = await say(question, { in: place });
          assert.equal(status, 200, question);
          assert.equal(activities.length, 1, question);
          assert.match(text, /\d+ of 48 customers/, question);
        }
      });
    }

    it('have no button that does not answer', async () => {
      for (const locale of ['en-US', 'zh-TW', 'zh-CN'] as const) {
        const conversation = stage.teams.conversation({ name: `buttons ${locale}`, locale });
        for (const question of questions) {
          const commands = commandsOf(await conversation.say(question));
          assert.ok(commands.length > 1, question);
          for (const { command, args } of commands) {
            const { status, turn } = await conversation.send({ text: undefined, value: { command, args } });
            const what = `${question}: ${command} ${JSON.stringify(args)}`;
            assert.equal(status, 200, what);
            assert.equal(turn.activities.length, 1, what);
            assert.doesNotMatch(
              turn.text,
              /can’t be used any more|\bundefined\b|\bNaN\b|已無法使用|已无法使用/,
              what,
            );
          }
        }
      }
    }).timeout(60_000);
  });

  describe('whoever asks', () => {
    it('costs Microsoft nothing', async () => {
      const from = stage.sandbox.calls.length;
      for (const question of questions) await ask(question);
      await ask('is it microsoft? outlook is slow');
      assert.deepEqual(callsOfQuestions(from), []);
    });

    for (const as of ['admin', 'helpdesk', 'sales', 'globaladmin']) {
      it(`is answered: ${as}`, async () => {
        for (const question of questions)
          assert.match(await ask(question, { as }), /\d+ of 48 customers/, question);
      });
    }

    it('is refused without a role, typed and clicked alike, and learns no name and no count', async () => {
      const as = 'outsider';
      const card = await say('overview');
      const asked = [...questions, '總覽', '交接', '哪些客戶讀不到'];
      for (const question of asked) {
        const text = await ask(question, { as });
        assert.doesNotMatch(text, /Contoso|EX1187402|\b48\b/, question);
      }
      for (const { command, args } of commandsOf(card)) {
        const { turn } = await stage.teams
          .conversation({ as, name: 'pressed' })
          .send({ text: undefined, value: { command, args } });
        assert.match(turn.text, /needs one of these partner roles/, command);
      }
    });
  });
});

describe('an issue that hits hundreds of customers', function () {
  this.timeout(60_000);
  let stage: Stage;
  before(async () => {
    stage = await setStage({ customers: 400 });
    await stage.watch();
  });
  after(() => stage.close());

  it('is told page by page, and as CSV in parts that make one file', async () => {
    const conversation = stage.teams.conversation({ name: 'csv' });
    const { text } = await conversation.say('who EX1187571');
    const total = Number(/\n(\d+) customers hit/.exec(text)?.[1]);
    assert.ok(total > 100, `${total}`);
    assert.match(text, new RegExp(`1–10 of ${total}`));
    assert.match((await conversation.click('Next')).text, new RegExp(`11–20 of ${total}`));
    const parts = [(await conversation.click('As CSV')).text];
    while (parts.at(-1)?.includes('[Next part]')) parts.push((await conversation.click('Next part')).text);
    assert.ok(parts.length > 1);
    const tenants = parts.flatMap((part) => [...part.matchAll(/"([-0-9a-f]{36})"/g)].map(([, id]) => id));
    assert.equal(tenants.length, total);
    assert.equal(new Set(tenants).size, total);
    assert.equal(parts.filter((part) => part.includes('"Tenant ID"')).length, 1);
    assert.match((await conversation.click('Previous part')).text, /CSV, part \d+ of/);
  });

  it('is counted in the overview with the others, most customers first', async () => {
    const { text } = await stage.teams.conversation().say('overview incidents');
    const counts = [...text.matchAll(/^(\d+) customers/gm)].map(([, count]) => Number(count));
    assert.ok((counts[0] ?? 0) > 100);
    assert.deepEqual(
      counts,
      [...counts].sort((a, b) => b - a),
    );
    assert.match(text, /of 400 customers read/);
  });
});
