import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { restore, stub } from 'sinon';
import type { Reply } from '../../../src/commands/reply.ts';
import { type BotUnderTest, connectionName, startBot, userId } from '../bot-under-test.ts';
import { tenantId } from '../fake-teams.ts';
import { gate } from '../gate.ts';

const other = 'cccccccc-dddd-4eee-8fff-000000000002';

/** A token of this person, as far as the bot looks at it. */
function tokenOf(oid: string, mark = 'sig'): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256' })}.${part({ oid, scp: 'access_as_user' })}.${mark}`;
}

describe('signing in with the bot', () => {
  let now = Date.now();
  let bot: BotUnderTest;
  let signedIn = false;
  /** Each test has its own chat, and its own cards: what waited in another one still waits there. */
  let test = 0;
  before(async () => {
    stub(console, 'error');
    bot = await startBot({ clock: () => now });
  });
  beforeEach(() => {
    bot.reset();
    now = Date.now();
    signedIn = false;
    test += 1;
    let cards = 0;
    const { tokenAnswers } = bot.teams;
    tokenAnswers.set('GET GetSignInResource', () => {
      cards += 1;
      const tokenExchangeResource = { id: exchangeId(cards), uri: 'api://botid-x' };
      return { status: 200, body: { signInLink: 'https://token.example/signin', tokenExchangeResource } };
    });
    const give = () => {
      signedIn = true;
      return { status: 200, body: { connectionName, token: tokenOf(userId) } };
    };
    tokenAnswers.set('POST exchange', give);
    tokenAnswers.set('GET GetToken', give);
    bot.handle = async (): Promise<Reply> =>
      signedIn ? { text: 'done' } : { signIn: { text: 'Sign in, please.', button: 'Sign in' } };
  });
  after(async () => {
    restore();
    await bot.stop();
  });

  const exchangeId = (card: number) => `${test}-exchange-${card}`;
  const at = () => ({
    timestamp: new Date(now).toISOString(),
    conversation: { id: `a:${test}`, conversationType: 'personal', tenantId },
  });
  const ask = (fields: Record<string, unknown> = {}) => bot.post(bot.message({ ...at(), ...fields }));
  const invoke = (name: string, value: unknown, fields: Record<string, unknown> = {}) =>
    bot.post(bot.message({ ...at(), type: 'invoke', text: undefined, name, value, ...fields }));
  const exchange = (value: object = {}, fields: Record<string, unknown> = {}) =>
    invoke(
      'signin/tokenExchange',
      { id: exchangeId(1), connectionName, token: tokenOf(userId), ...value },
      fields,
    );
  const code = (state: unknown, fields: Record<string, unknown> = {}) =>
    invoke('signin/verifyState', { state }, fields);
  const tokenAsked = () => bot.teams.tokenCalls.map(({ asked }) => asked);
  const texts = () => bot.teams.sent.map(({ body }) => body.text);

  /** The request has run neither again nor for somebody else, and nothing was said. */
  function nothingHappened(answered: { status: number; text: string }): void {
    assert.deepEqual([answered.status, answered.text], [200, '']);
    assert.equal(bot.asked.length, 1);
    assert.equal(bot.teams.sent.length, 1, 'only the card');
    assert.deepEqual(tokenAsked(), ['GET GetSignInResource']);
  }

  it('begins with a card that holds the sentence, the link, and what single sign-on needs', async () => {
    await ask();
    const [sent] = bot.teams.sent;
    assert.equal(sent?.body.text, undefined);
    assert.equal(sent?.body.summary, 'Sign in, please.');
    assert.deepEqual(sent?.body.attachments, [
      {
        contentType: 'application/vnd.microsoft.card.oauth',
        content: {
          text: 'Sign in, please.',
          connectionName,
          buttons: [{ type: 'signin', title: 'Sign in', value: 'https://token.example/signin' }],
          tokenExchangeResource: { id: exchangeId(1), uri: 'api://botid-x' },
        },
      },
    ]);
    assert.equal(bot.teams.tokenCalls[0]?.query.has('finalRedirect'), false);
  });

  it('has a card without single sign-on where the connection has none', async () => {
    const answer = { status: 200, body: { signInLink: 'https://token.example/signin' } };
    bot.teams.tokenAnswers.set('GET GetSignInResource', () => answer);
    await ask();
    assert.doesNotMatch(JSON.stringify(bot.teams.sent[0]?.body), /tokenExchangeResource/);
    assert.equal((await code('123456')).status, 200);
    assert.equal(bot.asked.length, 2);
  });

  it('runs what was asked for once more, as it was said, and answers in a new message', async () => {
    await ask({ text: 'requests of Contoso', locale: 'zh-TW' });
    const answered = await exchange();
    assert.deepEqual([answered.status, answered.json], [200, { id: exchangeId(1), connectionName }]);
    const [first, again] = bot.asked;
    assert.deepEqual(again?.said, { text: 'requests of Contoso' });
    assert.deepEqual([again?.who, again?.where, again?.locale], [first?.who, first?.where, 'zh-TW']);
    assert.notEqual(again?.correlationId, first?.correlationId);
    assert.deepEqual(texts(), [undefined, 'done']);
  });

  it('edits the card whose button asked for it to be replaced', async () => {
    const reply = bot.handle;
    bot.handle = async (...asked) => {
      const answer = await reply(...asked);
      return 'signIn' in answer ? answer : { card: 'health', data: {}, summary: 'done' };
    };
    const answered = await bot.post(bot.execute({ command: 'note', args: { n: 1 }, replace: true }, at()));
    assert.match(answered.text, /Below \(en\)/);
    await exchange();
    const last = bot.teams.sent.at(-1);
    assert.deepEqual([last?.method, last?.path.split('/').at(-1)], ['PUT', 'card-1']);
    assert.deepEqual(bot.asked[1]?.said, { action: { command: 'note', args: { n: 1 } } });
  });

  it('shows no card for what Teams pressed by itself', async () => {
    const value = { action: { data: { command: 'note' } }, trigger: 'automatic' };
    const answered = await bot.post(bot.execute({}, { ...at(), value }));
    assert.match(answered.text, /Sign in, please\./);
    assert.deepEqual([bot.teams.sent.length, tokenAsked()], [0, []]);
  });

  describe('by single sign-on', () => {
    it('is exchanged once, however many devices report it at once', async () => {
      const mayAnswer = gate();
      const give = bot.teams.tokenAnswers.get('POST exchange');
      bot.teams.tokenAnswers.set('POST exchange', async () => {
        await mayAnswer.opened;
        return give?.() ?? { status: 500 };
      });
      await ask();
      const devices = [exchange(), exchange(), exchange()];
      while (bot.teams.tokenCalls.length < 2) await new Promise(setImmediate);
      mayAnswer.open();
      for (const { status } of await Promise.all(devices)) assert.equal(status, 200);
      assert.equal(tokenAsked().filter((asked) => asked === 'POST exchange').length, 1);
      assert.equal(bot.asked.length, 2);
    });

    it('does not run again by a replay, soon or late', async () => {
      await ask();
      await exchange();
      for (const later of [0, 1, 2, 10]) {
        now += later * 60_000;
        assert.equal((await exchange()).status, 200);
      }
      assert.equal(bot.asked.length, 2);
      assert.equal(tokenAsked().filter((asked) => asked === 'POST exchange').length, 1);
    });

    it('asks with 412 for consent, and the request goes on waiting', async () => {
      const give = bot.teams.tokenAnswers.get('POST exchange');
      assert.ok(give);
      bot.teams.tokenAnswers.set('POST exchange', () => ({ status: 400, body: { error: { code: 'x' } } }));
      await ask();
      assert.equal((await exchange()).status, 412);
      assert.equal(bot.asked.length, 1);
      bot.teams.tokenAnswers.set('POST exchange', give);
      now += 61_000;
      assert.equal((await exchange()).status, 200, 'after the consent');
      assert.equal(bot.asked.length, 2);
    });

    it('by another member of the group does nothing, and is not exchanged', async () => {
      const conversation = { id: `19:${test}@thread.v2`, conversationType: 'groupChat', tenantId };
      await ask({ conversation });
      const from = { id: '29:other', name: 'Other', aadObjectId: other };
      nothingHappened(await exchange({ token: tokenOf(other) }, { conversation, from }));
      nothingHappened(await exchange({}, { conversation, from }));
    });

    it('in another conversation does nothing', async () => {
      await ask();
      const conversation = { id: 'a:elsewhere', conversationType: 'personal', tenantId };
      nothingHappened(await exchange({}, { conversation }));
    });

    it('of another connection or another card does nothing', async () => {
      await ask();
      nothingHappened(await exchange({ connectionName: 'another-bot' }));
      nothingHappened(await exchange({ id: exchangeId(2) }));
    });

    it('with the token of somebody else is never kept as this person’s', async () => {
      await ask();
      assert.equal((await exchange({ token: tokenOf(other) })).status, 412);
      assert.deepEqual([bot.asked.length, tokenAsked()], [1, ['GET GetSignInResource']]);
    });

    it('that makes a token of somebody else is signed out at once', async () => {
      bot.teams.tokenAnswers.set('POST exchange', () => ({ status: 200, body: { token: tokenOf(other) } }));
      bot.teams.tokenAnswers.set('DELETE SignOut', () => ({ status: 204 }));
      await ask();
      assert.equal((await exchange()).status, 412);
      assert.deepEqual(tokenAsked().slice(1), ['POST exchange', 'DELETE SignOut']);
      assert.equal(bot.asked.length, 1);
    });
  });

  describe('by the button', () => {
    it('ends with the code, by which the token service gives the token', async () => {
      await ask();
      assert.equal((await code('123456')).status, 200);
      const { query } = bot.teams.tokenCalls[1] ?? {};
      assert.equal(query?.get('code'), '123456');
      assert.equal(query?.get('userId'), '29:user');
      assert.equal(query?.get('connectionName'), connectionName);
      assert.deepEqual(texts(), [undefined, 'done (en)', 'done']);
      assert.equal(bot.teams.sent[1]?.method, 'PUT', 'the card does not ask any more');
    });

    it('with a wrong code says so, and five wrong ones need a new beginning', async () => {
      bot.teams.tokenAnswers.set('GET GetToken', () => ({ status: 404, body: {} }));
      await ask();
      for (const state of ['000001', '000002', '000003', '000004', '000005']) {
        assert.equal((await code(state)).status, 200);
      }
      assert.deepEqual(
        texts().slice(1),
        Array.from({ length: 5 }, () => 'notDone (en)'),
      );
      await code('000006');
      assert.equal(tokenAsked().filter((asked) => asked === 'GET GetToken').length, 5);
      assert.equal(bot.asked.length, 1);
    });

    it('that the person called off, or whose code is none, does nothing', async () => {
      await ask();
      for (const state of ['CancelledByUser', '', '12', '1'.repeat(11), 7, null, {}, ['123456']]) {
        nothingHappened(await code(state));
      }
    });

    it('by somebody who was not asked does nothing', async () => {
      await ask();
      const from = { id: '29:other', name: 'Other', aadObjectId: other };
      nothingHappened(await code('123456', { from }));
    });

    it('runs all that waits in this conversation, each once', async () => {
      await ask({ text: 'one' });
      await ask({ text: 'two' });
      await Promise.all([code('123456'), code('123456')]);
      assert.deepEqual(
        bot.asked.slice(2).map(({ said }) => said),
        [{ text: 'one' }, { text: 'two' }],
      );
    });
  });

  it('comes too late after a quarter of an hour', async () => {
    await ask();
    now += 15 * 60_000;
    nothingHappened(await exchange());
    nothingHappened(await code('123456'));
  });

  it('of one person never runs what another asked', async () => {
    const conversation = { id: `19:${test}@thread.v2`, conversationType: 'groupChat', tenantId };
    const from = { id: '29:other', name: 'Other', aadObjectId: other };
    await ask({ conversation, text: 'mine' });
    await ask({ conversation, from, text: 'theirs' });
    bot.teams.tokenAnswers.set('POST exchange', () => {
      signedIn = true;
      return { status: 200, body: { token: tokenOf(other) } };
    });
    await exchange({ id: exchangeId(2), token: tokenOf(other) }, { conversation, from });
    assert.deepEqual(
      bot.asked.slice(2).map(({ said, who }) => [said, who.userId]),
      [[{ text: 'theirs' }, other]],
    );
  });

  it('that is wanted again is said in words, without another card', async () => {
    bot.handle = async () => ({ signIn: { text: 'Sign in, please.', button: 'Sign in' } });
    await ask();
    await exchange();
    assert.deepEqual(texts(), [undefined, 'again (en)']);
    assert.equal((await exchange()).status, 200);
    assert.equal(bot.asked.length, 2);
  });

  it('leaves nothing that waits for a card which could not be shown', async () => {
    bot.teams.answers.push({ status: 403, body: { error: { code: 'BotNotInConversationRoster' } } });
    await ask();
    assert.deepEqual((await exchange()).text, '');
    assert.equal(bot.asked.length, 1);
  });

  it('is guarded like everything that a person does', async () => {
    await ask();
    const unknown = await exchange({}, { from: { id: '29:user', name: 'Nobody' } });
    assert.deepEqual([unknown.status, unknown.json], [403, { code: 'user_unknown' }]);
    const old = await exchange({}, { timestamp: new Date(now - 6 * 60_000).toISOString() });
    assert.deepEqual(old.json, { code: 'activity_too_old' });
    const abroad = await exchange({}, { conversation: { id: 'a:personal', tenantId: randomUUID() } });
    assert.deepEqual(abroad.json, { code: 'tenant_not_allowed' });
    assert.equal(bot.asked.length, 1);
  });

  it('leaves no token and no code in the log', async () => {
    const secret = tokenOf(userId, 'very-secret-signature');
    bot.teams.tokenAnswers.set('POST exchange', () => ({
      status: 500,
      body: { error: { message: secret } },
    }));
    await ask();
    await exchange({ token: secret });
    bot.teams.tokenAnswers.set('GET GetToken', () => ({ status: 200, body: `{"token":"${secret}` }));
    await code('654321');
    const log = bot.lines.join('');
    assert.doesNotMatch(log, /very-secret-signature|eyJ|654321/);
    assert.match(log, /A sign-in failed\./);
  });

  it('never answers hostile invokes with an error, and runs nothing by them', async () => {
    await ask();
    const names = fc.constantFrom('signin/tokenExchange', 'signin/verifyState', 'signin/failure', 'signin/');
    const known = fc.constantFrom(exchangeId(1), connectionName, '29:user', '', 'constructor', '__proto__');
    const field = fc.oneof(known, fc.jsonValue({ maxDepth: 2 }));
    const value = fc.oneof(
      fc.record({ id: field, connectionName: field, token: field, state: field }, { requiredKeys: [] }),
      fc.jsonValue({ maxDepth: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(names, value, async (name, hostile) => {
        const answered = await invoke(name, hostile);
        assert.ok(answered.status === 200 || answered.status === 412, String(answered.status));
        assert.doesNotMatch(answered.text, /Error|stack|node_modules/);
      }),
      { numRuns: 300 },
    );
    assert.equal(bot.asked.length, 1);
  });
});
