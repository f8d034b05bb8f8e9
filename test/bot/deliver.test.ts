import assert from 'node:assert/strict';
import type { CardReply } from '../../src/commands/reply.ts';
import { type BotUnderTest, startBot } from './bot-under-test.ts';
import { tenantId } from './fake-teams.ts';

describe('answer', () => {
  let bot: BotUnderTest;
  before(async () => {
    bot = await startBot();
  });
  afterEach(() => bot.reset());
  after(() => bot.stop());

  const card = async () => ({ card: 'health' as const, data: {}, summary: 'Contoso is healthy' });

  it('stays in the thread of a channel', async () => {
    const id = '19:x@thread.tacv2;messageid=17';
    await bot.post(bot.message({ conversation: { id, conversationType: 'channel', tenantId } }));
    assert.match(
      bot.teams.sent[0]?.path ?? '',
      /^\/teams\/v3\/conversations\/19:x@thread.tacv2;messageid=17\//,
    );
  });

  it('completes a card by an edit when the rest of its answer has come', async () => {
    let come = (_reply: CardReply | undefined): void => {};
    const later = new Promise<CardReply | undefined>((resolve) => {
      come = resolve;
    });
    bot.handle = async () => ({ ...(await card()), later });
    await bot.post(bot.message());
    const methods = () => bot.teams.sent.map(({ method }) => method);
    assert.deepEqual(methods(), ['POST']);

    come({ card: 'health', data: {}, summary: 'Contoso, whole' });
    while (bot.teams.sent.length < 2) await new Promise(setImmediate);
    assert.deepEqual(methods(), ['POST', 'PUT']);
    assert.match(bot.teams.sent[1]?.path ?? '', /\/activities\/sent-1$/);
    assert.equal(bot.teams.sent[1]?.body.summary, 'Contoso, whole');
  });

  it('sends a card alone, with its summary', async () => {
    bot.handle = card;
    await bot.post(bot.message());
    const body = bot.teams.sent[0]?.body;
    assert.equal(body?.text, undefined);
    assert.equal(body?.summary, 'Contoso is healthy');
    assert.deepEqual(body?.attachments, [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: { type: 'AdaptiveCard', version: '1.5', body: [], card: 'health' },
      },
    ]);
  });

  describe('buttons', () => {
    it('puts the answer in the place of the card where the button says so', async () => {
      bot.handle = card;
      const answered = await bot.post(bot.execute({ command: 'health', args: { id: 1 }, replace: true }));
      assert.deepEqual(bot.asked[0]?.said, { action: { command: 'health', args: { id: 1 } } });
      assert.deepEqual(answered.json, {
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: { type: 'AdaptiveCard', version: '1.5', body: [], card: 'health' },
      });
      assert.equal(bot.teams.sent.length, 0);
    });

    it('sends the answer as a message else, and tells the client that it did', async () => {
      bot.handle = card;
      const answered = await bot.post(bot.execute({ command: 'issue', args: {} }));
      assert.equal(bot.teams.sent.length, 1);
      assert.deepEqual(answered.json, {
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: 'Below (en)',
      });
    });

    it('leaves the card when the answer is text', async () => {
      const answered = await bot.post(bot.execute({ command: 'health', replace: true }));
      assert.equal(bot.teams.sent[0]?.body.text, 'hello');
      assert.match(answered.text, /activity\.message/);
    });

    it('edits the card of an Action.Submit', async () => {
      bot.handle = card;
      await bot.post(
        bot.message({ text: undefined, value: { command: 'health', replace: true }, replyToId: 'card-1' }),
      );
      const [sent] = bot.teams.sent;
      assert.equal(sent?.method, 'PUT');
      assert.equal(sent?.path, '/teams/v3/conversations/a:personal/activities/card-1');
    });

    it('sends a new card when the old one is gone', async () => {
      bot.handle = card;
      bot.teams.answers.push({ status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } });
      await bot.post(
        bot.message({ text: undefined, value: { command: 'health', replace: true }, replyToId: 'card-1' }),
      );
      assert.deepEqual(
        bot.teams.sent.map(({ method }) => method),
        ['PUT', 'POST'],
      );
    });
  });
});
