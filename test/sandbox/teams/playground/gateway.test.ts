import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sinon from 'sinon';
import { z } from 'zod';
import type { Child } from '../../../../src/cli/child-process.ts';
import { freePort } from '../../../../src/cli/free-port.ts';
import { startPlayground } from '../../../../src/cli/start-playground.ts';
import { conversationId, userChannelId } from '../../../../src/sandbox/teams/people.ts';
import { type Gateway, startGateway } from '../../../../src/sandbox/teams/playground/gateway.ts';
import { playgroundConfig } from '../../../../src/sandbox/teams/playground/playground-config.ts';
import { ann, app, greta, startBareTeams } from '../fixture.ts';

const answerSchema = z.looseObject({ type: z.string().optional(), value: z.unknown().optional() });

describe('the gateway between the Agents Playground and a bot that takes only what Teams signed', () => {
  let bare: Awaited<ReturnType<typeof startBareTeams>>;
  let gateway: Gateway;
  let playground: Child;
  let playgroundUrl: string;
  let directory: string;

  before(async () => {
    // botbuilder prints every failed turn.
    sinon.stub(console, 'error');
    bare = await startBareTeams();
    directory = await mkdtemp(join(tmpdir(), 'partner-health-playground-'));
    const port = await freePort();
    playgroundUrl = `http://localhost:${port}`;
    const client = { locale: 'en-US', timeZone: 'UTC' };
    gateway = await startGateway({ teams: bare.teams, playgroundUrl, ...client });
    playground = await startPlayground({
      port,
      botEndpoint: gateway.botEndpoint,
      config: playgroundConfig({ bot: bare.teams.bot, tenantId: app.tenantId, me: ann, others: [greta] }),
      directory,
      logFile: join(directory, 'log'),
      started: () => {},
    });
  });
  after(async () => {
    sinon.restore();
    await playground.stop();
    await gateway.close();
    await bare.close();
    await rm(directory, { recursive: true });
  });

  /** What the Playground's page sends when somebody types or presses. */
  async function page(path: string, body: object) {
    const response = await fetch(`${playgroundUrl}/_conversation/v1/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: answerSchema.parse(await response.json()) };
  }

  const here = () => ({
    from: { id: userChannelId(ann, bare.teams.bot) },
    conversation: { id: conversationId('personal', ann, bare.teams.bot) },
  });

  /** The Playground answers before it delivers, so the end of the bot's turn has to be waited for. */
  async function type(text: string) {
    const { from, conversation } = here();
    const end = once(bare.bot.turns, 'end');
    const path = `conversations/${encodeURIComponent(conversation.id)}/messages`;
    const { status } = await page(path, { from, text, textFormat: 'plain' });
    assert.equal(status, 200);
    await end;
  }

  const press = (verb: string, replyToId: string | undefined) =>
    page('invoke', {
      ...here(),
      name: 'adaptiveCard/action',
      replyToId,
      value: { action: { type: 'Action.Execute', verb, data: { count: 1 } }, trigger: 'manual' },
    });

  it('brings what is typed to the bot, and its message with its edit back under one id', async () => {
    await type('edit');
    assert.equal(bare.bot.sentIds.length, 1);
    // The Playground answers 404 to an edit of a message that it has not shown.
    assert.deepEqual(bare.bot.failures, []);
  });

  it("brings a pressed button to the bot, and the bot's card back", async () => {
    await type('card');
    const { body } = await press('run', bare.bot.sentIds.at(-1));
    assert.equal(body.type, 'application/vnd.microsoft.card.adaptive');
    assert.match(JSON.stringify(body.value), /Pressed \*\*1\*\* times/);
  });

  it('brings a failure of the bot back as what it is', async () => {
    await type('card');
    const { status } = await press('fail', bare.bot.sentIds.at(-1));
    assert.equal(status, 502);
    assert.deepEqual(bare.bot.failures, ['on purpose']);
  });

  it('answers 400 to what is no activity, and 200 to the question whether anybody is there', async () => {
    const bad = await fetch(gateway.botEndpoint, { method: 'POST', body: '[1]' });
    assert.equal(bad.status, 400);
    assert.equal((await fetch(gateway.botEndpoint, { method: 'HEAD' })).status, 200);
  });
});
