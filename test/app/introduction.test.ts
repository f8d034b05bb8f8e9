import assert from 'node:assert/strict';
import { refusals } from '../../src/sandbox/teams/connector-answers.ts';
import { renderActivityText } from '../../src/sandbox/teams/render-activity-text.ts';
import { type Stage, setStage } from '../stage.ts';

/** Teams tells the real endpoint that the app was installed. */
describe('the bot where it is added', () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage();
  });
  after(() => stage.close());

  async function install(where: 'personal' | 'groupChat' | 'channel', action = 'add', more = {}) {
    const chat = stage.teams.conversation({ in: where, name: where });
    await chat.send({ type: 'installationUpdate', action, text: undefined, ...more });
    const { conversationId } = stage.teams.open({ in: where, name: where });
    return () =>
      stage.teams
        .messagesIn(conversationId)
        .map((message) => renderActivityText(message, { locale: 'en-US', timeZone: 'UTC' }))
        .filter((text) => /Partner Health/.test(text));
  }

  /** Looks until it has said something. */
  async function first(said: () => string[]): Promise<string> {
    const end = Date.now() + 4000;
    while (said().length === 0 && Date.now() < end) await new Promise(setImmediate);
    return said()[0] ?? '';
  }

  it('introduces itself once, in the language of who added it', async () => {
    const english = await install('personal');
    assert.match(await first(english), /health for Contoso[\s\S]*To hear of outages here: .*subscribe all/);
    const chinese = await install('groupChat', 'add', { locale: 'zh-TW' });
    assert.match(await first(chinese), /我是 Partner Health[\s\S]*在此群組聊天/);
    const channel = await install('channel');
    assert.match(await first(channel), /in this channel/);
    await stage.restart();
    for (const action of ['add', 'add-upgrade']) await install('personal', action);
    const answer = await stage.teams.conversation({ name: 'personal' }).say('whoami');
    assert.ok(answer.text);
    assert.equal(english().length, 1);
  });

  it('answers as ever where it could not introduce itself', async () => {
    const mend = stage.teams.faults.add({ fault: { answer: refusals.botDisabled() } });
    const group = stage.teams.conversation({ in: 'groupChat', name: 'other' });
    const { status } = await group.send({ type: 'installationUpdate', action: 'add', text: undefined });
    assert.equal(status, 200);
    const end = Date.now() + 4000;
    while (!stage.teams.requests.some((one) => one.status === 403) && Date.now() < end)
      await new Promise(setImmediate);
    mend();
    assert.match((await group.say('whoami')).text, /Hana Okafor|role/);
  });
});
