import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planChange } from '../../../src/support/plan/plan-change.ts';
import type { MicrosoftNote, MicrosoftRequest } from '../../../src/support/ports.ts';
import { type SupportRequest, severities } from '../../../src/support/support-request.ts';
import { aNote, aRequest, day, eight, minute } from '../some-requests.ts';

const statuses = { open: 'open', attention_needed: 'waiting', closed: 'closed', on_hold: 'unknown' } as const;
type Status = keyof typeof statuses;

const step = fc.record({
  afterMs: fc.integer({ min: 1, max: 60 * minute }),
  status: fc.constantFrom<Status>('open', 'attention_needed', 'closed', 'on_hold'),
  severity: fc.constantFrom(...severities),
  note: fc.option(
    fc.record({
      text: fc.constantFrom('Any news?', 'Thanks', 'We look into it.', 'Please restart.'),
      by: fc.constantFrom('Kim', 'Account'),
    }),
    { nil: undefined },
  ),
});

/** What Microsoft said of one request as time went on: each answer has all notes so far. */
const history = fc.array(step, { minLength: 1, maxLength: 8 }).map((steps) => {
  let at = eight;
  let notes: readonly MicrosoftNote[] = [];
  return steps.map(({ afterMs, status, severity, note }): MicrosoftRequest => {
    at += afterMs;
    if (note) notes = [...notes, { at, ...note }];
    const number = '2611270040001234';
    return { number, status, state: statuses[status], severity, createdAt: eight, updatedAt: at, notes };
  });
});

/** The history, and its answers as they may come in: each at least once, in any order, some again. */
const heard = history.chain((answers) =>
  fc.tuple(
    fc.constant(answers),
    fc
      .tuple(fc.shuffledSubarray(answers, { minLength: answers.length }), fc.subarray(answers))
      .chain(([all, some]) =>
        fc.shuffledSubarray([...all, ...some], { minLength: all.length + some.length }),
      ),
  ),
);

const ours = fc.constantFrom<SupportRequest>(
  aRequest({ state: 'creating', route: 'azure', azureTicket: 'r-0001-draft-1' }),
  aRequest({
    notes: [aNote(), aNote({ id: 'note-2', at: eight + 30 * minute, text: 'Thanks', sent: 'sent' })],
  }),
);
const now = eight + day;

function hear(before: SupportRequest, answers: readonly MicrosoftRequest[]) {
  let request = before;
  const events = answers.flatMap((answer) => {
    const planned = planChange(request, answer, now);
    request = planned.request;
    return planned.events;
  });
  return { request, events };
}

describe("answers of Microsoft's, in any order and as often as they come,", () => {
  it('make the same request', () => {
    fc.assert(
      fc.property(ours, heard, (before, [inOrder, asHeard]) => {
        assert.deepEqual(hear(before, asHeard).request, hear(before, inOrder).request);
      }),
      { numRuns: 500 },
    );
  });

  it('tell of a number, an answer and each note once', () => {
    fc.assert(
      fc.property(ours, heard, (before, [, asHeard]) => {
        const { events, request } = hear(before, asHeard);
        const once = events.map(({ kind, note }) => (note ? `${kind} ${note.id}` : kind));
        for (const what of once.filter((one) => /^(numbered|answered|noteAdded)/.test(one))) {
          assert.equal(once.filter((one) => one === what).length, 1, what);
        }
        const added = events.filter(({ kind }) => kind === 'noteAdded').length;
        assert.equal(request.notes.length, before.notes.length + added);
      }),
      { numRuns: 300 },
    );
  });

  it('tell nothing twice: all of them again are no news', () => {
    fc.assert(
      fc.property(ours, heard, (before, [, asHeard]) => {
        const { request } = hear(before, asHeard);
        const again = hear(request, asHeard);
        assert.deepEqual(again.events, []);
        assert.deepEqual(again.request, request);
      }),
      { numRuns: 300 },
    );
  });

  it('lose no note of ours', () => {
    fc.assert(
      fc.property(ours, heard, (before, [, asHeard]) => {
        const { request } = hear(before, asHeard);
        for (const { id, text } of before.notes) {
          assert.ok(request.notes.some((note) => note.id === id && note.text === text));
        }
      }),
    );
  });
});
