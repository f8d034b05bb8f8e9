import assert from 'node:assert/strict';
import type { Place } from '../../src/sandbox/teams/people.ts';
import { type Stage, setStage } from '../stage.ts';
import { type Press, pressEach, titlesOf } from './press-each.ts';

const minute = 60_000;

/** A calendar entry as Teams reads it from its address. */
function entryOf(url: string) {
  const { protocol, host, pathname, searchParams } = new URL(url);
  assert.equal(`${protocol}//${host}${pathname}`, 'https://teams.microsoft.com/l/meeting/new');
  const time = (name: string) => Date.parse(searchParams.get(name) ?? '');
  return {
    subject: searchParams.get('subject') ?? '',
    from: time('startTime'),
    to: time('endTime'),
    content: searchParams.get('content') ?? '',
  };
}

describe('the buttons of a page', () => {
  /** What the stage's clock is behind the machine's. */
  let behind = 31 * minute;
  let stage: Stage;
  before(async function () {
    this.timeout(30_000);
    stage = await setStage({ clock: () => Date.now() - behind });
    // A few customers are quickly read, one of them not.
    const { customers } = stage.sandbox.world;
    const [unread] = customers.splice(14).filter(({ name }) => name === 'Southridge Video');
    customers.push(unread ?? assert.fail());
    await stage.restart();
    // Message centers are read by and by, all of them within half an hour.
    await stage.watch();
    behind = 0;
    await stage.watch();
  });
  after(() => stage.close());

  const pages = [
    ['history for Contoso Ltd', 'personal'],
    ['messages for Contoso Ltd', 'groupChat'],
    ['messages for all customers', 'channel'],
    ['message MC1179004 for Contoso Ltd', 'groupChat'],
    ['maintenance for Contoso Ltd', 'channel'],
    ['issue PM3D-5Z8 for Contoso Ltd', 'personal'],
    ['licenses for Contoso Ltd', 'channel'],
  ] as const satisfies readonly (readonly [string, Place])[];

  for (const [said, place] of pages) {
    it(`of "${said}" all lead somewhere, and back, in a ${place} conversation`, async () => {
      const conversation = stage.teams.conversation({ in: place, name: said });
      const presses = await pressEach(conversation, said);
      assert.ok(presses.length > 1);
      for (const press of presses) checkPress(press);
    });
  }

  function checkPress({ title, command, replaces, isInPlace, turn }: Press): void {
    if (turn.url !== undefined) {
      assert.equal(new URL(turn.url).protocol, 'https:', title);
      return;
    }
    assert.ok(command !== undefined, `"${title}" runs no command`);
    assert.doesNotMatch(
      turn.text,
      /something went wrong on our|The bot answered|can’t be used|didn’t understand|can’t be read/,
      title,
    );
    assert.ok(turn.text.length > 100, `${title}: ${turn.text}`);
    assert.equal(isInPlace, replaces, title);
  }

  it('turn the pages of a history, and widen and narrow its time', async () => {
    const conversation = stage.teams.conversation({ name: 'history' });
    await conversation.say('history for Contoso Ltd');
    const second = await conversation.click('Next');
    assert.match(second.text, /Issues 5–12 of \d+/);
    assert.doesNotMatch(second.text, /available/);
    assert.match((await conversation.click('Previous')).text, /Issues 1–4 of \d+/);
    assert.match((await conversation.click('7 days')).text, /last 7 days/);
    assert.match((await conversation.click('90 days')).text, /last 90 days/);
    await conversation.say('history for Contoso Ltd exchange');
    assert.match((await conversation.click('All services')).text, /^Contoso Ltd · History\n/);
  });

  it('narrow the message center and widen it again', async () => {
    const conversation = stage.teams.conversation({ in: 'channel', name: 'messages' });
    const all = await conversation.say('messages for Contoso Ltd exchange');
    assert.match(all.text, /Shown: Exchange Online\n/);
    const major = await conversation.click('Major changes');
    assert.match(major.text, /Shown: Exchange Online, major changes only\n/);
    const both = await conversation.click('Act by 30 days');
    assert.match(both.text, /Shown: Exchange Online, major changes only, to act on within 30 days\n/);
    assert.deepEqual(
      titlesOf(conversation).filter((title) => /^(Major|Act)/.test(title)),
      [],
    );
    const everybody = await conversation.click('All customers');
    assert.match(
      everybody.text,
      /^Message center of all customers\n[\s\S]*Shown: Exchange Online, major changes only[\s\S]*\d+ customers/,
    );
    assert.doesNotMatch((await conversation.click('All messages')).text, /Shown:/);
  });

  it('show who has a message, page by page, and the message for one of them', async () => {
    const conversation = stage.teams.conversation({ name: 'having' });
    const { text } = await conversation.say('message MC1179004 for Contoso Ltd');
    const count = Number(/(\d+) customers have this message/.exec(text)?.[1]);
    assert.ok(count > 8);
    assert.match((await conversation.click('Show customers')).text, new RegExp(`1–8 of ${count}`));
    assert.match((await conversation.click('Next')).text, new RegExp(`9–${Math.min(16, count)} of ${count}`));
    assert.match((await conversation.click('MC1179004')).text, /As published for /);
  });

  it('of all customers’ messages tell how many customers could be read', async () => {
    const { text } = await stage.teams.conversation({ name: 'coverage' }).say('messages');
    const { customers } = stage.sandbox.world;
    const read =
      /Read for (\d+) of (\d+) customers\. (\d+) could not be read/.exec(text) ?? assert.fail(text);
    assert.equal(Number(read[2]), customers.length);
    assert.equal(Number(read[1]) + Number(read[3]), customers.length);
    assert.match(text, /\d+ customers · changed/);
  });

  it('of a planned window and of a deadline open a calendar entry that says when', async () => {
    const conversation = stage.teams.conversation({ name: 'calendar' });
    const entries: ReturnType<typeof entryOf>[] = [];
    let { text } = await conversation.say('maintenance for Contoso Ltd');
    for (let page = 0; page < 9; page++) {
      for (const [, url = ''] of text.matchAll(/\[Add to calendar: (\S+)\]/g)) entries.push(entryOf(url));
      if (!titlesOf(conversation).includes('Next')) break;
      ({ text } = await conversation.click('Next'));
    }
    assert.match(text, new RegExp(`of ${entries.length},`));

    const postgres = entries.find(({ content }) => content.startsWith('PM3D-5Z8 for Contoso Ltd'));
    const { startedAt } = stage.sandbox.world;
    const start = startedAt + (3 * 24 + 5) * 60 * minute;
    const seconds = (at: number) => Math.floor(at / 1000);
    assert.equal(seconds(postgres?.from ?? 0), seconds(start));
    assert.equal(seconds(postgres?.to ?? 0), seconds(start + 6 * 60 * minute));
    assert.match(
      postgres?.subject ?? '',
      /^Maintenance: Planned maintenance for Azure Database.*\(Contoso Ltd\)$/,
    );
    assert.match(postgres?.content ?? '', /https:\/\/portal\.azure\.com/);

    const deadlines = entries.filter(({ subject }) => subject.startsWith('Act by: '));
    assert.ok(deadlines.length > 5);
    for (const { from, to } of deadlines) assert.equal(to - from, 30 * minute);
    for (const { from, to } of entries) assert.ok(from < to);
  });

  it('read again where Refresh is pressed, in the place of the card, each page', async () => {
    for (const said of ['history', 'messages', 'maintenance', 'licenses']) {
      const conversation = stage.teams.conversation({ in: 'groupChat', name: `refresh ${said}` });
      const first = await conversation.say(`${said} for Northwind Traders`);
      const again = await conversation.click('Refresh');
      assert.equal(again.activities[0]?.id, first.activities[0]?.id);
      assert.equal(again.text.split('\n')[0], first.text.split('\n')[0]);
    }
  });

  it('work in old clients, which know only Action.Submit', async () => {
    const conversation = stage.teams.conversation({ name: 'submit' });
    await conversation.say('messages for Contoso Ltd');
    assert.match((await conversation.submitFallback('Major changes')).text, /Shown: major changes only/);
    await conversation.say('maintenance for Contoso Ltd');
    assert.match((await conversation.submitFallback('PM3D-5Z8')).text, /Azure maintenance · PM3D-5Z8/);
  });

  it('whose window is gone say so', async () => {
    const { turn } = await stage.teams.conversation({ name: 'gone' }).send({
      text: undefined,
      value: {
        command: 'maintenance',
        args: { tenantId: stage.sandbox.world.customers[0]?.tenantId, id: 'GONE-1Z0' },
      },
    });
    assert.match(turn.text, /^Azure does not tell Contoso Ltd of a maintenance GONE-1Z0, or no longer does/);
  });
});
