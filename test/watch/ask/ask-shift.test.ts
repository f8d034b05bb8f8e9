import assert from 'node:assert/strict';
import { askShift, changesByIssue } from '../../../src/watch/ask/ask-shift.ts';
import type { Change } from '../../../src/watch/board.ts';
import { aBoard } from '../../a-board.ts';
import {
  contoso,
  hour,
  minute,
  now,
  others,
  owa,
  resolvedIssue,
  roomsAdvisory,
  searchAdvisory,
  status,
} from '../../cards/fixture.ts';

const change = (kind: Change['kind'], at: number, more: Partial<Change> = {}): Change => ({
  kind,
  at,
  issueId: 'EX1',
  ...more,
});
const a = status('investigating');
const b = status('serviceDegradation');
const c = status('restoringService');

describe('the changes of an issue in a shift', () => {
  const changesOf = (...oldestFirst: Change[]) => changesByIssue(oldestFirst.reverse()).get('EX1');

  it('are made one: when it opened, how often Microsoft posted, who joined and left', () => {
    assert.deepEqual(
      changesOf(
        change('opened', 1),
        change('customersJoined', 2, { count: 12 }),
        change('posted', 3),
        change('customersJoined', 4, { count: 3 }),
        change('customersLeft', 5, { count: 2 }),
        change('posted', 6),
        change('resolved', 7),
        change('reopened', 8),
        change('reviewPublished', 9),
      ),
      { openedAt: 1, posts: 2, joined: 15, left: 2, resolvedAt: 7, reopenedAt: 8, reviewAt: 9 },
    );
  });

  it('tell the first and the last status', () => {
    assert.deepEqual(
      changesOf(
        change('statusChanged', 1, { from: a, to: b }),
        change('statusChanged', 2, { from: b, to: c }),
      ),
      { posts: 0, joined: 0, left: 0, status: { from: a, to: c } },
    );
  });

  it('are none where the status came back, or only a promise ran out', () => {
    assert.equal(
      changesOf(
        change('statusChanged', 1, { from: a, to: b }),
        change('statusChanged', 2, { from: b, to: a }),
      ),
      undefined,
    );
    assert.equal(changesOf(change('promiseOverdue', 1)), undefined);
  });

  it('go on from where a status that came back had been', () => {
    const status = changesOf(
      change('statusChanged', 1, { from: a, to: b }),
      change('statusChanged', 2, { from: b, to: a }),
      change('statusChanged', 3, { from: a, to: c }),
    )?.status;
    assert.deepEqual(status, { from: a, to: c });
  });
});

describe('a shift', () => {
  const ended = { ...resolvedIssue, id: 'SP1' };
  const board = aBoard({
    issues: [
      { issue: searchAdvisory, customers: others },
      { issue: owa, customers: [contoso] },
      { issue: roomsAdvisory, customers: [contoso] },
      { issue: ended, customers: [contoso] },
      { issue: { ...resolvedIssue, id: 'SP2' }, customers: [contoso] },
    ],
    changes: [
      change('resolved', now - minute, { issueId: 'SP1' }),
      change('posted', now - hour, { issueId: roomsAdvisory.id }),
      change('posted', now - hour, { issueId: owa.id }),
      change('posted', now - hour, { issueId: 'EX999999' }),
      change('posted', now - 9 * hour, { issueId: searchAdvisory.id }),
      change('resolved', now - 9 * hour, { issueId: 'SP2' }),
    ],
  });
  const shift = askShift(board, { now, lengthMs: 8 * hour });
  const ids = (list: readonly { issue: { id: string } }[]) => list.map(({ issue: { id } }) => id);

  it('tells what changed in it from what did not, the most urgent first', () => {
    assert.deepEqual(ids(shift.changed), [owa.id, roomsAdvisory.id]);
    assert.deepEqual(ids(shift.unchanged), [searchAdvisory.id]);
  });

  it('tells what ended in it, and nothing that ended before or that nobody remembers', () => {
    assert.deepEqual(ids(shift.ended), ['SP1']);
  });

  it('tells apart what ended earlier and only got its review in it', () => {
    const both = [change('reviewPublished', now - minute), change('resolved', now - hour)];
    const reviewed = (changes: Change[]) => {
      const issues = [{ issue: { ...resolvedIssue, id: 'EX1' }, customers: [contoso] }];
      return askShift(aBoard({ issues, changes }), { now, lengthMs: 8 * hour });
    };
    assert.deepEqual(ids(reviewed(both).ended), ['EX1']);
    assert.deepEqual(ids(reviewed(both).reviewed), []);
    assert.deepEqual(ids(reviewed(both.slice(0, 1)).ended), []);
    assert.deepEqual(ids(reviewed(both.slice(0, 1)).reviewed), ['EX1']);
  });

  it('tells since when changes are known where that is later than its begin', () => {
    assert.equal(shift.loggedSince, undefined);
    const late = aBoard({ loggedSince: now - hour });
    assert.equal(askShift(late, { now, lengthMs: 8 * hour }).loggedSince, now - hour);
    assert.equal(askShift(late, { now, lengthMs: hour }).loggedSince, undefined);
  });

  it('tells the promises that are overdue or due in the next shift, by their time', () => {
    assert.deepEqual(ids(shift.promises), [searchAdvisory.id, owa.id, roomsAdvisory.id]);
    assert.equal(shift.promises[0]?.promise.isOverdue, true);
    const short = askShift(board, { now, lengthMs: hour });
    assert.deepEqual(ids(short.promises), [searchAdvisory.id]);
  });
});
