import { type ActionError, type ActionReason, toActionError } from '../action-error.ts';
import type { Call } from '../call.ts';
import { deedOf } from './deed-of.ts';
import { azureTicketOf } from './microsoft-of.ts';
import { createOnceAtATime } from './once-at-a-time.ts';
import { planChange } from './plan/plan-change.ts';
import type { MicrosoftRequest } from './ports.ts';
import type { SupportParts } from './support-parts.ts';
import type { Opener, SupportRequest } from './support-request.ts';

/** After these Azure may have the ticket or not: it is looked for before it is asked for again. */
const uncertain: ReadonlySet<ActionReason> = new Set([
  'outcome_unknown',
  'no_answer',
  'service_failed',
  'answer_malformed',
]);

/**
 * Brings a request that is `creating` or `failed` into Azure. Never throws what Azure says: the request has it. Several
 * who ask at once are one; a ticket of its name that is there already is taken, none is made beside it.
 */
export type CreateAtAzure = (
  number: string,
  by: Opener,
  call: Call,
  /** Whether nobody can have asked Azure for it before. */
  options?: { readonly isFirstTry?: boolean },
) => Promise<SupportRequest>;

export function createCreateAtAzure({ azure, audited, keeper, clock }: SupportParts): CreateAtAzure {
  const once = createOnceAtATime<SupportRequest>();

  async function lookAndCreate(
    request: SupportRequest,
    isFirstTry: boolean,
    call: Call,
  ): Promise<MicrosoftRequest | undefined> {
    const { customer, form } = request;
    const at = azureTicketOf(request);
    if (!isFirstTry) {
      try {
        return await azure.read(customer, at, call);
      } catch (thrown) {
        const error = toActionError(thrown);
        if (error.reason !== 'not_found') throw error;
      }
    }
    return azure.create(customer, { name: at.name, form }, call);
  }

  async function create(
    number: string,
    by: Opener,
    call: Call,
    isFirstTry: boolean,
  ): Promise<SupportRequest> {
    const request = await keeper.get(number);
    if (request.microsoft || (request.state !== 'creating' && request.state !== 'failed')) return request;
    let failure: ActionError | undefined;
    const work = async () => {
      try {
        return await lookAndCreate(request, isFirstTry, call);
      } catch (thrown) {
        failure = toActionError(thrown);
        throw failure;
      }
    };
    try {
      const answer = await audited(deedOf('request.open', request, by), call, work);
      return await keeper.change(number, (now) => taken(now, answer, clock()));
    } catch (thrown) {
      // What is no failure of Azure's (a record that can't be written) is nothing that the request can carry.
      if (!failure) throw thrown;
      return refuse(number, failure);
    }
  }

  async function refuse(number: string, error: ActionError): Promise<SupportRequest> {
    const noted = await keeper.noteProblem(number, error);
    if (uncertain.has(error.reason) || noted.state !== 'creating') return noted;
    return keeper.change(number, (request) => ({
      request: { ...request, state: 'failed', changedAt: clock() },
      events: [{ kind: 'failed', from: request.state, to: error.reason }],
    }));
  }

  return (number, by, call, { isFirstTry = false } = {}) =>
    once(number, () => create(number, by, call, isFirstTry)).outcome;
}

/** Azure has it; without an answer it is still at it. */
function taken(request: SupportRequest, answer: MicrosoftRequest | undefined, now: number) {
  if (answer) return planChange(request, answer, now);
  const { problem: _, ...rest } = request;
  return { request: { ...rest, state: 'creating' } as const, events: [] };
}
