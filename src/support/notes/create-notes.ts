import pMap from 'p-map';
import { ActionError, toActionError } from '../../action-error.ts';
import type { Call } from '../../call.ts';
import { deedOf } from '../deed-of.ts';
import { cleanLines } from '../form/clean-typed.ts';
import { createOnceAtATime } from '../once-at-a-time.ts';
import { heldBy } from '../route-of.ts';
import type { NoteOutcome, Support } from '../support.ts';
import type { SupportParts } from '../support-parts.ts';
import type { Opener, RequestNote, SupportRequest } from '../support-request.ts';
import type { SendNote } from './send-note.ts';

interface NewNote {
  readonly id: string;
  readonly text: string;
}

const atOnce = 4;

/** What people write to requests: first into our record, then to Microsoft, so that nothing of it is lost. */
export function createNotes(
  { audited, keeper, clock }: SupportParts,
  send: SendNote,
): Pick<Support, 'addNote' | 'addNoteToAll'> {
  const once = createOnceAtATime<SupportRequest>();

  async function write(number: string, given: NewNote, by: Opener, call: Call): Promise<SupportRequest> {
    const request = await keeper.get(number);
    const known = noteOf(request, given.id);
    if (known && known.sent !== 'unsent') return request;
    const text = cleanLines(given.text);
    if (!known && text === '') throw new ActionError('rejected', 'The note is empty.');
    return audited(deedOf('request.note', request, by), call, async () => {
      const written = known ? request : await append(request.number, { id: given.id, text }, by);
      const note = noteOf(written, given.id);
      // One for a ticket that Azure has not made yet goes there once it has.
      if (note?.sent !== 'unsent' || !heldBy(written)) return written;
      try {
        return await send(written, note, by, call, known !== undefined);
      } catch (thrown) {
        const error = toActionError(thrown);
        await keeper.noteProblem(written.number, error, by);
        throw error;
      }
    });
  }

  function append(number: string, { id, text }: NewNote, by: Opener): Promise<SupportRequest> {
    return keeper.change(
      number,
      (request) => {
        if (noteOf(request, id)) return { request, events: [] };
        const willBeSent = request.route === 'azure' || heldBy(request) !== undefined;
        const now = clock();
        const note: RequestNote = {
          id,
          at: now,
          text,
          by: by.name,
          from: 'us',
          sent: willBeSent ? 'unsent' : 'kept',
        };
        const changed = { ...request, notes: [...request.notes, note], changedAt: now };
        return { request: changed, events: [{ kind: 'noteAdded', note }] };
      },
      by,
    );
  }

  const addNote = async (number: string, note: NewNote, by: Opener, call: Call) => {
    const request = await keeper.get(number);
    return once(JSON.stringify([request.number, note.id]), () => write(request.number, note, by, call))
      .outcome;
  };

  return {
    addNote,
    async addNoteToAll(issueId, note, by, call) {
      const requests = (await keeper.list()).filter(
        ({ state, form }) => state !== 'closed' && form.issueId?.toLowerCase() === issueId.toLowerCase(),
      );
      const errors: ActionError[] = [];
      const outcomes = await pMap(
        requests,
        async ({ number }): Promise<NoteOutcome> => {
          try {
            const written = await addNote(number, note, by, call);
            return { number, sent: noteOf(written, note.id)?.sent ?? 'unsent' };
          } catch (thrown) {
            errors.push(toActionError(thrown));
            return { number, sent: 'unsent' };
          }
        },
        { concurrency: atOnce },
      );
      const wanted = errors.find(({ reason }) => reason === 'sign_in_wanted');
      if (wanted) throw wanted;
      return outcomes;
    },
  };
}

function noteOf({ notes }: SupportRequest, noteId: string): RequestNote | undefined {
  return notes.find(({ id, from }) => id === noteId && from === 'us');
}
