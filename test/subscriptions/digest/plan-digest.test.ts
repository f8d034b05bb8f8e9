import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planDigest } from '../../../src/subscriptions/digest/plan-digest.ts';
import type { Subscription } from '../../../src/subscriptions/subscription.ts';
import { hour } from '../../watch/some-issues.ts';
import { aSubscription } from '../a-subscription.ts';

const at = (text: string) => Date.parse(text);
const daily = { every: 'day', at: '08:00', timeZone: 'Europe/Berlin' } as const;
const made = at('2026-11-20T12:00:00Z');
const due = (changes: Partial<Subscription>, now: string) =>
  planDigest(aSubscription({ digest: daily, changedAt: made, ...changes }), at(now));

describe('when a digest is due', () => {
  it('is at its time every day, or on its day of the week, Monday unless it says otherwise', () => {
    const sent = { lastDigestAt: at('2026-11-27T07:00:00Z') };
    assert.equal(due(sent, '2026-11-27T07:00:00Z'), at('2026-11-28T07:00:00Z'));
    const weekly = { ...daily, every: 'week' } as const;
    assert.equal(due({ ...sent, digest: weekly }, '2026-11-27T07:00:00Z'), at('2026-11-30T07:00:00Z'));
    const friday = { ...weekly, weekday: 5 };
    assert.equal(due({ ...sent, digest: friday }, '2026-11-27T07:00:00Z'), at('2026-12-04T07:00:00Z'));
  });

  it('is never where there is none, or nothing is told', () => {
    assert.equal(planDigest(aSubscription(), made), undefined);
    assert.equal(due({ paused: { reason: 'archived', at: 0 } }, '2026-11-27T07:00:00Z'), undefined);
  });

  it('is now where the last was missed less than twelve hours ago, and the next time where it was longer', () => {
    const sent = { lastDigestAt: at('2026-11-24T07:00:00Z') };
    assert.equal(due(sent, '2026-11-27T18:59:59Z'), at('2026-11-27T07:00:00Z'));
    assert.equal(due(sent, '2026-11-27T19:00:00Z'), at('2026-11-28T07:00:00Z'));
  });

  it('is not at a time before it was asked for', () => {
    assert.equal(
      due({ changedAt: at('2026-11-27T09:00:00Z') }, '2026-11-27T09:00:00Z'),
      at('2026-11-28T07:00:00Z'),
    );
  });

  it('comes once for every day, however often one looks and whatever the clocks do', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('00:00', '02:30', '08:00', '23:59'),
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Taipei', 'Australia/Lord_Howe'),
        fc.constantFrom(
          '2026-03-06T12:00:00Z',
          '2026-03-27T12:00:00Z',
          '2026-10-23T12:00:00Z',
          '2026-10-31T12:00:00Z',
        ),
        fc.array(fc.integer({ min: 1, max: 6 * hour }), { minLength: 30, maxLength: 60 }),
        (wall, timeZone, begin, steps) => {
          let now = at(begin);
          let subscription = aSubscription({ digest: { every: 'day', at: wall, timeZone }, changedAt: now });
          const days: string[] = [];
          for (const step of steps) {
            now += step;
            const next = planDigest(subscription, now);
            assert.ok(next !== undefined);
            if (next > now) continue;
            days.push(new Intl.DateTimeFormat('en-CA', { timeZone }).format(next));
            subscription = { ...subscription, lastDigestAt: now };
          }
          assert.equal(new Set(days).size, days.length);
          const between = days.slice(1).map((day, index) => Date.parse(day) - Date.parse(days[index] ?? ''));
          assert.ok(between.every((ms) => ms === 24 * hour));
        },
      ),
      { numRuns: 25 },
    );
  });
});
