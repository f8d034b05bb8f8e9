import assert from 'node:assert/strict';
import { restore, stub } from 'sinon';
import { type BotUnderTest, startBot } from './bot-under-test.ts';
import { appId, startFakeTeams, tenantId } from './fake-teams.ts';

describe('upstream', () => {
  let bot: BotUnderTest;
  before(async () => {
    stub(console, 'error');
    bot = await startBot();
  });
  afterEach(() => bot.reset());
  after(async () => {
    restore();
    await bot.stop();
  });

  it('verifies a known token anew for another service address', async () => {
    await bot.post(bot.message());
    const other = await bot.post(bot.message({ serviceUrl: `${bot.teams.url}/other/` }));
    assert.equal(other.status, 401);
    const channel = await bot.post(bot.message({ channelId: 'webchat' }));
    assert.equal(channel.status, 401);
    assert.equal(bot.asked.length, 1);
  });

  it('answers Teams when the connector can not be reached', async () => {
    const serviceUrl = 'https://localhost:9/';
    const settings = {
      appId,
      botFramework: bot.teams.botFramework,
      allowedTenants: [tenantId],
      allowedServiceHosts: ['localhost:9'],
      defaultLocale: 'en' as const,
    };
    const lonely = await startBot({ config: settings });
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

  it('asks to come again while the keys can not be read', async () => {
    const gone = await startFakeTeams();
    const token = await gone.sign();
    gone.close();
    const settings = {
      appId,
      botFramework: { ...gone.botFramework },
      allowedTenants: [tenantId],
      allowedServiceHosts: ['localhost'],
      defaultLocale: 'en' as const,
    };
    const blind = await startBot({ config: settings });
    try {
      const answered = await blind.post(blind.message({ serviceUrl: `${gone.url}/teams/` }), { token });
      assert.equal(answered.status, 503);
      assert.deepEqual(answered.json, { code: 'not_ready' });
      assert.equal(blind.asked.length, 0);
    } finally {
      await blind.stop();
    }
  });
});
