import assert from 'node:assert/strict';
import { digestOf } from '../../../src/subscriptions/digest/digest-of.ts';
import { createSee } from '../../../src/subscriptions/see.ts';
import type { Mute, Subscription } from '../../../src/subscriptions/subscription.ts';
import type { BoardFacts } from '../../a-board.ts';
import { anAnnouncement, anIssue, aWindow, day, eight, hour, resolved } from '../../watch/some-issues.ts';
import { aRule } from '../a-rule.ts';
import { aSubscription } from '../a-subscription.ts';
import { customers, idOf, someThings } from '../some-things.ts';

const some = (...names: string[]) => customers.filter(({ name }) => names.includes(name));
const digest = { every: 'day', at: '08:00', timeZone: 'UTC' } as const;
const both = aRule({ kinds: ['incidents', 'advisories'] });

function digestWith(
  facts: BoardFacts,
  { since: from = eight - day, ...changes }: Partial<Subscription> & { since?: number } = {},
  mutes: readonly Mute[] = [],
) {
  const time = { now: eight };
  const things = someThings(facts, time);
  const see = createSee({ things, mutesOf: () => mutes, clock: () => time.now });
  const subscription = aSubscription({ digest, rules: [both], ...changes });
  const facts_ = digestOf(subscription, { things, see }, from, eight);
  const ids = (sights: readonly { issue: { id: string } }[]) => sights.map(({ issue }) => issue.id);
  const { open, ended, waited, soon, since } = facts_;
  return { open: ids(open), ended: ids(ended), waited: ids(waited), soon, since };
}

describe('a digest', () => {
  const advisory = anIssue({ id: 'AD', classification: 'advisory' });

  it('tells what is open, the worst first, and what ended since the last', () => {
    const told = digestWith({
      issues: [
        { issue: advisory, customers: some('Contoso') },
        { issue: anIssue({ id: 'IN' }), customers: some('Contoso') },
        { issue: resolved(anIssue({ id: 'END' }), eight - hour), customers: some('Contoso') },
        { issue: resolved(anIssue({ id: 'OLD' }), eight - 2 * day), customers: some('Contoso') },
      ],
    });
    assert.deepEqual([told.open, told.ended, told.waited], [['IN', 'AD'], ['END'], []]);
    assert.equal(told.since, eight - day);
  });

  it('tells apart which advisories came in quiet hours', () => {
    const quiet = { from: '19:00', to: '07:30', timeZone: 'UTC' };
    const facts = {
      issues: [
        { issue: advisory, customers: some('Contoso'), firstSeenAt: eight - hour },
        { issue: anIssue({ id: 'IN' }), customers: some('Contoso'), firstSeenAt: eight - hour },
      ],
    };
    const told = digestWith(facts, { quiet });
    assert.deepEqual([told.open, told.waited], [['IN'], ['AD']]);
    assert.deepEqual(digestWith(facts, { quiet, since: eight - hour }).waited, []);
  });

  it('leaves out what is muted, and what others have', () => {
    const mute = {
      id: 'm',
      conversationId: '',
      of: { issueId: 'AD' },
      until: eight + hour,
      by: 'Ada',
      at: 0,
    };
    const facts = {
      issues: [
        { issue: advisory, customers: some('Contoso') },
        { issue: anIssue({ id: 'IN' }), customers: some('Fabrikam') },
      ],
    };
    const rules = [{ ...both, all: false, tenantIds: [idOf('Contoso')] }];
    assert.deepEqual(digestWith(facts, { rules }, [mute]).open, []);
    assert.deepEqual(digestWith(facts, { rules }).open, ['AD']);
  });

  it('tells of Azure’s windows within two weeks too, and not of those that are over', () => {
    const window = (id: string, days: number, state: 'planned' | 'underWay' | 'untold' = 'planned') => ({
      window: aWindow({ id, from: eight + days * day, to: eight + (days + 1) * day }),
      state,
      customers: some('Contoso'),
    });
    const { soon } = digestWith({
      windows: [
        window('PM-1', 1),
        window('PM-2', 15),
        window('PM-3', 2, 'untold'),
        window('PM-0', 0, 'underWay'),
      ],
    });
    assert.deepEqual(
      soon.map(({ id, kind, customerCount }) => [id, kind, customerCount]),
      [
        ['PM-0', 'azure', 1],
        ['PM-1', 'azure', 1],
      ],
    );
  });

  it('tells what changes within two weeks for its customers, whatever kinds it hears of', () => {
    const post = (id: string, days: number) => ({
      announcement: anAnnouncement({ id, actBy: eight + days * day }),
      customers: some('Contoso', 'Fabrikam'),
    });
    const told = digestWith(
      { announcements: [post('MC3', 15), post('MC2', 14), post('MC1', 1)] },
      { rules: [{ ...both, all: false, tenantIds: [idOf('Contoso')] }] },
    );
    assert.deepEqual(
      told.soon.map(({ id, kind, customerCount, names }) => [id, kind, customerCount, names]),
      [
        ['MC1', 'deadline', 1, ['Contoso']],
        ['MC2', 'deadline', 1, ['Contoso']],
      ],
    );
  });
});
