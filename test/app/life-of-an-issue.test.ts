import assert from 'node:assert/strict';
import { customerNamed } from '../../src/sandbox/world/world.ts';
import { type Stage, setStage } from '../stage.ts';

const minute = 60_000;

/** The sandbox's outage of MO1187602 and what happens beside it, as the bot tells it minute by minute. */
describe('the life of an issue', function () {
  this.timeout(30_000);
  let stage: Stage;
  let minutes = 0;
  before(async () => {
    // It stands still between the steps, so that a slow machine sees the same.
    const began = Date.now();
    stage = await setStage({ clock: () => began + minutes * minute });
    await stage.watch();
  });
  after(() => stage.close());

  const goTo = async (next: number) => {
    minutes = next;
    await stage.watch();
  };
  const ask = async (text: string, options = {}) =>
    (await stage.teams.conversation({ name: text, ...options }).say(text)).text;
  /** The lines about an issue in a section of the handover. */
  const inHandover = async (section: string, id: string) => {
    const text = await ask('handover 1h');
    const lines = text.split(`\n${section}\n`)[1]?.split('────')[0]?.split('\n') ?? [];
    const at = lines.findIndex((line) => line.includes(id));
    return at < 0 ? undefined : lines.slice(at, at + 3).join('\n');
  };
  const changed = 'Open, changed in this shift';

  it('has not begun: nobody is hit, nothing has changed', async () => {
    assert.match(await ask('who MO1187602'), /No customer is hit by MO1187602 now/);
    assert.match(await ask('handover 1h'), /No change since/);
  });

  it('opens', async () => {
    await goTo(3);
    assert.match(await ask('who MO1187602'), /Investigating[\s\S]*\n2 customers hit\n/);
    const told = await inHandover(changed, 'MO1187602');
    assert.match(told ?? '', /· 2 customers [\s\S]*\nopened (?:\d+ \w+, )?\d\d:\d\d$/);
    assert.match(await ask('overview suite'), /Incident MO1187602 · ◉ Investigating/);
  });

  it('gets worse, and customers join: who, overview and handover count them', async () => {
    await goTo(7);
    assert.match(await ask('who MO1187602'), /\n4 customers hit \(\+2 since (?:\d+ \w+, )?\d\d:\d\d\)\n/);
    assert.match(
      await ask('overview suite'),
      /\n4 customers \(\+2 since (?:\d+ \w+, )?\d\d:\d\d\) · Microsoft 365 suite\n/,
    );
    const told = await inHandover(changed, 'MO1187602');
    assert.match(
      told ?? '',
      /· 4 customers [\s\S]*opened [^,]*, Investigating → Service degradation, 1 post, \+2 customers$/,
    );
    const inChinese = await ask('總覽', { locale: 'zh-TW', name: 'zh' });
    assert.match(inChinese, /4 位客戶（[^）]*\d\d:\d\d 起 \+2）/);
  });

  it('beside it a review is published of what ended days ago, which did not end in this shift', async () => {
    const text = await ask('handover 1h');
    assert.match(text, /In this shift: 2 opened, 2 changed, 1 review published\./);
    assert.match(
      text,
      /\nReviews published in this shift\n✓ Incident SP1185931[^\n]*\n[^\n]*\nreview published (?:\d+ \w+, )?\d\d:\d\d\n/,
    );
    assert.doesNotMatch(text, /Ended in this shift/);
  });

  it('beside it a promise passes without a post, and is overdue', async () => {
    await goTo(12);
    assert.match(
      await ask('handover 1h'),
      /\n▸ TM1187610 · Microsoft Teams\ndue (?:\d+ \w+, )?\d\d:\d\d \(in \d min\)/,
    );
    await goTo(18);
    assert.match(
      await ask('handover 1h'),
      /\n! TM1187610 · Microsoft Teams\noverdue since (?:\d+ \w+, )?\d\d:\d\d \(\d min ago\)/,
    );
    assert.match(
      await ask('overview teams'),
      /TM1187610[\s\S]*Next update was due at (?:\d+ \w+, )?\d\d:\d\d/,
    );
  });

  it('ends', async () => {
    await goTo(25);
    assert.match(
      await ask('who MO1187602'),
      /✓ Service restored[\s\S]*\n[45] customers were hit when it ended\n/,
    );
    assert.doesNotMatch(await ask('overview suite'), /MO1187602/);
    const told = await inHandover('Ended in this shift', 'MO1187602');
    assert.match(told ?? '', /opened .*?, 3 posts, \+[23] customers, ended (?:\d+ \w+, )?\d\d:\d\d$/);
  });

  it('goes on again for some, and counts anew who joins', async () => {
    await goTo(29);
    const who = await ask('who MO1187602');
    assert.match(who, /Service degradation[\s\S]*\n2 customers hit\n/);
    assert.match(who, /Relecloud[\s\S]*Wingtip Toys/);
    const told = await inHandover(changed, 'MO1187602');
    assert.match(told ?? '', /ended (?:\d+ \w+, )?\d\d:\d\d, opened again (?:\d+ \w+, )?\d\d:\d\d$/);
  });

  it('is a question of the customers that can be read: one that fails is a gap, and comes back', async () => {
    const { tenantId } = customerNamed(stage.sandbox.world, 'Relecloud');
    const mend = stage.sandbox.knobs.add({
      api: 'graph',
      tenantId,
      fault: { status: 503, headers: { 'Retry-After': '0' } },
    });
    await goTo(30);
    assert.match(await ask('coverage'), /43 of 48 customers read/);
    const conversation = stage.teams.conversation({ name: 'gap' });
    await conversation.say('coverage');
    assert.match(
      (await conversation.click('1 customer: a fault on Microsoft’s side')).text,
      /Relecloud[\s\S]*\[Back to coverage\]/,
    );
    assert.match(await ask('who MO1187602'), /Relecloud/);
    mend();
    await goTo(33);
    assert.match(await ask('coverage'), /44 of 48 customers read/);
    assert.match((await conversation.click('Refresh')).text, /No customer is in this group any more/);
  });

  it('is all there after a restart, with its age, although Microsoft cannot be reached', async () => {
    stage.sandbox.knobs.add({ api: 'graph', path: 'serviceAnnouncement', fault: { dropConnection: true } });
    stage.sandbox.knobs.add({ api: 'resourceManager', fault: { dropConnection: true } });
    stage.sandbox.knobs.add({ api: 'partnerCenter', fault: { dropConnection: true } });
    minutes = 54;
    await stage.restart({ watches: true });
    const overview = await ask('overview');
    assert.match(overview, /^All customers\n▲ \d+ incidents, \d+ advisories open when last read\n/);
    assert.match(overview, /As of (?:\d+ \w+, )?\d\d:\d\d UTC\S* \(21 min ago\)/);
    assert.match(overview, /The customer list is not complete\.|48 customers, none read lately/);
    assert.match(await ask('who MO1187602'), /\n2 customers hit\n[\s\S]*Relecloud/);
    const told = await inHandover(changed, 'MO1187602');
    assert.match(told ?? '', /opened again (?:\d+ \w+, )?\d\d:\d\d$/);
    assert.match(await ask('handover 1h'), /The log begins at/);
  });
});
