import assert from 'node:assert/strict';
import type { CardReply } from '../../src/commands/reply.ts';
import type { ConversationReference } from '../../src/conversation-reference.ts';
import { aCall } from '../builders.ts';
import { type BotUnderTest, startBot } from './bot-under-test.ts';
import { tenantId } from './fake-teams.ts';

describe('messenger', () => {
  let bot: BotUnderTest;
  before(async () => {
    bot = await startBot();
  });
  afterEach(() => bot.reset());
  after(() => bot.stop());

  const card: CardReply = { card: 'health', data: {}, summary: 'Contoso is healthy' };
  const where = (changes: Partial<ConversationReference> = {}): ConversationReference => ({
    serviceUrl: `${bot.teams.url}/teams/`,
    conversationId: '19:x@thread.tacv2;messageid=17',
    tenantId,
    kind: 'channel',
    locale: 'en',
    timeZone: 'UTC',
    ...changes,
  });
  const say = () => bot.server.messenger.say(where(), { text: 'It is resolved.' }, aCall());
  const edit = () => bot.server.messenger.edit({ where: where(), messageId: '42' }, card, aCall());

  it('says something in a thread, as an answer to nothing', async () => {
    const fate = await say();
    assert.deepEqual(fate, { kind: 'sent', messageId: 'sent-1' });
    const [sent] = bot.teams.sent;
    assert.equal(sent?.method, 'POST');
    assert.equal(sent?.path, '/teams/v3/conversations/19:x@thread.tacv2;messageid=17/activities');
    assert.equal(sent?.body.text, 'It is resolved.');
    assert.equal(sent?.body.replyToId, undefined);
  });

  it('edits a card where it stands', async () => {
    assert.deepEqual(await edit(), { kind: 'sent', messageId: '42' });
    const [sent] = bot.teams.sent;
    assert.equal(sent?.method, 'PUT');
    assert.match(sent?.path ?? '', /messageid=17\/activities\/42$/);
    assert.equal(sent?.body.summary, 'Contoso is healthy');
  });

  it('takes the token of the bot nowhere else than to allowed hosts', async () => {
    const to = where({ serviceUrl: 'https://evil.example/teams/' });
    const fate = await bot.server.messenger.say(to, { text: 'x' }, aCall());
    assert.deepEqual(fate, { kind: 'closed', code: 'service_url_not_allowed' });
    assert.deepEqual(bot.teams.sent, []);
  });

  const error = (status: number, code: string, headers = {}) => ({
    status,
    headers,
    body: { error: { code } },
  });
  const fates = [
    {
      name: 'a bot that was removed',
      answer: error(403, 'BotNotInConversationRoster'),
      say: 'closed',
      edit: 'closed',
    },
    {
      name: 'a conversation that is gone',
      answer: error(404, 'ConversationNotFound'),
      say: 'closed',
      edit: 'closed',
    },
    {
      name: 'a message that was deleted',
      answer: error(404, 'ActivityNotFoundInConversation'),
      say: 'gone',
      edit: 'gone',
    },
    {
      name: 'a message that is too big',
      answer: error(413, 'MessageSizeTooBig'),
      say: 'refused',
      edit: 'refused',
    },
    { name: 'a fault of Teams', answer: error(500, 'ServiceError'), say: 'unknown', edit: 'later' },
  ];
  for (const { name, answer, ...expected } of fates) {
    it(`tells the fate of what was sent to ${name}`, async () => {
      bot.teams.answers.push(answer);
      assert.equal((await say()).kind, expected.say);
      bot.reset();
      bot.teams.answers.push(answer);
      assert.equal((await edit()).kind, expected.edit);
      assert.equal(bot.teams.sent.length, 1);
    });
  }

  it('sends a new message once, whatever a gateway answers', async () => {
    bot.teams.answers.push({ status: 502 });
    assert.equal((await say()).kind, 'unknown');
    assert.equal(bot.teams.sent.length, 1);
  });

  for (const text of ['<html>Accepted.</html>', '{"id":', 'null', '"sent"', ''])
    it(`does not know of a new message whether it was shown where the answer is ${text || 'empty'}`, async () => {
      bot.teams.answers.push({ status: 201, text });
      assert.equal((await say()).kind, 'unknown');
      assert.equal(bot.teams.sent.length, 1);
    });

  it('comes again when Teams says when', async () => {
    bot.teams.answers.push(error(429, 'Throttled', { 'retry-after': '0' }));
    assert.equal((await say()).kind, 'sent');
    assert.equal(bot.teams.sent.length, 2);
  });
});
