import assert from 'node:assert/strict';
import { parse } from '../../src/commands/grammar/parse.ts';
import { commands } from '../../src/commands/table.ts';
import { locales } from '../../src/locales/locale.ts';
import { now } from '../cards/fixture.ts';
import { full, paused } from '../cards/subscription-samples.ts';
import { aSubscription } from '../subscriptions/a-subscription.ts';
import { textOf } from '../views/text-of.ts';
import { orderStage } from './order-stage.ts';

const here = '19:noc@thread.tacv2';
const other = aSubscription({ number: 4, where: { ...full.where, conversationId: '19:else' } });
const all = [full, paused, other];
const resting = /Paused since .*: somebody paused it[\s\S]*resume subscription 2/;

describe('subscriptions', () => {
  it('lists all with their state, this conversation’s first, then what does not work', async () => {
    const stage = await orderStage({ subscriptions: all });
    const said = await stage.say('subscriptions', {});
    assert.match(said, /3 subscriptions, 1 paused/);
    assert.match(
      said,
      /2 · NOC · Outages · This conversation[\s\S]*7 · Old team[\s\S]*I was removed there[\s\S]*4 · A channel/,
    );
    assert.match(said, /Last delivery 07:56[\s\S]*Nothing was delivered yet/);
    assert.match(said, /change the subscription of the conversation where they are written/);
  });

  it('turns pages', async () => {
    const many = Array.from({ length: 12 }, (_, i) =>
      aSubscription({ number: i + 1, where: { ...full.where, conversationId: `19:${i}` } }),
    );
    const stage = await orderStage({ subscriptions: many });
    assert.match(await stage.say('subscriptions', { page: 3 }), /11–12 of 12/);
  });

  it('says how to make one where there is none', async () => {
    const stage = await orderStage();
    assert.match(await stage.say('subscriptions', {}), /No conversation has a subscription yet/);
  });

  it('shows one in full by its number', async () => {
    const stage = await orderStage({ subscriptions: all });
    assert.match(await stage.say('subscriptions', { number: 2 }), /Subscription 2[\s\S]*\[Save\]/);
    assert.match(await stage.say('subscriptions', { number: 99 }), /no subscription 99/);
  });
});

describe('the form of a subscription', () => {
  it('changes what comes as a reply, and when it is quiet', async () => {
    const stage = await orderStage({ subscriptions: all });
    await stage.run('changeSubscription', {
      number: 4,
      replies: 'resolved,overdue',
      quietFrom: '22:00',
      quietTo: '06:00',
    });
    const now = stage.subscriptions.find(4);
    assert.deepEqual(now?.replies, ['resolved', 'overdue']);
    assert.deepEqual(now?.quiet, { from: '22:00', to: '06:00', timeZone: 'Europe/Berlin' });
    await stage.run('changeSubscription', { number: 4, replies: '', quietFrom: '', quietTo: '' });
    assert.deepEqual(stage.subscriptions.find(4)?.replies, []);
    await stage.run('changeSubscription', { number: 4, noQuiet: true });
    assert.equal(stage.subscriptions.find(4)?.quiet, undefined);
  });

  it('changes what is paused too, which stays so', async () => {
    const stage = await orderStage({ subscriptions: all });
    const said = await stage.say('changeSubscription', { number: 7, replies: 'resolved' });
    assert.match(said, /Paused since .*: I was removed there/);
    assert.deepEqual(stage.subscriptions.find(7)?.replies, ['resolved']);
    assert.deepEqual(stage.subscriptions.find(7)?.paused, paused.paused);
  });

  it('needs both times, and knows its number', async () => {
    const stage = await orderStage({ subscriptions: all });
    assert.match(await stage.say('changeSubscription', { number: 4, quietFrom: '22:00' }), /both times/);
    assert.match(await stage.say('changeSubscription', { number: 99 }), /no subscription 99/);
  });
});

describe('pause and resume subscription', () => {
  it('stop and go on by number, or here', async () => {
    const stage = await orderStage({ subscriptions: all });
    assert.match(
      await stage.say('pauseSubscription', { number: 4 }),
      /Subscription 4 \(A channel\) is paused/,
    );
    assert.deepEqual(stage.subscriptions.find(4)?.paused, { reason: 'byPerson', at: now });
    assert.match(await stage.say('pauseSubscription', { number: 4 }), /already paused/);
    assert.match(await stage.say('resumeSubscription', { number: 4 }), /goes on/);
    assert.match(await stage.say('resumeSubscription', { number: 4 }), /was not paused/);
    assert.match(await stage.say('pauseSubscription', {}), /Subscription 2 \(NOC · Outages\) is paused/);
    assert.match(await stage.say('resumeSubscription', { number: 99 }), /no subscription 99/);
  });

  it('say so where it could not be saved', async () => {
    const stage = await orderStage({ subscriptions: all, isBroken: () => true });
    assert.match(await stage.say('pauseSubscription', { number: 4 }), /could not be saved/);
    assert.equal(stage.subscriptions.find(4)?.paused, undefined);
  });
});

describe('test subscription', () => {
  const fates = [
    [{ kind: 'sent', messageId: '1' }, /on its way to A channel/],
    [{ kind: 'closed', code: 'BotNotInConversationRoster' }, /refused it \(BotNotInConversationRoster\)/],
    [{ kind: 'refused', code: '413' }, /refused it \(413\)/],
    [{ kind: 'gone' }, /refused it \(gone\)/],
    [{ kind: 'later', code: '429' }, /Try again in a minute/],
    [{ kind: 'unknown' }, /may have come through/],
  ] as const;
  for (const [fate, said] of fates) {
    it(`says what became of the example: ${fate.kind}`, async () => {
      const stage = await orderStage({ subscriptions: all, fate });
      assert.match(await stage.say('testSubscription', { number: 4 }), said);
      assert.deepEqual(stage.examples, [other]);
    });
  }

  it('sends nothing where there is no such subscription', async () => {
    const stage = await orderStage();
    assert.match(await stage.say('testSubscription', { number: 4 }), /no subscription 4/);
    assert.match(await stage.say('testSubscription', {}), /has no subscription/);
    assert.deepEqual(stage.examples, []);
  });
});

describe('replies', () => {
  it('are chosen, and the answer says which come then', async () => {
    const stage = await orderStage({ subscriptions: all });
    const chosen = await stage.say('replies', { replies: ['reopened', 'resolved'] });
    assert.match(chosen, /^As replies in the thread of a card come: resolved, reopened\.\n\nTo choose: /);
    assert.deepEqual(stage.subscriptions.of(here)?.replies, ['resolved', 'reopened']);
    assert.match(await stage.say('replies', { replies: [] }), /^Nothing comes as a reply in the thread/);
    assert.deepEqual(stage.subscriptions.of(here)?.replies, []);
  });

  it('are only told where none are named, and the examples can be typed', async () => {
    for (const locale of locales) {
      const stage = await orderStage({ subscriptions: all, locale });
      const told = await stage.say('replies', {});
      assert.deepEqual(stage.deeds, []);
      const examples = [...told.matchAll(/`([^`]+)`/g)].map(([, example = '']) => parse(example));
      assert.equal(examples.length, 3);
      for (const example of examples) assert.equal(example.kind === 'command' && example.command, 'replies');
    }
  });

  it('need a subscription', async () => {
    const none = await orderStage();
    assert.match(await none.say('replies', { replies: [] }), /has no subscription/);
  });

  it('are chosen of one that is paused too, which stays so and says so', async () => {
    const stage = await orderStage({ subscriptions: all });
    await stage.run('pauseSubscription', {});
    assert.match(await stage.say('replies', {}), resting);
    assert.match(await stage.say('replies', { replies: [] }), resting);
    assert.deepEqual(stage.subscriptions.of(here)?.replies, []);
    assert.equal(stage.subscriptions.of(here)?.paused?.reason, 'byPerson');
  });

  it('take nothing else from a button', () => {
    for (const replies of ['resolved', ['x'], [1], {}])
      assert.equal(commands.get('replies')?.prepare({ replies }), undefined);
  });
});

describe('digest', () => {
  it('comes when it is said, in the zone of who says it', async () => {
    const stage = await orderStage({ subscriptions: all });
    assert.match(await stage.say('digest', { every: 'day', at: '08:00' }), /every day at 08:00/);
    assert.deepEqual(stage.subscriptions.of(here)?.digest, {
      every: 'day',
      at: '08:00',
      timeZone: 'Europe/Berlin',
    });
    const weekly = await stage.say('digest', { every: 'week', weekday: 5, at: '09:30' });
    assert.match(weekly, /every Friday at 09:30/);
    assert.match(await stage.say('digest', { off: true }), /No digest comes here any more/);
    assert.match(await stage.say('digest', { off: true }), /No digest came here/);
  });

  it('of a subscription that is paused is kept, and says that nothing comes before it goes on', async () => {
    const stage = await orderStage({ subscriptions: all });
    assert.doesNotMatch(await stage.say('digest', { every: 'day', at: '08:00' }), /Paused/);
    await stage.run('pauseSubscription', {});
    assert.match(await stage.say('digest', { every: 'day', at: '09:00' }), resting);
    const { digest, paused: now } = stage.subscriptions.of(here) ?? {};
    assert.deepEqual([digest?.at, now?.reason], ['09:00', 'byPerson']);
  });

  it('asks when, and needs a subscription to tell about', async () => {
    const stage = await orderStage({ subscriptions: all });
    assert.match(await stage.say('digest', {}), /Say when/);
    const none = await orderStage();
    assert.match(await none.say('digest', { every: 'day', at: '08:00' }), /Subscribe first/);
  });

  it('says so where it could not be saved', async () => {
    const stage = await orderStage({ subscriptions: all, isBroken: () => true });
    assert.match(await stage.say('digest', { every: 'day', at: '08:00' }), /could not be saved/);
  });

  it('is shown in full beside the rest', async () => {
    const stage = await orderStage({ subscriptions: all });
    assert.match(textOf(await stage.run('subscriptions', { number: 2 })), /Digest: every Monday at 08:00/);
  });
});
