import assert from 'node:assert/strict';
import { type ChannelScene, setChannelScene } from './channel-scene.ts';

const id = 'MO1187602';

/** What is said in a channel, and what it is told then of the outage by minute 3 and by minute 7. */
const channels = {
  all: {
    say: ['subscribe all suite'],
    first: [/^create: .*Hits 2 of your customers: Fabrikam Residences, Wingtip Toys/s],
    later: [/^edit: .*Hits 4 of your customers/s, /^reply: .*Service degradation/s],
  },
  'all without replies': {
    say: ['subscribe all suite', 'replies none'],
    first: [/^create: .*Hits 2 of your customers/s],
    later: [/^edit: .*Hits 4 of your customers/s],
  },
  'one customer': {
    say: ['subscribe "Wingtip Toys" suite'],
    first: [/^create: .*Hits 1 of your customers: Wingtip Toys\n/s],
    later: [/^edit: .*Hits 1 of your customers: Wingtip Toys\n/s, /^reply: /],
  },
  'all but one': {
    say: ['subscribe all suite except "Wingtip Toys"'],
    first: [/^create: .*Hits 1 of your customers: Fabrikam Residences\n/s],
    later: [/^edit: .*Hits 3 of your customers/s, /^reply: /],
  },
  'a tag whose customer is hit later': {
    say: ['tag Relecloud gold', 'subscribe tag:gold suite'],
    first: [],
    later: [/^create: .*Hits 1 of your customers: Relecloud\n/s],
  },
  'another service': { say: ['subscribe all intune'], first: [], later: [] },
  advisories: { say: ['subscribe all suite +advisories', 'unsubscribe incidents'], first: [], later: [] },
} as const;

describe('an outage in several channels', () => {
  let scene: ChannelScene;
  const open = new Map<string, ReturnType<ChannelScene['channel']>>();
  before(async () => {
    scene = await setChannelScene();
    for (const [name, { say }] of Object.entries(channels)) {
      const channel = scene.channel(name);
      open.set(name, channel);
      for (const text of say) await channel.say(text);
    }
  });
  after(() => scene.close());

  async function expect(told: 'first' | 'later'): Promise<void> {
    for (const [name, wanted] of Object.entries(channels)) {
      const before = told === 'later' ? wanted.first.length : 0;
      const count = before + wanted[told].length;
      const all = (await open.get(name)?.until(id, count)) ?? [];
      assert.equal(all.length, count, `${name}: ${all.join('\n=====\n')}`);
      for (const [at, pattern] of wanted[told].entries()) assert.match(all[before + at] ?? '', pattern, name);
    }
  }

  it('is told to each as its filter says when it begins', async () => {
    await scene.goTo(3);
    await expect('first');
  });

  it('and when it gets worse, with one more round that has no news', async () => {
    await scene.goTo(7);
    await expect('later');
    await scene.stage.watch();
    await expect('later');
  });

  it('is on record as what each channel asked for', async () => {
    const chat = scene.stage.teams.conversation({ as: 'admin' });
    const { text } = await chat.say('audit');
    assert.match(text, /Done · unsubscribed/);
    assert.match(text, /Done · subscribed/);
    assert.match(text, /Done · subscription changed\n#2[^\n]* · replies none/);
    assert.match(text, /Done · customer tagged\ngold · Relecloud\n/);
  });
});
