import assert from 'node:assert/strict';
import { type ChannelScene, setChannelScene } from './channel-scene.ts';

const id = 'MO1187602';

/** What comes after the first half of the sandbox's outage: it ends, comes back, ends again and is reviewed. */
describe('the end of an outage in a channel', () => {
  let scene: ChannelScene;
  let channel: ReturnType<ChannelScene['channel']>;
  before(async () => {
    scene = await setChannelScene();
    const issue = scene.stage.sandbox.world.issues.find((one) => one.id === id);
    assert.ok(issue);
    // It goes faster, and hits the same customers to its end.
    const { steps } = issue;
    const last = steps.findIndex(({ at: minutes }) => minutes === 28);
    const hit = steps[last - 2];
    steps.splice(
      last,
      steps.length - last,
      { at: 28, status: 'serviceDegradation', post: { current: 'It is back.', nextUpdate: 75 } },
      { at: 31, status: 'serviceRestored', endedAt: 30, post: { final: 'It works.', end: 30 } },
      { at: 34, status: 'postIncidentReviewPublished', endedAt: 30, post: { final: 'Reviewed.' } },
    );
    assert.equal(hit?.customers?.length, 5);
    channel = scene.channel('NOC');
    await channel.say('subscribe all suite');
    await scene.goTo(19);
    await channel.until(id, 1);
  });
  after(() => scene.close());

  /** What is told at a minute: so many requests of the connector, and no more. */
  async function at(minutes: number, count: number): Promise<string[]> {
    const before = channel.told(id).length;
    await scene.goTo(minutes);
    await channel.until(id, before + count);
    await scene.stage.watch();
    const all = channel.told(id).slice(before);
    assert.equal(all.length, count, all.join('\n=====\n'));
    return all;
  }

  it('is told with its duration, and what to do if it is still broken', async () => {
    const [card = '', reply = ''] = await at(25, 2);
    assert.match(card, /^edit: [\s\S]*✓ Resolved: Service restored[\s\S]*\(23 min\)/);
    assert.match(card, /Still broken\? Open a support request\.[\s\S]*\[Open a support request\]/);
    assert.doesNotMatch(card, /I have it|Mute/);
    assert.match(reply, /^reply: .*MO1187602.*resolved after 23 min\. Still broken\? .*ticket MO1187602/s);
  });

  it('opens a support request about it where it is pressed', async () => {
    const asked = await channel.say(`ticket ${id}`);
    assert.match(asked, /MO1187602/);
  });

  it('is taken back where it comes back: the same card, and a reply that says so', async () => {
    const [card = '', reply = ''] = await at(29, 2);
    assert.match(card, /^edit: [\s\S]*▲ Service degradation[\s\S]*\[I have it\]/);
    assert.doesNotMatch(card, /Resolved|Still broken/);
    assert.match(reply, /^reply: .*it is back: Microsoft says it is not over/s);
  });

  it('ends once more, and its review is told when it is published', async () => {
    const [, resolved = ''] = await at(32, 2);
    assert.match(resolved, /^reply: .*resolved after 31 min/s);
    const [card = '', reply = ''] = await at(35, 2);
    assert.match(card, /^edit: [\s\S]*published its post-incident review/);
    assert.match(reply, /^reply: .*published its post-incident review: .*issue MO1187602/s);
  });

  it('never made a second card', () => {
    assert.equal(
      channel.told(id).filter((one) => one.startsWith('create: ') && one.includes('[Who is hit]')).length,
      1,
    );
  });
});
