import assert from 'node:assert/strict';
import type { Activity } from '../../src/sandbox/teams/activity.ts';
import { refusals } from '../../src/sandbox/teams/connector-answers.ts';
import { renderActivityText } from '../../src/sandbox/teams/render-activity-text.ts';
import { customerNamed } from '../../src/sandbox/world/world.ts';
import { type Stage, setStage } from '../stage.ts';

const minute = 60_000;

/** The sandbox's outage of MO1187602 in a channel that subscribed, through the real endpoint and connector. */
describe('an outage in a channel that subscribed', () => {
  let stage: Stage;
  let minutes = 0;
  let channelId = '';
  before(async () => {
    stage = await setStage({ clock: () => Date.now() + minutes * minute });
    await stage.watch();
  });
  after(() => stage.close());

  const text = (activity: Activity) => renderActivityText(activity, { locale: 'en-US', timeZone: 'UTC' });
  const inChannel = () =>
    stage.teams
      .messagesIn(channelId)
      .map(text)
      .filter((shown) => shown.includes('MO1187602'));
  /** Looks until what the channel shows is as wanted; mocha's limit ends it where it never is. */
  async function until(isGood: (shown: readonly string[]) => boolean): Promise<readonly string[]> {
    for (;;) {
      const shown = inChannel();
      if (isGood(shown)) return shown;
      await new Promise(setImmediate);
    }
  }
  const goTo = async (next: number) => {
    minutes = next;
    await stage.watch();
  };
  const cardIn = (shown: readonly string[]) => shown.find((one) => one.includes('[Who is hit]')) ?? '';

  it('can be weighed before: what the last 30 days would have brought, of the customers who can be read', async () => {
    const chat = stage.teams.conversation();
    const { text } = await chat.say('preview all +advisories');
    const [, cards, updates] =
      /In the last 30 days it would have brought (\d+) cards with (\d+) updates/.exec(text) ?? [];
    assert.ok(Number(cards) > 10 && Number(updates) > Number(cards), text);
    assert.match(text, /Microsoft told me of \d+ customers out of \d+ what happened in these 30 days/);
    const { tenantId } = customerNamed(stage.sandbox.world, 'Contoso Ltd');
    const calls = () => stage.callsAbout(tenantId).length;
    const before = calls();
    const one = await chat.say('preview Contoso Ltd');
    assert.match(one.text, /In the last 30 days it would have brought \d+ cards/);
    assert.doesNotMatch(one.text, /I know only/);
    assert.equal(calls(), before, 'what was read is known for a while');
  });

  it('is told by one card when it begins', async () => {
    const conversation = stage.teams.conversation({ in: 'channel', name: 'NOC' });
    const answer = await conversation.say('subscribe all');
    assert.match(answer.text, /Subscribed/);
    channelId = conversation.id.replace(/;messageid=.*$/, '');
    assert.deepEqual(inChannel(), []);
    await goTo(3);
    const shown = await until((all) => all.length === 1);
    assert.match(shown[0] ?? '', /Incident MO1187602[\s\S]*Hits 2 of your customers[\s\S]*\[I have it\]/);
  });

  it('is edited in place when it gets worse, and a reply says so', async () => {
    await goTo(7);
    const shown = await until((all) => all.length === 2 && /Hits 4 of your customers/.test(cardIn(all)));
    assert.match(cardIn(shown), /Service degradation/);
    assert.match(shown.find((one) => one !== cardIn(shown)) ?? '', /MO1187602[\s\S]*Service degradation/);
  });

  it('is told once: a round without news sends nothing', async () => {
    const before = stage.teams.requests.length;
    await stage.watch();
    await stage.watch();
    assert.equal(stage.teams.requests.length, before);
  });

  it('shows to all who has it', async () => {
    const conversation = stage.teams.conversation({ in: 'channel', name: 'NOC', as: 'helpdesk' });
    await conversation.say('acknowledge MO1187602');
    await until((all) => /Hana Okafor/.test(cardIn(all)) || all.some((one) => /Hana Okafor/.test(one)));
  });

  it('goes on after a restart with the same card', async () => {
    await stage.restart();
    const cards = () => inChannel().filter((one) => one.includes('[Who is hit]')).length;
    const before = cards();
    await stage.watch();
    await stage.watch();
    assert.equal(cards(), before, inChannel().join('\n\n=====\n'));
  });

  it('brings a digest that is due and the summary after a long stop, each once, also where Teams throttles', async () => {
    const conversation = stage.teams.conversation({ in: 'channel', name: 'NOC' });
    const stopMinutes = 60;
    const due = new Date(Date.now() + (minutes + 30) * minute).toLocaleTimeString('en-GB', {
      timeZone: 'Europe/Berlin',
      hour: '2-digit',
      minute: '2-digit',
    });
    const answer = await conversation.say(`digest daily ${due}`);
    assert.match(answer.text, new RegExp(due));
    await stage.watch();
    const all = () => stage.teams.messagesIn(channelId).map(text);
    const count = (title: RegExp) => all().filter((one) => title.test(one)).length;
    const throttled = { answer: refusals.throttled(1) };
    await stage.restart({
      watches: true,
      meanwhile() {
        minutes += stopMinutes;
        stage.teams.faults.add({ conversationId: channelId, kind: 'create', times: 1, fault: throttled });
      },
    });
    const told = () => [count(/Daily digest/), count(/What changed meanwhile/)];
    while (!told().every((times) => times > 0)) await new Promise(setImmediate);
    await stage.watch();
    assert.deepEqual(told(), [1, 1], all().join('\n=====\n'));
  });
});
