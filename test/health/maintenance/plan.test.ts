import assert from 'node:assert/strict';
import { plan } from '../../../src/health/maintenance/plan.ts';
import type { Maintenance } from '../../../src/health/model.ts';
import { anAnnouncement } from '../announcements/an-announcement.ts';

const day = 86_400_000;
const now = Date.parse('2026-11-20T07:14:00Z');

function aWindow(id: string, from: number, to?: number): Maintenance {
  const impacts = [
    { service: 'Virtual Machines', regions: ['West Europe'] },
    { service: 'Virtual Machines', regions: ['North Europe'] },
  ];
  return {
    id,
    title: id,
    from,
    ...(to === undefined ? {} : { to }),
    updatedAt: 0,
    text: '',
    impacts,
    subscriptions: [],
  };
}
const kinds = (...[maintenance, announcements]: [Maintenance[], Parameters<typeof plan>[1]]) =>
  plan(maintenance, announcements, now).dated.map(({ kind, id }) => `${kind} ${id}`);

describe('the plan', () => {
  it('has windows of Azure and dates of the message center, the soonest first', () => {
    const post = { title: 'Planned maintenance of search', updatedAt: now - 8 * day };
    assert.deepEqual(
      kinds(
        [aWindow('B', now + 2 * day, now + 3 * day), aWindow('A', now - day, now + day)],
        [
          anAnnouncement({ id: 'MC1', actBy: now + 5 * day }),
          anAnnouncement({ id: 'MC2', ...post, startsAt: now + 3 * day, endsAt: now + 3 * day + 1 }),
        ],
      ),
      ['azure A', 'azure B', 'window MC2', 'deadline MC1'],
    );
  });

  it('leaves out what is over, and keeps what has begun and has no end', () => {
    assert.deepEqual(
      kinds(
        [aWindow('over', now - 2 * day, now - 1), aWindow('endless', now - day)],
        [anAnnouncement({ id: 'MC1', actBy: now - 1 })],
      ),
      ['azure endless'],
    );
  });

  it('names a service of Azure once', () => {
    assert.deepEqual(plan([aWindow('A', now)], [], now).dated[0]?.services, ['Virtual Machines']);
  });

  it('takes the dates of a post for no window, unless it is about planned maintenance that is to come', () => {
    const feature = anAnnouncement({
      id: 'MC1',
      title: 'A new button',
      startsAt: now + day,
      endsAt: now + 9 * day,
    });
    const published = anAnnouncement({
      id: 'MC2',
      title: 'Scheduled maintenance of Planner',
      startsAt: now - day,
      updatedAt: now - day,
      endsAt: now + 30 * day,
    });
    const { dated, undated } = plan([], [feature, published], now);
    assert.deepEqual(dated, []);
    assert.deepEqual(undated, [published]);
  });

  it('reads a post whose end is before its start as one without an end', () => {
    const post = anAnnouncement({
      id: 'MC2',
      tags: ['Planned maintenance'],
      startsAt: now + day,
      endsAt: now,
    });
    assert.equal(plan([], [post], now).dated[0]?.to, undefined);
  });

  it('has both the window and the deadline of a post about maintenance', () => {
    const post = anAnnouncement({
      id: 'MC2',
      title: 'Planned maintenance of search',
      startsAt: now + 3 * day,
      endsAt: now + 4 * day,
      actBy: now + 2 * day,
    });
    assert.deepEqual(kinds([], [post]), ['deadline MC2', 'window MC2']);
  });

  it('finds windows in Chinese, and names posts in a writing that it does not know', () => {
    const chinese = anAnnouncement({
      id: 'MC2',
      title: 'SharePoint Online：计划内维护',
      startsAt: now + day,
    });
    const japanese = anAnnouncement({ id: 'MC3', title: '計画メンテナンス', startsAt: now + day });
    const { dated, unread } = plan([], [chinese, japanese], now);
    assert.deepEqual(
      dated.map(({ id }) => id),
      ['MC2'],
    );
    assert.deepEqual(unread, [japanese]);
  });
});
