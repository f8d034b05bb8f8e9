import { heldBy } from '../route-of.ts';
import type { SupportRequest } from '../support-request.ts';

const minute = 60_000;
const hour = 60 * minute;

/** What has happened within this is likely to go on. */
const recentMs = hour;
export const fastestMs = 2 * minute;
export const slowestMs = hour;
/** A closed request is read once more, so long after it was closed: last notes come after the end. */
const lastLookMs = hour;

/**
 * How long after the last read a request is read again: two minutes where it waits for us, for Azure to make it, changed
 * within the hour, or its first answer has fallen due since, which is called overdue only after one more look; else a thirtieth of the time since, up to an hour. Undefined where it is not read any more, or
 * never was.
 */
export function paceMs(request: SupportRequest, now: number): number | undefined {
  const { state, route, changedAt } = request;
  if (state === 'creating' && route === 'azure') return fastestMs;
  if (heldBy(request) === undefined) return undefined;
  const readAt = request.microsoft?.readAt ?? 0;
  if (state === 'closed')
    return readAt >= changedAt + lastLookMs ? undefined : changedAt + lastLookMs - readAt;
  const quietMs = now - changedAt;
  if (state === 'waiting' || quietMs < recentMs || fellDue(request, readAt, now)) return fastestMs;
  return Math.min(slowestMs, Math.max(fastestMs, quietMs / 30));
}

function fellDue({ answerDueAt, answeredAt }: SupportRequest, since: number, now: number): boolean {
  return answeredAt === undefined && answerDueAt !== undefined && answerDueAt > since && answerDueAt <= now;
}
