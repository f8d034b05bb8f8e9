import assert from 'node:assert/strict';
import fc from 'fast-check';
import { eight, hour, minute } from '../watch/some-issues.ts';
import { someSubscriptions } from './some-subscriptions.ts';

describe('a mute', () => {
  const issue = { issueId: 'EX100001' };
  const wish = { conversationId: '19:noc', of: issue, until: eight + hour, by: 'Ada' };

  it('holds in its conversation until it ends, and says who and why', async () => {
    const { subscriptions, time } = await someSubscriptions(eight);
    const mute = await subscriptions.mute({
      ...wish,
      conversationId: '19:noc;messageid=3',
      because: 'known',
    });
    assert.deepEqual(mute, { ...wish, because: 'known', id: 'id-1', at: eight });
    assert.deepEqual(subscriptions.mutesOf('19:noc'), [mute]);
    assert.deepEqual(subscriptions.mutesOf('19:ops'), []);
    time.now = eight + hour;
    assert.deepEqual([subscriptions.mutesOf('19:noc'), subscriptions.mutes()], [[], []]);
  });

  it('takes the place of one of the same', async () => {
    const { subscriptions } = await someSubscriptions(eight);
    await subscriptions.mute(wish);
    await subscriptions.mute({ ...wish, of: { tenantId: 'contoso' } });
    await subscriptions.mute({ ...wish, of: { issueId: 'ex100001' }, until: eight + 2 * hour });
    assert.deepEqual(
      subscriptions.mutes().map(({ until }) => until - eight),
      [hour, 2 * hour],
    );
  });

  it('is ended by a person, one or all', async () => {
    const { subscriptions, changes } = await someSubscriptions(eight);
    const first = await subscriptions.mute(wish);
    const second = await subscriptions.mute({ ...wish, of: { tenantId: 'contoso' } });
    assert.deepEqual(await subscriptions.unmute('19:noc', issue), [first]);
    assert.deepEqual(await subscriptions.unmute('19:noc'), [second]);
    assert.deepEqual(await subscriptions.unmute('19:noc'), []);
    assert.equal(changes.length, 4);
  });

  it('is forgotten when it has ended', async () => {
    const { subscriptions, time, store, reopen } = await someSubscriptions(eight);
    await subscriptions.mute(wish);
    await subscriptions.mute({ ...wish, of: { tenantId: 'contoso' }, until: eight + 2 * hour });
    time.now += hour;
    await subscriptions.dropEnded();
    assert.equal((await store.list('mutes')).length, 1);
    assert.equal((await reopen()).mutes().length, 1);
  });

  it('never outlives its end, whatever is muted and ended in between', async () => {
    const step = fc.record({
      what: fc.constantFrom('mute', 'unmute', 'dropEnded', 'wait', 'reopen'),
      of: fc.constantFrom('a', 'b'),
      minutes: fc.nat({ max: 30 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const { subscriptions, time, reopen } = await someSubscriptions(eight);
        const until = new Map<string, number>();
        for (const { what, of, minutes } of steps) {
          if (what === 'wait') time.now += minutes * minute;
          if (what === 'dropEnded') await subscriptions.dropEnded();
          if (what === 'unmute') {
            await subscriptions.unmute('19:noc', { issueId: of });
            until.delete(of);
          }
          if (what === 'mute') {
            until.set(of, time.now + minutes * minute);
            await subscriptions.mute({ ...wish, of: { issueId: of }, until: time.now + minutes * minute });
          }
          const seen = what === 'reopen' ? await reopen() : subscriptions;
          const expected = [...until].filter(([, end]) => end > time.now).map(([id]) => id);
          const held = seen.mutesOf('19:noc').map((mute) => ('issueId' in mute.of ? mute.of.issueId : ''));
          assert.deepEqual(held.sort(), expected.sort());
        }
      }),
    );
  });
});

describe('tags of customers', () => {
  it('are given and taken, in whatever case', async () => {
    const { subscriptions, changes, reopen } = await someSubscriptions(eight);
    const before = subscriptions.tags();
    assert.deepEqual(await subscriptions.tag('contoso', ['Gold ', 'test', 'gold']), ['gold', 'test']);
    assert.notEqual(subscriptions.tags(), before);
    await subscriptions.tag('fabrikam', ['gold']);
    assert.deepEqual(subscriptions.customersWithTag('GOLD'), ['contoso', 'fabrikam']);
    assert.deepEqual(await subscriptions.untag('contoso', ['gold']), ['test']);
    assert.deepEqual(await subscriptions.untag('fabrikam'), []);
    assert.deepEqual((await reopen()).tags(), new Map([['contoso', ['test']]]));
    assert.ok(changes.every(({ of }) => of === 'tags'));
  });
});
