import assert from 'node:assert/strict';
import {
  askKnowledge,
  isComplete,
  isMostlyRead,
  isUnread,
  overdue,
  readBetween,
  unread,
} from '../../../src/watch/ask/knowledge.ts';
import { aBoard } from '../../a-board.ts';
import { contoso, others } from '../../cards/fixture.ts';

const all = { total: 4, read: 4, oldestReadAt: 10, newestReadAt: 20 };
const coverage = (health: object, azure: object = {}) =>
  askKnowledge(aBoard({ coverage: { health, azure } }), ['health', 'azure'], true);

describe('what is known of all customers', () => {
  it('leaves out a lane that is for no customer, unless all are', () => {
    assert.deepEqual(
      coverage(all).lanes.map(({ lane }) => lane),
      ['health'],
    );
    assert.equal(coverage({}).lanes.length, 2);
  });

  it('is complete only where every customer of a complete list is read', () => {
    assert.equal(isComplete(coverage(all)), true);
    assert.equal(isComplete(coverage(all, { total: 2, read: 1 })), false);
    assert.equal(isComplete({ ...coverage(all), isListComplete: false }), false);
    assert.equal(isComplete(coverage({})), false);
  });

  it('is unread where no lane has a customer that is read', () => {
    assert.equal(isUnread(coverage({ total: 4, waiting: 4 })), true);
    assert.equal(isUnread(coverage({ total: 4 }, { total: 1, read: 1 })), false);
  });

  it('is as old as its oldest and as new as its newest read', () => {
    assert.deepEqual(readBetween(coverage(all, { total: 1, read: 1, oldestReadAt: 5, newestReadAt: 15 })), {
      oldest: 5,
      newest: 20,
    });
    assert.equal(readBetween(coverage({ total: 4 })), undefined);
  });

  it('tells customers that failed or wait from those that were read too long ago', () => {
    const failed = [{ reason: 'consent_missing', customers: [contoso, ...others.slice(0, 1)] }] as const;
    const lane = { total: 10, read: 5, waiting: 1, failed };
    assert.equal(unread(lane), 5);
    assert.equal(overdue(lane), 2);
    assert.equal(overdue({ ...lane, read: 9 }), 0);
  });

  it('is mostly read where all were asked, and nearly all could be read that can be', () => {
    const named = Array.from({ length: 10 }, () => contoso);
    const lane = {
      total: 100,
      read: 90,
      waiting: 0,
      failed: [{ reason: 'throttled', customers: named }],
    } as const;
    assert.equal(isMostlyRead(lane), true);
    assert.equal(isMostlyRead({ ...lane, read: 89 }), false);
    assert.equal(isMostlyRead({ ...lane, read: 89, waiting: 1 }), false);
    const closed = [{ reason: 'consent_missing', customers: named }] as const;
    assert.equal(isMostlyRead({ ...lane, total: 20, read: 10, failed: closed }), true);
    assert.equal(isMostlyRead({ ...lane, total: 10, read: 0, failed: closed }), false);
    assert.equal(isMostlyRead({ ...lane, total: 0, read: 0, failed: [] }), true);
  });
});
