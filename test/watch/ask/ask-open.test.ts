import assert from 'node:assert/strict';
import { askOpen } from '../../../src/watch/ask/ask-open.ts';
import { aBoard } from '../../a-board.ts';
import { contoso, issue, others, owa, resolvedIssue, roomsAdvisory } from '../../cards/fixture.ts';

const odd = issue({ id: 'MO1000001', title: 'x', service: 'x', classification: 'unknown' });
const board = aBoard({
  issues: [
    { issue: roomsAdvisory, customers: others },
    { issue: { ...resolvedIssue, id: 'EX1' }, customers: [contoso] },
    { issue: owa, customers: [contoso] },
    { issue: odd, customers: [contoso] },
  ],
});
const ids = (watched: readonly { issue: { id: string } }[]) => watched.map(({ issue: { id } }) => id);

describe('the open issues of all customers', () => {
  it('are those that have not ended, the most urgent first', () => {
    assert.deepEqual(ids(askOpen(board).issues), [owa.id, roomsAdvisory.id, odd.id]);
    assert.deepEqual(askOpen(board).hidden, []);
  });

  it('can be incidents only, among them what Microsoft calls neither', () => {
    const { issues, hidden } = askOpen(board, { only: 'incidents' });
    assert.deepEqual(ids(issues), [owa.id, odd.id]);
    assert.deepEqual(ids(hidden), [roomsAdvisory.id]);
  });

  it('can be those of one service, what the kind hides among them', () => {
    const { issues, hidden } = askOpen(board, {
      only: 'advisories',
      isAsked: ({ service }) => service === 'Exchange Online',
    });
    assert.deepEqual(ids(issues), []);
    assert.deepEqual(ids(hidden), [owa.id]);
  });
});
