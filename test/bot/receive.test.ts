import assert from 'node:assert/strict';
import { restore, stub } from 'sinon';
import { type BotUnderTest, startBot } from './bot-under-test.ts';
import { startFakeTeams } from './fake-teams.ts';
import { gate } from './gate.ts';

describe('receive', () => {
  let bot: BotUnderTest;
  before(async () => {
    // botbuilder writes about bad tokens to the console by itself.
    stub(console, 'error');
    bot = await startBot();
  });
  afterEach(() => bot.reset());
  after(async () => {
    restore();
    await bot.stop();
  });

  async function refuses(status: number, code: string, activity: unknown, token?: string): Promise<void> {
    const answered = await bot.post(activity, token === undefined ? {} : { token });
    assert.equal(answered.status, status);
    assert.deepEqual(answered.json, { code });
    assert.equal(bot.asked.length, 0, 'the handler must not be asked');
    assert.equal(bot.teams.sent.length, 0, 'nothing must be sent');
  }

  describe('authentication', () => {
    it('refuses a request without a token', async () => {
      const answered = await bot.post(bot.message(), { headers: { authorization: '' } });
      assert.equal(answered.status, 401);
      assert.deepEqual(answered.json, { code: 'unauthorized' });
    });

    it('refuses what is no token', async () => {
      for (const token of ['x', 'a.b.c', `${btoa('{}')}.${btoa('null')}.x`, 'e30.e30.e30'])
        await refuses(401, 'unauthorized', bot.message(), token);
    });

    it('refuses a token that another key signed', async () => {
      await refuses(401, 'unauthorized', bot.message(), await bot.teams.sign({}, { wrongKey: true }));
    });

    it('refuses a token of an unknown key', async () => {
      await refuses(401, 'unauthorized', bot.message(), await bot.teams.sign({}, { kid: 'other' }));
    });

    it('refuses a token that nobody signed', async () => {
      const [, payload] = (await bot.teams.sign()).split('.');
      const header = Buffer.from('{"alg":"none","kid":"key-1"}').toString('base64url');
      await refuses(401, 'unauthorized', bot.message(), `${header}.${payload}.`);
      await refuses(401, 'unauthorized', bot.message(), `${header}.${payload}.AAAA`);
    });

    it('refuses a token for another app', async () => {
      await refuses(401, 'unauthorized', bot.message(), await bot.teams.sign({ aud: 'another-app' }));
    });

    it('refuses a token of another issuer, the emulator and skills among them', async () => {
      const emulator = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';
      for (const claims of [
        { iss: 'https://evil.example' },
        { iss: emulator, ver: '1.0', appid: '11111111-2222-4333-8444-555555555555' },
        { iss: emulator, ver: '1.0', appid: 'another-app' },
      ])
        await refuses(401, 'unauthorized', bot.message(), await bot.teams.sign(claims));
    });

    it('refuses a token of a tenant that it does not know', async () => {
      const token = await bot.teams.sign({ tid: '99999999-9999-4999-8999-999999999999' });
      await refuses(401, 'unauthorized', bot.message(), token);
    });

    it('refuses an expired token', async () => {
      await refuses(401, 'unauthorized', bot.message(), await bot.teams.sign({}, { expired: true }));
    });

    it('refuses a token for another service address', async () => {
      const token = await bot.teams.sign({ serviceurl: 'https://smba.trafficmanager.net/emea/' });
      await refuses(401, 'unauthorized', bot.message(), token);
    });

    it('verifies a known token anew for another service address', async () => {
      await bot.post(bot.message());
      const other = await bot.post(bot.message({ serviceUrl: `${bot.teams.url}/other/` }));
      assert.equal(other.status, 401);
      const channel = await bot.post(bot.message({ channelId: 'webchat' }));
      assert.equal(channel.status, 401);
      assert.equal(bot.asked.length, 1);
    });

    it('asks to come again while the keys can not be read', async () => {
      const gone = await startFakeTeams();
      const token = await gone.sign();
      gone.close();
      const { botFramework } = gone;
      const blind = await startBot({ config: { botFramework, allowedServiceHosts: ['localhost'] } });
      try {
        const answered = await blind.post(blind.message({ serviceUrl: `${gone.url}/teams/` }), { token });
        assert.equal(answered.status, 503);
        assert.deepEqual(answered.json, { code: 'not_ready' });
        assert.equal(blind.asked.length, 0);
      } finally {
        await blind.stop();
      }
    });

    it('writes the reason into the log, and never a token', async () => {
      const token = await bot.teams.sign({}, { expired: true });
      await bot.post(bot.message(), { token });
      const log = bot.lines.join('');
      assert.match(log, /token_expired/);
      assert.doesNotMatch(log, /eyJ/);
    });
  });

  describe('guards', () => {
    it('refuses another channel, for which the key is not endorsed', async () => {
      await refuses(401, 'unauthorized', bot.message({ channelId: 'webchat' }));
    });

    it('refuses a service address that is missing, not https, or not allowed', async () => {
      await refuses(403, 'service_url_missing', bot.message({ serviceUrl: undefined }));
      for (const serviceUrl of ['http://smba.trafficmanager.net/emea/', 'https://evil.example/', 'x'])
        await refuses(
          403,
          'service_url_not_allowed',
          bot.message({ serviceUrl }),
          await bot.teams.sign({ serviceurl: serviceUrl }),
        );
    });

    it('refuses another tenant, and none', async () => {
      const other = { id: 'a:1', tenantId: '99999999-9999-4999-8999-999999999999' };
      await refuses(403, 'tenant_not_allowed', bot.message({ conversation: other }));
      await refuses(403, 'tenant_missing', bot.message({ conversation: { id: 'a:1' } }));
    });

    it('refuses old activities and those of the future', async () => {
      const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
      await refuses(403, 'activity_too_old', bot.message({ timestamp: at(-6) }));
      await refuses(403, 'activity_from_the_future', bot.message({ timestamp: at(6) }));
      await refuses(403, 'timestamp_missing', bot.message({ timestamp: 'yesterday' }));
    });

    it('refuses a user without an Entra id, and an activity without an id', async () => {
      await refuses(403, 'user_unknown', bot.message({ from: { id: '29:x', name: 'X' } }));
      await refuses(403, 'user_unknown', bot.message({ from: { id: '29:x', aadObjectId: 'me' } }));
      await refuses(403, 'activity_without_id', bot.message({ id: undefined }));
    });
  });

  describe('what is no request', () => {
    const silent: Array<[string, Record<string, unknown>]> = [
      ['an edited message', { type: 'messageUpdate', channelData: { eventType: 'editMessage' } }],
      ['a message that came back', { type: 'messageUpdate', channelData: { eventType: 'undeleteMessage' } }],
      ['a deleted message', { type: 'messageDelete' }],
      ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
      ['members that come', { type: 'conversationUpdate', membersAdded: [], from: { id: 'x' } }],
      ['an installation', { type: 'installationUpdate', action: 'add' }],
      ['typing', { type: 'typing' }],
      ['an event of tomorrow', { type: 'somethingNew' }],
      ['an invoke that we do not know', { type: 'invoke', name: 'task/fetch', value: {} }],
      ['an invoke without a name', { type: 'invoke' }],
      ['a search of a card', { type: 'invoke', name: 'application/search', value: { queryText: '' } }],
    ];
    for (const [what, fields] of silent)
      it(`takes ${what} and does nothing`, async () => {
        const answered = await bot.post(bot.message(fields));
        assert.equal(answered.status, 200);
        assert.equal(bot.asked.length, 0);
        assert.equal(bot.teams.sent.length, 0);
      });
  });

  describe('repeats', () => {
    it('runs a message once that is delivered twice', async () => {
      const message = bot.message();
      assert.equal((await bot.post(message)).status, 200);
      assert.equal((await bot.post(message)).status, 200);
      assert.equal(bot.asked.length, 1);
      assert.equal(bot.teams.sent.length, 1);
    });

    it('runs the same id in another conversation', async () => {
      const message = bot.message();
      await bot.post(message);
      await bot.post({ ...message, conversation: { ...Object(message.conversation), id: 'a:other' } });
      assert.equal(bot.asked.length, 2);
    });

    it('answers a repeat that comes while the first still runs, with the same answer', async () => {
      const started = gate();
      const finish = gate();
      bot.handle = async () => {
        started.open();
        await finish.opened;
        return { card: 'health', data: {}, summary: 'Contoso is healthy' };
      };
      const press = bot.execute({ command: 'health', args: {}, replace: true });
      const first = bot.post(press);
      await started.opened;
      const second = bot.post(press);
      finish.open();
      const answers = await Promise.all([first, second]);
      assert.equal(bot.asked.length, 1);
      assert.equal(answers[0].status, 200);
      assert.equal(answers[0].text, answers[1].text);
      assert.match(answers[1].text, /AdaptiveCard/);
    });
  });
});
