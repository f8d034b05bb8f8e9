import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { renderActivityText } from '../../src/sandbox/teams/render-activity-text.ts';
import { type Stage, setStage } from '../stage.ts';

const minute = 60_000;
const hour = 60 * minute;
const id = 'PM3D-5Z8';

/** The sandbox's maintenance of PostgreSQL, three days ahead, in channels that subscribed; through the real connector. */
describe('planned maintenance of Azure in channels that subscribed', () => {
  let stage: Stage;
  let passed = 0;
  before(async () => {
    stage = await setStage({ clock: () => Date.now() + passed });
    await goOn(0);
  });
  after(() => stage.close());

  /** Time goes on; all customers are read, in every lane that is due. */
  async function goOn(ms: number): Promise<void> {
    passed += ms;
    await stage.watch();
  }
  const script = () => {
    const found = stage.sandbox.world.azureEvents.find(({ trackingId }) => trackingId === id);
    assert.ok(found);
    return found;
  };
  const at = (minutes: number, zone: string, format = 'd MMM, HH:mm') =>
    DateTime.fromMillis(stage.sandbox.world.startedAt + minutes * minute, { zone }).toFormat(format);

  async function subscribe(name: string, words: string, timeZone: string) {
    const conversation = stage.teams.conversation({ in: 'channel', name, timeZone });
    await conversation.say(words);
    const channelId = conversation.id.replace(/;messageid=.*$/, '');
    // Looked through before anything is drawn, which takes its time.
    const shown = (of = id) =>
      stage.teams
        .messagesIn(channelId)
        .filter((activity) => JSON.stringify(activity).includes(of))
        .map((activity) => renderActivityText(activity, { locale: 'en-US', timeZone }));
    return {
      shown,
      card: () => shown().find((text) => text.includes('[Details]')) ?? '',
      /** Looks until what the channel shows is as wanted; mocha's limit ends it where it never is. */
      async until(isGood: (texts: readonly string[]) => boolean): Promise<void> {
        while (!isGood(shown())) await new Promise(setImmediate);
      },
    };
  }
  type Channel = Awaited<ReturnType<typeof subscribe>>;
  let berlin: Channel;
  let tokyo: Channel;
  let quiet: Channel;
  const all = () => [berlin, tokyo];

  it('is told where maintenance or Azure is wanted, in the channel’s time zone', async () => {
    berlin = await subscribe('Berlin', 'subscribe Contoso Ltd +maintenance', 'Europe/Berlin');
    tokyo = await subscribe('Tokyo', 'subscribe all azure', 'Asia/Tokyo');
    quiet = await subscribe('Incidents', 'subscribe Contoso Ltd', 'UTC');
    await goOn(minute);
    for (const channel of all()) await channel.until((texts) => texts.length === 1);
    assert.match(
      berlin.card(),
      /◉ Planned\nPlanned maintenance PM3D-5Z8 · Azure Database for PostgreSQL: West Europe/,
    );
    assert.match(berlin.card(), /Concerns 1 of your customers: Contoso Ltd/);
    const { startsAt } = script();
    for (const [channel, zone] of [
      [berlin, 'Europe/Berlin'],
      [tokyo, 'Asia/Tokyo'],
    ] as const) {
      assert.ok(channel.card().includes(`${at(startsAt, zone)} to `), channel.card());
    }
    assert.deepEqual(quiet.shown(), []);
  });

  it('opens with its details for one of the customers who have it', async () => {
    const { text } = await stage.teams.conversation({ name: 'details' }).say(`issue ${id}`);
    assert.match(text, /Azure maintenance · PM3D-5Z8[\s\S]*Connections have to be made again/);
  });

  it('comes with Azure’s service issues and advisories, where Azure is wanted', () => {
    for (const event of ['4VNK-7Q0', '9LTR-3B8', 'SV2K-H98']) {
      assert.equal(tokyo.shown(event).length, 1, event);
      assert.equal(berlin.shown(event).length, 0, event);
    }
  });

  it('is edited when its time changes, and a reply says so', async () => {
    const event = script();
    event.startsAt += 24 * 60;
    event.steps.push({
      at: passed / minute + 1,
      status: 'Active',
      summary: 'The work was moved by a day.',
      mitigatedAt: event.startsAt + 3 * 60,
    });
    await goOn(10 * minute);
    for (const channel of all()) await channel.until((texts) => texts.length === 2);
    await berlin.until(() => berlin.card().includes(at(event.startsAt, 'Europe/Berlin')));
    assert.match(berlin.card(), /The work was moved by a day/);
    assert.ok(
      tokyo
        .shown()
        .some((text) => text.includes(`the time has changed: ${at(event.startsAt, 'Asia/Tokyo')}`)),
      tokyo.shown().join('\n'),
    );
  });

  it('says when it is under way, and ends when its time is over, without another reply', async () => {
    const { startsAt } = script();
    await goOn((startsAt + 1) * minute - passed);
    await berlin.until(() => berlin.card().includes('◉ Under way'));
    await goOn(4 * hour);
    for (const channel of all()) await channel.until(() => channel.card().includes('✓ Over'));
    assert.equal(berlin.shown().length, 2);
    assert.deepEqual(quiet.shown(), []);
  });
});
