import assert from 'node:assert/strict';
import { type ChannelScene, setChannelScene } from './channel-scene.ts';

const id = 'MO1187602';

/** The sandbox's outage in a channel that mutes it, and in one that has quiet hours with a digest. */
describe('an outage in a channel that wants silence', () => {
  let scene: ChannelScene;
  let muting: ReturnType<ChannelScene['channel']>;
  let quiet: ReturnType<ChannelScene['channel']>;
  before(async () => {
    scene = await setChannelScene();
    muting = scene.channel('Muting');
    quiet = scene.channel('Quiet');
    await muting.say('subscribe all suite');
    const hours = `quiet ${scene.timeIn(-1)}-${scene.timeIn(50)} UTC`;
    const subscribed = await quiet.say(`subscribe all suite sharepoint +advisories ${hours}`);
    assert.match(subscribed, /Quiet: /);
    assert.match(await quiet.say(`digest daily ${scene.timeIn(50)}`), /every day at/);
    await scene.goTo(3);
    await muting.until(id, 1);
  });
  after(() => scene.close());
  let mutedAt = 0;
  const sinceMuted = () => muting.told(id).slice(mutedAt);
  const digests = () => quiet.told('Daily digest').filter((one) => one.startsWith('create: Daily digest'));

  it('makes no sound where it is muted, whatever happens: its card stays true', async () => {
    assert.match(await muting.say(`mute ${id} 1h because we know`), /we know/);
    mutedAt = muting.told(id).length;
    for (const minutes of [7, 19, 29, 51]) await scene.goTo(minutes);
    await muting.until(id, mutedAt + 1);
    for (const edit of sinceMuted()) assert.match(edit, /^edit: [\s\S]*Hits \d of your customers/);
  });

  it('is told in one card when quiet hours end, with a digest that has the advisory that came in them', async () => {
    const [card = '', ...others] = await quiet.until(id, 2);
    const created = [card, ...others].filter((one) => one.startsWith('create: Pages of Microsoft 365'));
    assert.equal(created.length, 1, others.join('\n=====\n'));
    assert.match(created[0] ?? '', /▲ Service degradation[\s\S]*Hits \d of your customers/);
    while (digests().length === 0) await quiet.until(id, quiet.told(id).length + 1);
    assert.equal(digests().length, 1);
    assert.match(digests()[0] ?? '', /Came in quiet hours[\s\S]*SP1187544/);
    assert.deepEqual(
      quiet.told('SP1187544').filter((one) => !one.startsWith('create: Daily digest')),
      [],
    );
  });

  it('is told in one reply when the mute ends', async () => {
    const replies = () => sinceMuted().filter((one) => !one.startsWith('edit: '));
    await scene.goTo(66);
    while (replies().length === 0) await muting.until(id, muting.told(id).length + 1);
    await scene.stage.watch();
    assert.match(replies()[0] ?? '', /^reply: .*status is now Service degradation/s);
    assert.equal(replies().length, 1);
    assert.match(sinceMuted().findLast((one) => one.startsWith('edit: ')) ?? '', /▲ Service degradation/);
  });

  it('is told to the quiet channel no second time', () => {
    assert.equal(digests().length, 1);
  });
});
