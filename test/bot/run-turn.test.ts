import assert from 'node:assert/strict';
import { type SinonFakeTimers, useFakeTimers } from 'sinon';
import type { Call } from '../../src/call.ts';
import { type BotUnderTest, startBot, userId } from './bot-under-test.ts';
import { tenantId } from './fake-teams.ts';
import { gate } from './gate.ts';

describe('turn', () => {
  let bot: BotUnderTest;
  before(async () => {
    bot = await startBot();
  });
  afterEach(() => bot.reset());
  after(() => bot.stop());

  const card = async () => ({ card: 'health' as const, data: {}, summary: 'Contoso is healthy' });

  it('asks with who, where, language, zone and text', async () => {
    await bot.post(
      bot.message({
        text: '<at>Partner Health</at> health for Contoso',
        entities: [
          {
            type: 'mention',
            text: '<at>Partner Health</at>',
            mentioned: { id: `28:${'11111111-2222-4333-8444-555555555555'}` },
          },
          { type: 'clientInfo', locale: 'zh-HK', timezone: 'Asia/Hong_Kong' },
        ],
        locale: undefined,
        conversation: { id: '19:x@thread.tacv2;messageid=17', conversationType: 'channel', tenantId },
      }),
    );
    const [asked] = bot.asked;
    assert.deepEqual(asked?.said, { text: 'health for Contoso' });
    assert.deepEqual(asked?.who, { userId, teamsId: '29:user', name: 'Alex Wilber' });
    assert.equal(asked?.where.conversationId, '19:x@thread.tacv2');
    assert.equal(asked?.where.kind, 'channel');
    assert.equal(asked?.where.reference.conversationId, '19:x@thread.tacv2;messageid=17');
    assert.equal(asked?.locale, 'zh-TW');
    assert.equal(asked?.timeZone, 'Asia/Hong_Kong');
  });

  it('takes a message with attachments only, and none of its fields', async () => {
    const answered = await bot.post(
      bot.message({ text: undefined, attachments: [{ contentType: 'image/png' }] }),
    );
    assert.equal(answered.status, 200);
    assert.deepEqual(bot.asked[0]?.said, { text: '' });
  });

  it('takes hostile data for a press of a button that it does not know', async () => {
    const hostile: unknown[] = [
      null,
      'x',
      5,
      [],
      {},
      { command: 5 },
      { command: { toString: 1 } },
      { command: '' },
      { command: 'x'.repeat(101) },
      JSON.parse('{"__proto__":{"command":"health"}}'),
      { constructor: { prototype: {} } },
    ];
    for (const data of hostile) {
      const answered = await bot.post(bot.execute(data));
      assert.equal(answered.status, 200, JSON.stringify(data));
      assert.deepEqual(bot.asked.at(-1)?.said, { action: { command: '', args: undefined } });
    }
    for (const value of [null, 'x', { action: null }, { action: { data: 1 } }])
      assert.equal((await bot.post(bot.execute({}, { value }))).status, 200);
  });

  describe('failure', () => {
    it('tells the reader a sentence with the id, and the log the rest', async () => {
      bot.handle = async () => {
        throw new Error('password=hunter2 in line 5');
      };
      const answered = await bot.post(bot.message({ locale: 'zh-CN' }));
      assert.equal(answered.status, 200);
      assert.equal(answered.text, '');
      const text = String(bot.teams.sent[0]?.body.text);
      assert.equal(text, `Sorry (zh-CN): ${bot.asked[0]?.correlationId}`);
      assert.match(bot.lines.join(''), /in line 5/);
    });

    it('tells who pressed a button without leaving the card', async () => {
      bot.handle = () => Promise.reject('not even an error');
      const answered = await bot.post(bot.execute({ command: 'health', replace: true }));
      assert.equal(answered.status, 200);
      assert.match(answered.text, /activity\.message.*Sorry \(en\)/);
      assert.equal(bot.teams.sent.length, 0);
    });

    it('says sorry when the card is too big for Teams', async () => {
      bot.handle = card;
      bot.teams.answers.push({ status: 413, body: { error: { code: 'MessageSizeTooBig' } } });
      await bot.post(bot.message());
      assert.equal(bot.teams.sent.length, 2);
      assert.match(String(bot.teams.sent[1]?.body.text), /^Sorry/);
    });

    for (const [status, code] of [
      [403, 'BotNotInConversationRoster'],
      [404, 'ConversationNotFound'],
      [401, 'BotNotRegistered'],
      [500, 'ServiceError'],
      [502, 'BadGateway'],
    ] as const)
      it(`sends a message once that the connector answers with ${status}`, async () => {
        bot.teams.answers.push({ status, body: { error: { code, message: 'no' } } });
        const answered = await bot.post(bot.message());
        assert.equal(answered.status, 200);
        assert.equal(answered.text, '');
        assert.equal(bot.teams.sent.length, 1);
        assert.match(bot.lines.join(''), new RegExp(code));
      });

    it('repeats a message that the connector postponed', async () => {
      bot.teams.answers.push({ status: 429, headers: { 'Retry-After': '0' } });
      await bot.post(bot.message());
      assert.equal(bot.teams.sent.length, 2);
    });

    it('gives up after four tries', async () => {
      const postponed = { status: 429, headers: { 'Retry-After': '0' } };
      bot.teams.answers.push(postponed, postponed, postponed, postponed, postponed);
      assert.equal((await bot.post(bot.message())).status, 200);
      assert.equal(bot.teams.sent.length, 4);
    });

    it('does not wait longer than the turn has', async () => {
      bot.teams.answers.push({ status: 429, headers: { 'Retry-After': '60' } });
      const answered = await bot.post(bot.message());
      assert.equal(answered.status, 200);
      assert.equal(bot.teams.sent.length, 1);
    });

    it('answers Teams when the connector can not be reached', async () => {
      const serviceUrl = 'https://localhost:9/';
      const { botFramework } = bot.teams;
      const lonely = await startBot({ config: { botFramework, allowedServiceHosts: ['localhost:9'] } });
      try {
        const token = await bot.teams.sign({ serviceurl: serviceUrl });
        const answered = await lonely.post(lonely.message({ serviceUrl }), { token });
        assert.equal(answered.status, 200);
        assert.match(lonely.lines.join(''), /ECONNREFUSED/);
        assert.match((await lonely.metrics.read()).text, /outcome="no_answer"/);
      } finally {
        await lonely.stop();
      }
    });
  });

  it('writes neither text nor name nor token into the log', async () => {
    await bot.post(bot.message({ text: 'health for Secretive Ltd' }));
    const log = bot.lines.join('');
    assert.match(log, new RegExp(`"correlationId":"${bot.asked[0]?.correlationId}"`));
    assert.match(log, /"activityId"/);
    assert.doesNotMatch(log, /Secretive|Alex|eyJ|outbound-token/);
  });
});

describe('turn that takes long', () => {
  let bot: BotUnderTest;
  let clock: SinonFakeTimers;
  before(async () => {
    bot = await startBot();
    await bot.post(bot.message());
    bot.reset();
  });
  beforeEach(() => {
    clock = useFakeTimers({
      now: Date.now(),
      toFake: ['setTimeout', 'clearTimeout', 'Date'],
      shouldClearNativeTimers: true,
    });
  });
  afterEach(() => {
    clock.restore();
    bot.reset();
  });
  after(() => bot.stop());

  /** Posts a message whose handler has begun and never ends by itself. */
  async function begin(
    activity: unknown,
  ): Promise<{ answered: ReturnType<BotUnderTest['post']>; call: Call }> {
    const started = gate();
    let begun: Call | undefined;
    bot.handle = (_request, call) => {
      begun = call;
      started.open();
      return new Promise(() => {});
    };
    const answered = bot.post(activity);
    await started.opened;
    assert.ok(begun);
    return { answered, call: begun };
  }

  it('shows once after a second that the bot is at work', async () => {
    const { answered } = await begin(bot.message());
    await clock.tickAsync(900);
    assert.equal(bot.teams.sent.length, 0);
    await clock.tickAsync(200);
    while (bot.teams.sent.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await clock.tickAsync(8_500);
    await answered;
    assert.deepEqual(
      bot.teams.sent.map(({ body }) => body.type),
      ['typing', 'message'],
    );
  });

  it('asks for an answer after eight seconds and answers before ten', async () => {
    const { answered, call } = await begin(bot.execute({ command: 'health' }));
    await clock.tickAsync(7_900);
    assert.equal(call.signal.aborted, false);
    await clock.tickAsync(200);
    assert.equal(call.signal.aborted, true);
    await clock.tickAsync(1_800);
    assert.match((await answered).text, /Sorry \(en\)/);
  });

  it('survives a connector that refuses the sign', async () => {
    const { answered } = await begin(bot.message());
    bot.teams.answers.push({ status: 403 });
    await clock.tickAsync(9_600);
    assert.equal((await answered).status, 200);
  });
});
