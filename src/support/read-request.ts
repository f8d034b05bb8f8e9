import { toActionError } from '../action-error.ts';
import type { Call } from '../call.ts';
import type { Person } from '../person.ts';
import type { CreateAtAzure } from './create-at-azure.ts';
import { readAtMicrosoft } from './microsoft-of.ts';
import { planChange } from './plan/plan-change.ts';
import type { Support } from './support.ts';
import type { SupportParts } from './support-parts.ts';
import type { SupportRequest } from './support-request.ts';

/** Reads a request at Microsoft; one that is on its way to Azure goes on. Throws ActionError, which the request has then too. */
export type ReadRequest = (request: SupportRequest, as: Person, call: Call) => Promise<SupportRequest>;

export function createReadRequest(parts: SupportParts, createAtAzure: CreateAtAzure): ReadRequest {
  const { keeper, clock } = parts;
  return async (request, as, call) => {
    const { number } = request;
    if (request.route === 'azure' && request.state === 'creating') {
      return createAtAzure(number, request.openedBy, call);
    }
    try {
      const answer = await readAtMicrosoft(parts, request, as, call);
      if (!answer) return request;
      return await keeper.change(number, (now) => planChange(now, answer, clock()));
    } catch (thrown) {
      const error = toActionError(thrown);
      // Work in the background that finds no room comes again; nothing is wrong with the request.
      if (!(call.isBackground && error.reason === 'throttled')) await keeper.noteProblem(number, error, as);
      throw error;
    }
  };
}

export function createRefresh(
  { keeper }: Pick<SupportParts, 'keeper'>,
  read: ReadRequest,
): Pick<Support, 'refresh'> {
  return { refresh: async (number, as, call) => read(await keeper.get(number), as, call) };
}
