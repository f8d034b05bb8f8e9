import type { RequestState, SupportRequest } from '../../support/support-request.ts';
import { isOverdue } from './request-words.ts';

/** Whether a request goes on only once somebody of ours does something. */
export function waitsForUs(state: RequestState): boolean {
  return state === 'waiting' || state === 'handover' || state === 'failed';
}

/** Whether somebody of ours has to look after it: it waits for us, or Microsoft's answer is late. */
export function needsSomebody(request: SupportRequest, now: number): boolean {
  return isOverdue(request, now) || waitsForUs(request.state);
}

/** Overdue ones first, then those that wait for us, then those at Microsoft, then closed ones; each the latest change first. */
export function orderRequests(requests: readonly SupportRequest[], now: number): SupportRequest[] {
  const rank = (request: SupportRequest) => {
    if (isOverdue(request, now)) return 0;
    if (waitsForUs(request.state)) return 1;
    return request.state === 'closed' ? 3 : 2;
  };
  return [...requests].sort((a, b) => rank(a) - rank(b) || b.changedAt - a.changedAt);
}
