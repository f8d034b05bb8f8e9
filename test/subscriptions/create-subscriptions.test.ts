import assert from 'node:assert/strict';
import { replyKinds } from '../../src/subscriptions/subscription.ts';
import { eight, hour, minute } from '../watch/some-issues.ts';
import { aRule } from './a-rule.ts';
import { aChannel, ada, bob, someSubscriptions } from './some-subscriptions.ts';

const contoso = aRule({ all: false, tenantIds: ['contoso'] });
const night = { from: '19:00', to: '07:00', timeZone: 'Europe/Berlin' };
const daily = { every: 'day', at: '08:00', timeZone: 'Europe/Berlin' } as const;

describe('subscribing', () => {
  it('makes one subscription for a conversation, whatever the thread', async () => {
    const { subscriptions } = await someSubscriptions(eight);
    const thread = { ...aChannel('19:noc;messageid=17'), placeName: { team: 'NOC', channel: 'Outages' } };
    const made = await subscriptions.subscribe(thread, ada, { rule: contoso });
    assert.deepEqual(made, {
      number: 1,
      where: aChannel('19:noc').where,
      placeName: { team: 'NOC', channel: 'Outages' },
      rules: [contoso],
      mentions: [],
      replies: replyKinds,
      by: ada,
      madeAt: eight,
      changedAt: eight,
    });
    await subscriptions.subscribe(aChannel('19:noc;messageid=18'), bob, { rule: aRule() });
    assert.equal(subscriptions.list().length, 1);
    assert.equal(subscriptions.of('19:noc;messageid=99'), subscriptions.find(1));
  });

  it('again adds to what was said, and what is not said stays', async () => {
    const { subscriptions, time, order } = await someSubscriptions(eight);
    await order('19:noc', contoso);
    time.now += hour;
    const mention = { teamsId: '29:bob', name: 'Bob', for: 'incidents' } as const;
    await subscriptions.subscribe(aChannel('19:noc'), ada, { quiet: night, mentions: [mention] });
    const all = { ...mention, for: 'all' } as const;
    const now = await subscriptions.subscribe(aChannel('19:noc'), ada, {
      digest: daily,
      replies: ['resolved'],
      mentions: [all],
    });
    assert.deepEqual(now?.rules, [contoso]);
    assert.deepEqual(
      [now?.quiet, now?.digest, now?.replies, now?.mentions],
      [night, daily, ['resolved'], [all]],
    );
    assert.deepEqual([now?.madeAt, now?.changedAt], [eight, eight + hour]);
  });

  it('to messages means the major ones too, and news begins with it', async () => {
    const { subscriptions, time, order } = await someSubscriptions(eight);
    await order('19:noc', aRule());
    time.now += hour;
    const now = await order('19:noc', aRule({ kinds: ['messages'] }));
    assert.deepEqual(now.rules, [aRule({ kinds: ['incidents', 'messages', 'majorMessages'] })]);
    const messages = { since: eight + hour, rules: [aRule({ kinds: ['messages', 'majorMessages'] })] };
    assert.deepEqual(now.news, [messages]);
    time.now += hour;
    assert.deepEqual((await order('19:noc', aRule({ kinds: ['messages'] }))).news, [messages]);
    assert.deepEqual((await order('19:noc', aRule({ kinds: ['maintenance'] }))).news, [
      messages,
      { since: eight + 2 * hour, rules: [aRule({ kinds: ['maintenance'] })] },
    ]);
    const left = await subscriptions.unsubscribe('19:noc', {
      rules: { kinds: ['messages', 'maintenance'] },
    });
    assert.deepEqual([left?.rules, left?.news], [[aRule()], undefined]);
  });

  it('needs something to hear of where there is nothing yet', async () => {
    const { subscriptions } = await someSubscriptions(eight);
    assert.equal(await subscriptions.subscribe(aChannel('19:noc'), ada, { quiet: night }), undefined);
    assert.deepEqual(subscriptions.list(), []);
  });

  it('keeps the language of who made it, until that person says otherwise', async () => {
    const { subscriptions, order } = await someSubscriptions(eight);
    await order('19:noc', contoso);
    const chinese = aChannel('19:noc', { locale: 'zh-TW', timeZone: 'Asia/Taipei' });
    const byBob = await subscriptions.subscribe(chinese, bob, { rule: aRule() });
    assert.deepEqual([byBob?.where.locale, byBob?.by], ['en', ada]);
    const byAda = await subscriptions.subscribe(chinese, ada, { rule: aRule() });
    assert.deepEqual([byAda?.where.locale, byAda?.where.timeZone], ['zh-TW', 'Asia/Taipei']);
  });

  it('is known after a restart, and numbers are never given twice', async () => {
    const { subscriptions, order, reopen } = await someSubscriptions(eight);
    await order('19:noc', contoso);
    await order('19:ops', contoso);
    await subscriptions.unsubscribe('19:ops');
    const again = await reopen();
    assert.deepEqual(again.list(), subscriptions.list());
    const next = await again.subscribe(aChannel('19:ops'), ada, { rule: contoso });
    assert.equal(next?.number, 3);
  });

  it('has not happened where it could not be written', async () => {
    const { subscriptions, store, changes, order } = await someSubscriptions(eight);
    await order('19:noc', contoso);
    changes.length = 0;
    store.fail = () => {
      throw new Error('Disk full');
    };
    await assert.rejects(subscriptions.subscribe(aChannel('19:noc'), ada, { rule: aRule() }), /Disk full/);
    await assert.rejects(subscriptions.unsubscribe('19:noc'), /Disk full/);
    await assert.rejects(subscriptions.tag('contoso', ['gold']), /Disk full/);
    assert.deepEqual(subscriptions.find(1)?.rules, [contoso]);
    assert.deepEqual(subscriptions.tagsOf('contoso'), []);
    assert.deepEqual(changes, []);
    store.fail = () => {};
    assert.deepEqual((await order('19:noc', aRule())).rules, [aRule()]);
  });
});

describe('unsubscribing', () => {
  it('takes a part', async () => {
    const { subscriptions, order } = await someSubscriptions(eight);
    const both = aRule({ all: false, tenantIds: ['contoso', 'fabrikam'] });
    await order('19:noc', both);
    await subscriptions.subscribe(aChannel('19:noc'), ada, {
      quiet: night,
      digest: daily,
      mentions: [{ teamsId: '29:bob', name: 'Bob', for: 'all' }],
    });
    const left = await subscriptions.unsubscribe('19:noc', {
      rules: { customers: { tenantIds: ['fabrikam'], tags: [] } },
    });
    assert.deepEqual([left?.rules, left?.quiet, left?.digest], [[contoso], night, daily]);
    const bare = await subscriptions.unsubscribe('19:noc', {
      quiet: true,
      digest: true,
      mentions: ['29:bob'],
    });
    assert.ok(bare && !('quiet' in bare) && !('digest' in bare));
    assert.deepEqual(bare.mentions, []);
  });

  it('ends the subscription where nothing is left, or everything is meant', async () => {
    const { subscriptions, order, changes } = await someSubscriptions(eight);
    await order('19:noc', contoso);
    await order('19:ops', contoso);
    const part = { rules: { customers: { tenantIds: ['contoso'], tags: [] } } };
    assert.equal(await subscriptions.unsubscribe('19:noc', part), undefined);
    assert.equal(await subscriptions.unsubscribe('19:ops;messageid=1'), undefined);
    assert.deepEqual(subscriptions.list(), []);
    assert.equal(await subscriptions.unsubscribe('19:ops'), undefined);
    assert.deepEqual(changes.slice(-2), [
      { of: 'subscription', number: 1, conversationId: '19:noc', now: undefined },
      { of: 'subscription', number: 2, conversationId: '19:ops', now: undefined },
    ]);
  });
});

describe('a paused subscription', () => {
  it('says why, and is told again', async () => {
    const { subscriptions, order, time } = await someSubscriptions(eight);
    await order('19:noc', contoso);
    time.now += minute;
    await subscriptions.pause(1, 'archived');
    time.now += minute;
    await subscriptions.pause(1, 'archived');
    assert.deepEqual(subscriptions.find(1)?.paused, { reason: 'archived', at: eight + minute });
    assert.equal((await subscriptions.resume(1))?.paused, undefined);
    assert.equal(await subscriptions.pause(9, 'archived'), undefined);
  });

  it('is told again when somebody speaks there or subscribes, but not where a person paused it', async () => {
    const { subscriptions, order } = await someSubscriptions(eight);
    await order('19:noc', contoso);
    await subscriptions.pause(1, 'botRemoved');
    await subscriptions.refresh(aChannel('19:noc;messageid=5'));
    assert.equal(subscriptions.find(1)?.paused, undefined);
    await subscriptions.pause(1, 'byPerson');
    await subscriptions.refresh(aChannel('19:noc'));
    assert.equal(subscriptions.find(1)?.paused?.reason, 'byPerson');
    await order('19:noc', contoso);
    assert.equal(subscriptions.find(1)?.paused, undefined);
  });
});

describe('a person’s pause', () => {
  it('is not ended by a wish that names nothing to hear of', async () => {
    const { subscriptions, order } = await someSubscriptions(eight);
    await order('19:noc', contoso);
    await subscriptions.pause(1, 'byPerson');
    for (const wish of [{ digest: daily }, { quiet: night }, { replies: [] }])
      await subscriptions.subscribe(aChannel('19:noc'), ada, wish);
    const { digest, quiet, replies, paused } = subscriptions.find(1) ?? {};
    assert.deepEqual([digest, quiet, replies], [daily, night, []]);
    assert.deepEqual(paused, { reason: 'byPerson', at: eight });
  });
});

describe('activity in a subscribed conversation', () => {
  it('moves the subscription to where it is reached now, under its new name', async () => {
    const { subscriptions, order, changes } = await someSubscriptions(eight);
    await order('19:noc', contoso);
    const moved = aChannel('19:noc;messageid=4', { serviceUrl: 'https://smba.trafficmanager.net/apac/' });
    await subscriptions.refresh({ ...moved, placeName: { channel: 'Outages' } });
    const now = subscriptions.find(1);
    assert.deepEqual(now?.where, { ...moved.where, conversationId: '19:noc' });
    assert.deepEqual(now?.placeName, { channel: 'Outages' });
    changes.length = 0;
    await subscriptions.refresh(moved);
    await subscriptions.refresh(aChannel('19:elsewhere'));
    assert.deepEqual(changes, []);
  });

  it('keeps of its name what is not told again, and its pause over a new one', async () => {
    const { subscriptions, order, changes, reopen } = await someSubscriptions(eight);
    await order('19:noc', contoso);
    await subscriptions.rename(1, { team: 'NOC', channel: 'General' });
    await subscriptions.refresh({ ...aChannel('19:noc'), placeName: { channel: 'Outages' } });
    assert.deepEqual(subscriptions.find(1)?.placeName, { team: 'NOC', channel: 'Outages' });
    await subscriptions.pause(1, 'archived');
    await subscriptions.rename(1, { team: 'Operations' });
    const now = (await reopen()).find(1);
    assert.deepEqual(now?.placeName, { team: 'Operations', channel: 'Outages' });
    assert.equal(now?.paused?.reason, 'archived');
    changes.length = 0;
    await subscriptions.rename(1, { team: 'Operations' });
    assert.deepEqual(changes, []);
  });

  it('makes the chat of who subscribed known', async () => {
    const { subscriptions, order } = await someSubscriptions(eight);
    await order('19:noc', contoso);
    const chat = aChannel('a:ada', { kind: 'personal' }).where;
    await subscriptions.refreshChat('u-ada', chat);
    await subscriptions.refreshChat('u-bob', chat);
    assert.deepEqual(subscriptions.find(1)?.by, { ...ada, chat });
  });
});

describe('what is noted of a subscription', () => {
  it('is a delivery, on the disk with the next flush, and no change for others', async () => {
    const { subscriptions, order, changes, reopen, store } = await someSubscriptions(eight);
    await order('19:noc', contoso);
    changes.length = 0;
    subscriptions.noteDelivered('19:noc', eight + 1);
    subscriptions.noteDelivered('19:elsewhere', eight + 1);
    assert.equal(subscriptions.find(1)?.lastDeliveredAt, eight + 1);
    store.fail = () => {
      throw new Error('Disk full');
    };
    await assert.rejects(subscriptions.flush());
    assert.equal((await reopen()).find(1)?.lastDeliveredAt, undefined);
    store.fail = () => {};
    await subscriptions.flush();
    assert.equal((await reopen()).find(1)?.lastDeliveredAt, eight + 1);
    assert.deepEqual(changes, []);
  });
});

describe('letters', () => {
  const day = 24 * 3_600_000;

  async function stage() {
    const orders = await someSubscriptions(eight);
    await orders.order('19:noc', contoso);
    await orders.order('19:ops', contoso);
    orders.changes.length = 0;
    const letters = () => orders.changes.flatMap((change) => (change.of === 'letter' ? [change.letter] : []));
    return { ...orders, told: letters };
  }

  it('are on the disk in one write with the state because of which they are sent, and then told', async () => {
    const { subscriptions, time, told, store, reopen } = await stage();
    const writes = store.writes;
    time.now += 1;
    await subscriptions.pause(1, 'archived');
    await subscriptions.noteRound(eight + 2, eight);
    assert.equal(store.writes, writes + 2);
    const letters = [
      { kind: 'pause', number: 1, at: eight + 1, since: eight + 1 },
      { kind: 'missed', number: 2, at: eight + 2, since: eight },
    ];
    assert.deepEqual(told(), letters);
    const again = await reopen();
    assert.deepEqual(again.letters(), letters);
    assert.equal(again.find(1)?.paused?.reason, 'archived');
    assert.deepEqual(again.letter('letter/missed/2'), letters[1]);
  });

  it('are not there where they can not be kept, and neither is the state', async () => {
    const { subscriptions, told, store } = await stage();
    store.fail = () => {
      throw new Error('Disk full');
    };
    await assert.rejects(subscriptions.pause(1, 'archived'));
    await assert.rejects(subscriptions.noteRound(eight, eight - 1));
    await assert.rejects(subscriptions.writeDigests([1], eight));
    assert.deepEqual([told(), subscriptions.letters()], [[], []]);
    assert.deepEqual(
      [subscriptions.find(1)?.paused, subscriptions.find(1)?.lastDigestAt],
      [undefined, undefined],
    );
  });

  it('are written for digests with when they were due', async () => {
    const { subscriptions, reopen, told } = await stage();
    await subscriptions.writeDigests([1, 9], eight + 1);
    assert.deepEqual(told(), [{ kind: 'digest', number: 1, at: eight + 1, since: eight + 1 - day }]);
    assert.equal((await reopen()).find(1)?.lastDigestAt, eight + 1);
    assert.equal(subscriptions.find(1)?.lastDigestAt, eight + 1);
  });

  it('are written for digests that were off for a while as for the first: of one day, or one week', async () => {
    const { subscriptions } = await stage();
    await subscriptions.subscribe(aChannel('19:noc'), ada, { digest: daily });
    await subscriptions.writeDigests([1], eight);
    for (const letter of subscriptions.letters()) await subscriptions.dropLetter(letter);
    await subscriptions.unsubscribe('19:noc', { digest: true });
    await subscriptions.subscribe(aChannel('19:noc'), ada, { digest: daily });
    await subscriptions.writeDigests([1], eight + 5 * day);
    assert.equal(subscriptions.letter('letter/digest/1')?.since, eight + 4 * day);
  });

  it('that wait are replaced by later ones, which tell as far back', async () => {
    const { subscriptions, reopen } = await stage();
    await subscriptions.writeDigests([1], eight);
    const first = subscriptions.letter('letter/digest/1');
    await subscriptions.writeDigests([1], eight + day);
    const both = [{ kind: 'digest', number: 1, at: eight + day, since: eight - day }];
    assert.deepEqual(subscriptions.letters(), both);
    assert.deepEqual((await reopen()).letters(), both);
    assert.ok(first);
    await subscriptions.dropLetter(first);
    assert.deepEqual(subscriptions.letters(), both);
    for (const letter of subscriptions.letters()) await subscriptions.dropLetter(letter);
    assert.deepEqual([subscriptions.letters(), (await reopen()).letters()], [[], []]);
  });

  it('tell what changed during a pause, however it ends, in the same write', async () => {
    const { subscriptions, time, store, reopen, changes } = await stage();
    const ends = [
      () => subscriptions.resume(1),
      () => subscriptions.refresh(aChannel('19:noc')),
      () => subscriptions.subscribe(aChannel('19:noc'), ada, { rule: aRule() }),
    ];
    for (const end of ends) {
      await subscriptions.pause(1, 'archived');
      for (const letter of subscriptions.letters()) await subscriptions.dropLetter(letter);
      const pausedAt = time.now;
      time.now += day;
      changes.length = 0;
      const writes = store.writes;
      await end();
      assert.equal(store.writes, writes + 1);
      assert.deepEqual((await reopen()).letters(), [
        { kind: 'missed', number: 1, at: pausedAt + day, since: pausedAt },
      ]);
      assert.deepEqual(
        changes.map((change) => change.of === 'subscription' && change.isBack),
        [true, false],
      );
    }
    changes.length = 0;
    await subscriptions.subscribe(aChannel('19:noc'), ada, { quiet: night });
    assert.deepEqual(
      changes.map((change) => change.of === 'subscription' && change.isBack),
      [undefined],
    );
  });

  it('are not written for what a person has paused, a round without a pause, or what rests', async () => {
    const { subscriptions } = await stage();
    await subscriptions.pause(1, 'byPerson');
    await subscriptions.noteRound(eight);
    assert.deepEqual(subscriptions.letters(), []);
    await subscriptions.noteRound(eight, eight - 1);
    assert.deepEqual(
      subscriptions.letters().map(({ number }) => number),
      [2],
    );
  });

  it('go with their subscription', async () => {
    const { subscriptions, reopen } = await stage();
    await subscriptions.writeDigests([1, 2], eight);
    await subscriptions.unsubscribe('19:noc');
    assert.deepEqual(
      subscriptions.letters().map(({ number }) => number),
      [2],
    );
    assert.equal((await reopen()).letters().length, 1);
  });
});
