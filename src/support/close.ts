import { ActionError } from '../action-error.ts';
import type { Call } from '../call.ts';
import { azureTicketOf } from './microsoft-of.ts';
import { planChange } from './plan/plan-change.ts';
import type { Planned, PlannedEvent } from './plan/planned.ts';
import { answerDue } from './plan/response-clock.ts';
import { stateEvents } from './plan/state-events.ts';
import type { MicrosoftRequest } from './ports.ts';
import { heldBy } from './route-of.ts';
import type { Support } from './support.ts';
import type { SupportParts } from './support-parts.ts';
import type { Opener, RequestState, SupportRequest } from './support-request.ts';
import { tryAtMicrosoft } from './try-at-microsoft.ts';

/** Requests end, begin again, and stand as a person says where nobody else does. */
export function createClose(parts: SupportParts): Pick<Support, 'close' | 'reopen' | 'setState'> {
  const { azure, serviceRequests, keeper, clock } = parts;

  /** Undefined where our own record is all there is. */
  async function closeAtMicrosoft(request: SupportRequest, by: Opener, call: Call) {
    const { customer, microsoft } = request;
    if (request.route === 'azure' && request.state === 'creating') {
      throw new ActionError('outcome_unknown', 'Azure has not made the ticket yet.');
    }
    switch (heldBy(request)) {
      case 'azure':
        return azure.change(customer, azureTicketOf(request), { status: 'closed' }, call);
      case 'partnerCenter':
        return microsoft && serviceRequests.close(customer, microsoft.number, by, call);
      case undefined:
        return undefined;
    }
  }

  async function reopenAtMicrosoft(request: SupportRequest, call: Call) {
    switch (heldBy(request)) {
      case 'azure':
        return azure.change(request.customer, azureTicketOf(request), { status: 'open' }, call);
      case 'partnerCenter':
        throw new ActionError('portal_only', 'Partner Center opens no request again: a new one is needed.');
      case undefined:
        return undefined;
    }
  }

  /** As a person wants it, then as Microsoft says it is. */
  function become(
    before: SupportRequest,
    state: RequestState,
    answer: MicrosoftRequest | undefined,
  ): Planned {
    const now = clock();
    const { problem: _, ...rest } = before;
    const isAnswer = state === 'waiting' && before.answeredAt === undefined;
    const wanted: SupportRequest = {
      ...rest,
      state,
      changedAt: before.state === state ? before.changedAt : now,
      ...(isAnswer ? { answeredAt: now } : {}),
      ...(state === 'open' && rest.answerDueAt === undefined
        ? { answerDueAt: answerDue(rest.form.severity, now) }
        : {}),
    };
    const { request, events } = answer ? planChange(wanted, answer, now) : { request: wanted, events: [] };
    const others = events.filter(({ kind }) => !isOfState(kind));
    const answered = isAnswer ? [{ kind: 'answered' } as const] : [];
    return { request, events: [...answered, ...others, ...changesOfState(before.state, request.state)] };
  }

  return {
    async close(number, by, call) {
      const request = await keeper.get(number);
      if (request.state === 'closed') return request;
      return tryAtMicrosoft(parts, { request, by, call, action: 'request.close' }, async () => {
        const answer = await closeAtMicrosoft(request, by, call);
        return keeper.change(number, (now) => become(now, 'closed', answer), by);
      });
    },
    async reopen(number, by, call) {
      const request = await keeper.get(number);
      if (request.state !== 'closed') return request;
      return tryAtMicrosoft(parts, { request, by, call, action: 'request.reopen' }, async () => {
        const answer = await reopenAtMicrosoft(request, call);
        return keeper.change(number, (now) => become(now, stateBeforeClose(now), answer), by);
      });
    },
    async setState(number, state, by, call) {
      const request = await keeper.get(number);
      if (request.state === state) return request;
      if (request.route === 'azure' || heldBy(request)) {
        throw new ActionError('changed_meanwhile', `Microsoft says how ${request.number} stands.`);
      }
      const detail = `${request.state} -> ${state}`;
      return tryAtMicrosoft(parts, { request, by, call, action: 'request.status', detail }, () =>
        keeper.change(number, (now) => become(now, state, undefined), by),
      );
    },
  };
}

/** Where a request stands that is no longer closed. */
function stateBeforeClose({ microsoft, route }: SupportRequest): RequestState {
  if (microsoft) return 'open';
  return route === 'azure' ? 'failed' : 'handover';
}

/** What a person says is told also where a read would tell of a number instead. */
function changesOfState(from: RequestState, to: RequestState): PlannedEvent[] {
  const events = stateEvents(from, to);
  return events.length === 0 && from !== to ? [{ kind: 'statusChanged', from, to }] : events;
}

function isOfState(kind: string): boolean {
  return kind === 'closed' || kind === 'reopened' || kind === 'statusChanged';
}
