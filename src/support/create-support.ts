import type { Call } from '../call.ts';
import type { Person } from '../person.ts';
import { createAdopt } from './adopt.ts';
import { createClose } from './close.ts';
import { createCreateAtAzure } from './create-at-azure.ts';
import { createDrafts } from './drafts.ts';
import { createFollow } from './follow/create-follow.ts';
import { createTurns } from './follow/turns.ts';
import { createListRequests } from './list-requests.ts';
import { createNotes } from './notes/create-notes.ts';
import { createSendNote } from './notes/send-note.ts';
import { isOfPerson } from './of-person.ts';
import { createOpenRequest } from './open-request.ts';
import type { ServiceRequests } from './ports.ts';
import { createReadRequest, createRefresh } from './read-request.ts';
import { createRequestKeeper } from './request-keeper.ts';
import { createSeverity } from './severity.ts';
import { createShown } from './shown.ts';
import type { Support } from './support.ts';
import type { SupportOptions } from './support-parts.ts';

/** Support requests. */
export function createSupport(options: SupportOptions): Support {
  const keeper = createRequestKeeper(options);
  const turns = createTurns(options.clock);

  /** Who has just been let in by Partner Center, after a sign-in perhaps, is asked for all requests again. */
  async function letIn({ userId }: Person): Promise<void> {
    const resting = (await keeper.list()).filter(
      ({ openedBy, problem }) =>
        openedBy.userId === userId && problem !== undefined && isOfPerson(problem.reason),
    );
    turns.retryAll(resting);
  }

  const parts = { ...options, keeper, serviceRequests: heard(options.serviceRequests, letIn) };
  const createAtAzure = createCreateAtAzure(parts);
  const read = createReadRequest(parts, createAtAzure);
  const send = createSendNote(parts, read);
  return {
    ...createListRequests(keeper),
    ...createDrafts(options),
    ...createOpenRequest(parts, createAtAzure),
    ...createAdopt(parts, read),
    ...createNotes(parts, send),
    ...createSeverity(parts),
    ...createClose(parts),
    ...createRefresh(parts, read),
    ...createShown(keeper),
    ...createFollow({ ...parts, read, send, turns }),
  };
}

/** The same, and whoever was let in is told of; not of work in the background, which signs nobody in. */
function heard(inner: ServiceRequests, letIn: (as: Person) => Promise<void>): ServiceRequests {
  const afterwards = async <T>(answer: Promise<T>, as: Person, { isBackground }: Call): Promise<T> => {
    const value = await answer;
    if (!isBackground) await letIn(as);
    return value;
  };
  return {
    read: (customer, number, as, call) => afterwards(inner.read(customer, number, as, call), as, call),
    addNote: (customer, number, text, as, call) =>
      afterwards(inner.addNote(customer, number, text, as, call), as, call),
    close: (customer, number, as, call) => afterwards(inner.close(customer, number, as, call), as, call),
  };
}
