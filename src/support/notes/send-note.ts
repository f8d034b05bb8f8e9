import type { Call } from '../../call.ts';
import { azureTicketOf } from '../microsoft-of.ts';
import { planChange } from '../plan/plan-change.ts';
import type { Planned } from '../plan/planned.ts';
import type { ReadRequest } from '../read-request.ts';
import { heldBy } from '../route-of.ts';
import type { SupportParts } from '../support-parts.ts';
import type { Opener, RequestNote, SupportRequest } from '../support-request.ts';
import { azureNoteId } from './azure-note-id.ts';

/** Brings a note that is in our record to Microsoft. Throws ActionError; the note stays `unsent` then. */
export type SendNote = (
  request: SupportRequest,
  note: RequestNote,
  by: Opener,
  call: Call,
  /** It was tried before, and may have got there. */
  isAgain: boolean,
) => Promise<SupportRequest>;

export function createSendNote(parts: SupportParts, read: ReadRequest): SendNote {
  const { azure, serviceRequests, keeper, clock } = parts;

  async function toAzure(
    request: SupportRequest,
    { id, text }: RequestNote,
    call: Call,
  ): Promise<SupportRequest> {
    const { customer, number, form } = request;
    const noteId = azureNoteId(number, id);
    const note = { noteId, subject: form.title, text, sender: form.contact.email };
    await azure.addNote(customer, azureTicketOf(request), note, call);
    return keeper.change(number, (now) => ({ request: withSent(now, id), events: [] }));
  }

  /** Partner Center takes a note as often as it is sent: one that may be there is looked for first. */
  async function toPartnerCenter(
    request: SupportRequest,
    note: RequestNote,
    by: Opener,
    call: Call,
    isAgain: boolean,
  ): Promise<SupportRequest> {
    const current = isAgain ? await read(request, by, call) : request;
    if (current.notes.some(({ id, sent }) => id === note.id && sent === 'sent') || !current.microsoft)
      return current;
    const answer = await serviceRequests.addNote(
      current.customer,
      current.microsoft.number,
      note.text,
      by,
      call,
    );
    return keeper.change(current.number, (now) =>
      movedBy(by, planChange(withSent(now, note.id), answer, clock())),
    );
  }

  return async (request, note, by, call, isAgain) =>
    heldBy(request) === 'azure'
      ? toAzure(request, note, call)
      : toPartnerCenter(request, note, by, call, isAgain);
}

/** Microsoft goes on by itself with what waited for us as soon as it has a note: that is the doing of whoever wrote it. */
function movedBy(by: Opener, { request, events }: Planned): Planned {
  return {
    request,
    events: events.map((event) =>
      event.kind === 'statusChanged' && event.from === 'waiting' && event.to === 'open'
        ? { ...event, by }
        : event,
    ),
  };
}

function withSent({ problem: _, ...request }: SupportRequest, noteId: string): SupportRequest {
  const notes = request.notes.map(
    (note): RequestNote => (note.id === noteId ? { ...note, sent: 'sent' } : note),
  );
  return { ...request, notes };
}
