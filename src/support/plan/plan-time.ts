import { heldBy } from '../route-of.ts';
import type { SupportRequest } from '../support-request.ts';
import type { Planned, PlannedEvent } from './planned.ts';

/**
 * What the passing of time means to a request: an answer that is overdue and a published review, each told once. Where
 * Microsoft can be asked, an answer is called overdue only after it was asked again at that time.
 */
export function planTime(
  before: SupportRequest,
  { hasReview, now }: { readonly hasReview: boolean; readonly now: number },
): Planned {
  let request = before;
  const events: PlannedEvent[] = [];
  if (isOverdue(before, now) && !before.overdueTold) {
    request = { ...request, overdueTold: true, changedAt: now };
    events.push({ kind: 'answerOverdue' });
  }
  if (hasReview && before.reviewAt === undefined) {
    request = { ...request, reviewAt: now, changedAt: now };
    events.push({ kind: 'reviewPublished' });
  }
  return { request, events };
}

/** Whether Microsoft should have answered and has not, as far as is known. */
export function isOverdue(request: SupportRequest, now: number): boolean {
  const { state, answerDueAt, answeredAt, microsoft } = request;
  if (state !== 'open' || answerDueAt === undefined || answeredAt !== undefined || now < answerDueAt)
    return false;
  return heldBy(request) === undefined || (microsoft?.readAt ?? 0) >= answerDueAt;
}
