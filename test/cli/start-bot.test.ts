import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Child } from '../../src/cli/child-process.ts';
import { freePort, isFree } from '../../src/cli/free-port.ts';
import { startBot } from '../../src/cli/start-bot.ts';
import { startBareTeams } from '../sandbox/teams/fixture.ts';

const entry = fileURLToPath(new URL('../sandbox/teams/bare-bot-process.ts', import.meta.url));

describe('the bot as a process of its own', () => {
  let bare: Awaited<ReturnType<typeof startBareTeams>>;
  const children: Child[] = [];
  before(async () => {
    bare = await startBareTeams();
  });
  after(async () => {
    await Promise.all(children.map((child) => child.stop()));
    await bare.close();
  });

  async function start(env: Record<string, string>) {
    const port = await freePort();
    const started = (child: Child) => void children.push(child);
    const common = { entry, directory: tmpdir(), logLevel: 'silent', output: 'nowhere', started } as const;
    return { port, bot: await startBot({ ...common, port, env: { ...bare.teams.env, ...env } }) };
  }

  it('answers once it is ready, and its port is free again when it was stopped', async () => {
    const { port, bot } = await start({ NODE_EXTRA_CA_CERTS: process.env.SANDBOX_CA ?? '' });
    assert.equal(await isFree(port), false);
    bare.teams.connectBot(bot.messagesUrl);
    assert.equal((await bare.teams.conversation().say('hello')).text, 'echo hello');
    await bot.stop();
    assert.equal(await isFree(port), true);
  });

  it('says what a bot that does not start has printed', async () => {
    await assert.rejects(
      start({ FAIL_AT_START: 'yes' }),
      /The bot ended while it started:.*no configuration/s,
    );
  });
});
