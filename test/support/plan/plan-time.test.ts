import assert from 'node:assert/strict';
import { isOverdue, planTime } from '../../../src/support/plan/plan-time.ts';
import { aCustomer } from '../../builders.ts';
import { aRequest, eight, hour } from '../some-requests.ts';

const due = eight + 4 * hour;
const microsoft = { number: '2611270040001234', readAt: due };
const open = aRequest({ state: 'open', answerDueAt: due, microsoft });
const passed = { hasReview: false, now: due };

describe('as time goes by, a request', () => {
  it('without an answer is overdue when it is due, told once', () => {
    assert.deepEqual(planTime(open, { ...passed, now: due - 1 }), { request: open, events: [] });
    const { request, events } = planTime(open, passed);
    assert.deepEqual(events, [{ kind: 'answerOverdue' }]);
    assert.deepEqual(planTime(request, { ...passed, now: due + hour }).events, []);
    assert.equal(isOverdue(request, due + hour), true);
  });

  it('is not overdue once answered, waiting for us or closed', () => {
    assert.equal(isOverdue({ ...open, answeredAt: eight }, due), false);
    assert.equal(isOverdue({ ...open, state: 'waiting' }, due), false);
    assert.equal(isOverdue({ ...open, state: 'closed' }, due), false);
  });

  it('is called overdue only after Microsoft was asked again, where it can be asked', () => {
    const unread = { ...open, microsoft: { ...microsoft, readAt: due - 1 } };
    assert.deepEqual(planTime(unread, passed).events, []);
    const china = { ...unread, customer: aCustomer({ cloud: 'china' }) };
    assert.deepEqual(planTime(china, passed).events, [{ kind: 'answerOverdue' }]);
  });

  it('has the review of its issue once it is published, told once, also when closed', () => {
    const closed = aRequest({ state: 'closed' });
    const { request, events } = planTime(closed, { hasReview: true, now: due });
    assert.deepEqual(events, [{ kind: 'reviewPublished' }]);
    assert.equal(request.reviewAt, due);
    assert.deepEqual(planTime(request, { hasReview: true, now: due + hour }).events, []);
  });
});
