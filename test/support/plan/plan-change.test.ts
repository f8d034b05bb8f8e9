import assert from 'node:assert/strict';
import { azureNoteId } from '../../../src/support/notes/azure-note-id.ts';
import { planChange } from '../../../src/support/plan/plan-change.ts';
import type { MicrosoftRequest } from '../../../src/support/ports.ts';
import type { SupportRequest } from '../../../src/support/support-request.ts';
import { aForm, aNote, aRequest, eight, hour, minute } from '../some-requests.ts';

const number = '2611270040001234';

function anAnswer(changes: Partial<MicrosoftRequest> = {}): MicrosoftRequest {
  return { number, status: 'open', state: 'open', createdAt: eight, updatedAt: eight, notes: [], ...changes };
}

/** A request that Microsoft has, as it was read at eight. */
function followed(changes: Partial<SupportRequest> = {}): SupportRequest {
  return aRequest({
    state: 'open',
    microsoft: { number, status: 'open', updatedAt: eight, readAt: eight },
    answerDueAt: eight + 4 * hour,
    ...changes,
  });
}

function plan(before: SupportRequest, answer: MicrosoftRequest, now = eight + hour) {
  const { request, events } = planChange(before, answer, now);
  return { request, kinds: events.map(({ kind }) => kind), events };
}

describe("an answer of Microsoft's about a request", () => {
  it('brings the number, and starts the clock when Microsoft had it', () => {
    const { request, kinds } = plan(
      aRequest({ state: 'creating', route: 'azure' }),
      anAnswer({ createdAt: eight - hour }),
    );
    assert.deepEqual(kinds, ['numbered']);
    assert.equal(request.state, 'open');
    assert.deepEqual(request.microsoft, { number, status: 'open', updatedAt: eight, readAt: eight + hour });
    assert.equal(request.answerDueAt, eight + 3 * hour);
  });

  it('starts the clock now where Microsoft does not say when it had it', () => {
    const { createdAt: _, ...answer } = anAnswer();
    for (const [severity, hours] of [
      ['critical', 2],
      ['moderate', 4],
      ['minimal', 8],
    ] as const) {
      const { request } = plan(aRequest({ form: aForm({ severity }) }), answer, eight);
      assert.equal(request.answerDueAt, eight + hours * hour);
    }
  });

  it('that is the same again changes nothing but when it was read', () => {
    const { request, events } = plan(followed(), anAnswer());
    assert.deepEqual(events, []);
    const microsoft = { number, status: 'open', updatedAt: eight, readAt: eight + hour };
    assert.deepEqual(request, { ...followed(), microsoft });
  });

  it('takes a problem away', () => {
    const { request } = plan(followed({ problem: { reason: 'throttled', at: eight } }), anAnswer());
    assert.equal('problem' in request, false);
  });

  it('changes the status, and is the first answer where it is another than open', () => {
    const at = eight + minute;
    const { request, events } = plan(
      followed(),
      anAnswer({ status: 'attention_needed', state: 'waiting', updatedAt: at }),
    );
    assert.deepEqual(events, [{ kind: 'answered' }, { kind: 'statusChanged', from: 'open', to: 'waiting' }]);
    assert.deepEqual([request.state, request.microsoft?.status], ['waiting', 'attention_needed']);
    assert.deepEqual([request.answeredAt, request.changedAt], [at, at]);
  });

  it('closes and opens it again', () => {
    const closed = plan(
      followed(),
      anAnswer({ status: 'closed', state: 'closed', updatedAt: eight + minute }),
    );
    assert.deepEqual(closed.kinds, ['answered', 'closed']);
    const again = plan(closed.request, anAnswer({ updatedAt: eight + hour }));
    assert.deepEqual(again.kinds, ['reopened']);
    assert.equal(again.request.state, 'open');
  });

  it('is no first answer where we closed it before Microsoft said a word', () => {
    const { request, kinds } = plan(
      followed({ state: 'closed' }),
      anAnswer({ status: 'closed', state: 'closed', updatedAt: eight + minute }),
    );
    assert.deepEqual(kinds, []);
    assert.equal(request.answeredAt, undefined);
  });

  it('with a word that we do not know leaves it open', () => {
    const { request } = plan(
      followed({ state: 'closed', answeredAt: eight }),
      anAnswer({ status: 'on_hold', state: 'unknown', updatedAt: eight + minute }),
    );
    assert.deepEqual([request.state, request.microsoft?.status], ['open', 'on_hold']);
  });

  it('that is older than what is known changes no state', () => {
    const known = followed({
      state: 'closed',
      microsoft: { number, status: 'closed', updatedAt: eight + hour, readAt: eight + hour },
      answeredAt: eight + hour,
    });
    const { request, events } = plan(known, anAnswer({ severity: 'critical' }));
    assert.deepEqual(events, []);
    assert.deepEqual([request.state, request.form.severity], ['closed', 'moderate']);
  });

  it('has a severity that Microsoft changed: its time still counts from when Microsoft had the request', () => {
    const { request, events } = plan(followed(), anAnswer({ severity: 'critical', updatedAt: eight + hour }));
    assert.deepEqual(events, [{ kind: 'severityChanged', from: 'moderate', to: 'critical' }]);
    assert.equal(request.answerDueAt, eight + 2 * hour);
  });

  describe('with notes', () => {
    const theirs = { at: eight + minute, text: 'We look into it.', by: 'Kim (Microsoft)' };

    it("adds those of Microsoft's; the first one is its answer", () => {
      const { request, events } = plan(followed(), anAnswer({ notes: [theirs], updatedAt: eight + minute }));
      const [note] = request.notes;
      assert.deepEqual(note && { ...note, id: '' }, { ...theirs, id: '', from: 'microsoft', sent: 'sent' });
      assert.deepEqual(events, [{ kind: 'answered' }, { kind: 'noteAdded', note }]);
      assert.equal(request.answeredAt, eight + minute);
      assert.deepEqual(plan(request, anAnswer({ notes: [theirs], updatedAt: eight + minute })).events, []);
    });

    it('knows a note of ours that comes back, in other white space and by another name, and that it was sent', () => {
      const own = aNote({ text: 'Any news?\nIt is urgent.' });
      const back = { at: eight + 2_000, text: ' Any news? It is urgent.', by: 'Account' };
      const { request, events } = plan(followed({ notes: [own] }), anAnswer({ notes: [back] }));
      assert.deepEqual(events, []);
      const [note] = request.notes;
      assert.deepEqual(note, { ...own, sent: 'sent', copyId: note?.copyId });
      assert.equal(request.answeredAt, undefined);
    });

    it('takes each note back once: the same words again are new ones', () => {
      const own = aNote({ text: 'Thanks', sent: 'sent' });
      const [before, back, again] = [eight - hour, eight + minute, eight + hour].map((at) => ({
        at,
        text: 'Thanks',
        by: 'Kim',
      }));
      assert.ok(before && back && again);
      const { request, kinds } = plan(followed({ notes: [own] }), anAnswer({ notes: [before, back, again] }));
      assert.deepEqual(kinds, ['answered', 'noteAdded', 'noteAdded']);
      assert.deepEqual(
        request.notes.map(({ from, at }) => [from, at]),
        [
          ['microsoft', eight - hour],
          ['us', eight],
          ['microsoft', eight + hour],
        ],
      );
    });

    it("takes no note of Microsoft's for ours where it says whose it is", () => {
      const same = { at: eight + minute, text: 'Any news?', by: 'Kim' };
      const notes = [aNote()];
      const from = 'microsoft' as const;
      assert.deepEqual(plan(followed({ notes }), anAnswer({ notes: [{ ...same, from }] })).kinds, [
        'answered',
        'noteAdded',
      ]);
    });

    it("with ids of Microsoft's knows ours by theirs, whatever became of the words", () => {
      const [own, other] = [aNote(), aNote({ id: 'note-2', text: 'We look into it.' })];
      const back = {
        id: azureNoteId('R-0001', 'note-1').toUpperCase(),
        at: eight,
        text: '<p>Any news?</p>',
        by: 'x',
      };
      const notes = [back, { ...theirs, id: 'comm-1' }];
      const { request, kinds } = plan(followed({ notes: [own, other] }), anAnswer({ notes }));
      assert.deepEqual(kinds, ['answered', 'noteAdded']);
      assert.deepEqual(
        request.notes.map(({ text, from, sent }) => [text, from, sent]),
        [
          ['Any news?', 'us', 'sent'],
          ['We look into it.', 'us', 'unsent'],
          ['We look into it.', 'microsoft', 'sent'],
        ],
      );
    });

    it('that somebody of ours wrote elsewhere are no answer', () => {
      const elsewhere = { at: eight + minute, text: 'From the portal', by: 'Bo', from: 'us' as const };
      const { request, kinds } = plan(followed(), anAnswer({ notes: [elsewhere] }));
      assert.deepEqual(kinds, ['noteAdded']);
      assert.equal(request.answeredAt, undefined);
    });

    it('leaves alone what was never sent', () => {
      const kept = aNote({ sent: 'kept' });
      const same = { at: eight + minute, text: 'Any news?', by: 'Kim' };
      assert.equal(plan(followed({ notes: [kept] }), anAnswer({ notes: [same] })).request.notes.length, 2);
    });
  });
});
