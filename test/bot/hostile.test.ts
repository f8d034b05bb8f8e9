import assert from 'node:assert/strict';
import fc from 'fast-check';
import { restore, stub } from 'sinon';
import { type BotUnderTest, startBot } from './bot-under-test.ts';

describe('hostile activities', () => {
  let bot: BotUnderTest;
  before(async () => {
    stub(console, 'error');
    bot = await startBot();
  });
  after(async () => {
    restore();
    await bot.stop();
  });

  const fields = [
    'type',
    'id',
    'timestamp',
    'channelId',
    'serviceUrl',
    'name',
    'text',
    'locale',
    'localTimezone',
    'replyToId',
    'from',
    'recipient',
    'conversation',
    'channelData',
    'entities',
    'value',
    'deliveryMode',
    'attachments',
    'callerId',
    'expiration',
  ];
  const types = ['message', 'invoke', 'messageUpdate', 'conversationUpdate', 'event', 'constructor', ''];

  it('never cause a server error, and never show an exception', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...types),
        fc.dictionary(fc.constantFrom(...fields), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 3 }),
        fc.boolean(),
        async (type, hostile, isPress) => {
          const usual = isPress ? bot.execute(hostile) : bot.message({ type });
          const answered = await bot.post({ ...usual, ...hostile });
          assert.ok(answered.status < 500, `${answered.status} for ${JSON.stringify(hostile)}`);
          assert.doesNotMatch(answered.text, /Error|stack|node_modules/);
        },
      ),
      { numRuns: 300 },
    );
    assert.ok(bot.asked.length > 0, 'some of them are good enough to be run');
  });

  it('may be any JSON at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (body) => {
        assert.equal((await bot.post(body)).status, 400);
      }),
      { numRuns: 50 },
    );
  });
});
