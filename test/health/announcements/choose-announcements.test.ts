import assert from 'node:assert/strict';
import { byUrgency, isWanted } from '../../../src/health/announcements/choose-announcements.ts';
import { nearnessOf } from '../../../src/health/announcements/deadline.ts';
import { anAnnouncement } from './an-announcement.ts';

const day = 86_400_000;
const now = Date.parse('2026-11-20T07:14:00Z');

describe('announcements', () => {
  it('come by deadline, overdue ones first, then major changes, then the newest', () => {
    const list = [
      anAnnouncement({ id: 'new', updatedAt: now - day }),
      anAnnouncement({ id: 'old', updatedAt: now - 9 * day }),
      anAnnouncement({ id: 'major', isMajor: true, updatedAt: now - 20 * day }),
      anAnnouncement({ id: 'later', actBy: now + 40 * day, isMajor: true }),
      anAnnouncement({ id: 'soon', actBy: now + 3 * day }),
      anAnnouncement({ id: 'overdue', actBy: now - 3 * day }),
    ];
    const ids = [...list].sort(byUrgency).map(({ id }) => id);
    assert.deepEqual(ids, ['overdue', 'soon', 'later', 'major', 'new', 'old']);
    assert.deepEqual(
      [...list]
        .reverse()
        .sort(byUrgency)
        .map(({ id }) => id),
      ids,
    );
  });

  it('are wanted by service, as major changes, and by what has to be done within some days', () => {
    const one = anAnnouncement({
      id: 'MC1',
      services: ['Exchange Online', 'Microsoft Teams'],
      actBy: now + 10 * day,
    });
    assert.equal(isWanted(one, {}, now), true);
    assert.equal(isWanted(one, { isService: (name) => name === 'Microsoft Teams' }, now), true);
    assert.equal(isWanted(one, { isService: (name) => name === 'Planner' }, now), false);
    assert.equal(isWanted(one, { major: true }, now), false);
    assert.equal(isWanted({ ...one, isMajor: true }, { major: true }, now), true);
    assert.equal(isWanted(one, { actBy: 10 }, now), true);
    assert.equal(isWanted(one, { actBy: 9 }, now), false);
    assert.equal(isWanted({ ...one, actBy: now - day }, { actBy: 1 }, now), true);
    assert.equal(isWanted(anAnnouncement({ id: 'MC2' }), { actBy: 365 }, now), false);
  });
});

describe('a deadline', () => {
  it('is near within 14 days and overdue after it', () => {
    assert.equal(nearnessOf(now - 1, now), 'overdue');
    assert.equal(nearnessOf(now, now), 'near');
    assert.equal(nearnessOf(now + 14 * day, now), 'near');
    assert.equal(nearnessOf(now + 14 * day + 1, now), 'later');
  });
});
