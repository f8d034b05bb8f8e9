import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Customer } from '../../src/customers/customer.ts';
import type { Issue } from '../../src/health/model.ts';
import { serviceStatus } from '../../src/health/status.ts';
import { createBoard } from '../../src/watch/board/create-board.ts';
import type { RoundView } from '../../src/watch/board.ts';
import { anIssue, customersNamed, eight, minute } from './some-issues.ts';

const customers = customersNamed('A', 'B', 'C', 'D');

/** One issue at one of the moments of its story; which it is there does not depend on the customer that is told. */
const state: fc.Arbitrary<Issue> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 }))
  .chain(([number, moment]) =>
    fc.constantFrom('serviceDegradation', 'restoringService', 'serviceRestored').map((raw) =>
      anIssue({
        id: `EX${number}`,
        updatedAt: eight + moment * minute,
        status: serviceStatus(raw),
        isResolved: raw === 'serviceRestored',
      }),
    ),
  );

const answer = fc.record({ issues: fc.array(state, { maxLength: 4 }), isComplete: fc.boolean() });
type Answer = { readonly issues: Issue[]; readonly isComplete: boolean };

/** The answers of each customer, in their order, and two orders in which the customers' turns may come. */
const stories = fc
  .array(fc.array(answer, { maxLength: 5 }), { minLength: customers.length, maxLength: customers.length })
  .chain((answers) => {
    const turns = answers.flatMap((own, place) => own.map(() => place));
    const order = fc.shuffledSubarray(turns, { minLength: turns.length, maxLength: turns.length });
    return fc.record({ answers: fc.constant(answers), one: order, other: order });
  });

function played(answers: readonly (readonly Answer[])[], turns: readonly number[]) {
  let now = eight;
  const board = createBoard({ clock: () => now });
  board.setCustomers(customers);
  const next = answers.map(() => 0);
  for (const place of turns) {
    const told = answers[place]?.[next[place] ?? 0];
    const customer = customers[place];
    assert.ok(told && customer);
    next[place] = (next[place] ?? 0) + 1;
    board.applyIssues(customer.tenantId, { ...told, at: now });
    now += 1;
    if (now % 3 === 0) board.closeRound();
  }
  board.closeRound();
  return board;
}

function open(board: RoundView) {
  return board
    .openIssues()
    .map(({ issue, customerCount }) => ({
      id: issue.id,
      status: issue.status.raw,
      updatedAt: issue.updatedAt,
      customerCount,
      hits: board.customersHit(issue.id).map(({ customer }) => customer.name),
    }))
    .sort((a, b) => a.id.localeCompare(b.id));
}

describe('the board, whatever it is told', () => {
  it('knows the same open issues and hits in any order of the customers', () => {
    fc.assert(
      fc.property(stories, ({ answers, one, other }) => {
        assert.deepEqual(open(played(answers, one)), open(played(answers, other)));
      }),
      { numRuns: 300 },
    );
  });

  it('agrees with itself: counts with hits, hits with each customer, snapshots with what they were made of', () => {
    const hitsOf = (board: ReturnType<typeof played>, { tenantId }: Customer) =>
      board.issuesOf(tenantId).map(({ id }) => id);
    fc.assert(
      fc.property(stories, ({ answers, one }) => {
        const board = played(answers, one);
        for (const { id, customerCount, hits } of open(board)) {
          assert.equal(customerCount, hits.length);
          assert.ok(customerCount > 0);
          for (const customer of customers) {
            assert.equal(hitsOf(board, customer).includes(id), hits.includes(customer.name));
          }
        }
        assert.deepEqual(open(board.lastRound()), open(board));
        const again = createBoard({ clock: () => eight });
        again.restore(board.snapshot());
        assert.deepEqual(open(again), open(board));
      }),
      { numRuns: 100 },
    );
  });
});
