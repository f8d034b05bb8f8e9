import { z } from 'zod';
import { ActionError } from '../action-error.ts';
import type { SupportRequest } from '../support/support-request.ts';
import { longestNote, notedView, noteView } from '../views/support/note-view.ts';
import { noRequestsText, whichRequestText } from '../views/support/request-texts.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { words } from './parts/args.ts';
import { findRequest } from './parts/find-request.ts';
import { openerOf } from './parts/opener.ts';
import { showRequest } from './parts/show-request.ts';
import { requestNumber, typed } from './parts/support-args.ts';
import { failureBlock, tryAction } from './parts/try-action.ts';
import type { Reply } from './reply.ts';

interface Note {
  readonly text: string;
  /** Missing until it was shown for a look: what is typed is never sent at once. */
  readonly noteId: string | undefined;
}

/** `note R-0042 text`, `note EX123456 text`: a note to one request, or to all open ones about an issue; shown before it is sent. */
export const note = defineCommand({
  name: 'note',
  needs: 'support',
  args: z.object({
    number: requestNumber.optional(),
    /** Id of an issue. */
    id: words.optional(),
    text: typed(longestNote),
    noteId: z.string().min(1).max(64).optional(),
  }),
  async run(context, { number, id, text = '', noteId }) {
    const given: Note = { text: text.trim(), noteId };
    if (number === undefined && id !== undefined) return toAll(context, id.toUpperCase(), given);
    if (number === undefined) return whichRequestText(context.view);
    const found = await findRequest(context, number);
    return 'reply' in found ? found.reply : toOne(context, found.request, given);
  },
});

async function toOne(context: CommandContext, request: SupportRequest, given: Note): Promise<Reply> {
  const { services, view, call } = context;
  const { text, noteId } = given;
  const target = { request };
  if (noteId === undefined || text === '')
    return noteView(view, { target, ...idFor(context, given), text, isEmpty: noteId !== undefined });
  const noted = await tryAction(() =>
    services.requests.addNote(request.number, { id: noteId, text }, openerOf(context), call),
  );
  if (!(noted instanceof ActionError)) return showRequest(context, noted, { told: 'changed' });
  const area = request.route === 'azure' ? 'azure' : 'requests';
  const failure = failureBlock(context, noted, { customer: request.customer, area });
  return noteView(view, { target, noteId, text, failure });
}

async function toAll(context: CommandContext, issueId: string, given: Note): Promise<Reply> {
  const { services, view, call } = context;
  const { text, noteId } = given;
  const requests = await services.requests.list({ issueId, open: true });
  if (requests.length === 0) return noRequestsText(view, issueId);
  const target = { issueId, requests };
  if (noteId === undefined || text === '')
    return noteView(view, { target, ...idFor(context, given), text, isEmpty: noteId !== undefined });
  const outcomes = await services.requests.addNoteToAll(
    issueId,
    { id: noteId, text },
    openerOf(context),
    call,
  );
  return notedView(view, { issueId, outcomes, requests });
}

/** The turn's id is unique and can't be guessed, which is all that the id of a note needs. */
function idFor({ request }: CommandContext, { noteId }: Note) {
  return { noteId: noteId ?? request.correlationId };
}
