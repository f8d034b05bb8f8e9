import type { MicrosoftRequest } from '../ports.ts';
import type { MicrosoftSide, RequestState, SupportRequest } from '../support-request.ts';
import { mergeNotes } from './merge-notes.ts';
import type { Planned, PlannedEvent } from './planned.ts';
import { answerDue, withSeverity } from './response-clock.ts';
import { stateEvents } from './state-events.ts';

/**
 * What an answer of Microsoft's about a request means. Answers may come late, twice and in any order: what is older than
 * what is known changes no state, only notes are taken from it, and the same answer again changes nothing.
 */
export function planChange(before: SupportRequest, answer: MicrosoftRequest, now: number): Planned {
  const known = before.microsoft;
  const isOld =
    known?.updatedAt !== undefined && answer.updatedAt !== undefined && answer.updatedAt < known.updatedAt;
  const { notes, added } = mergeNotes(before.number, before.notes, answer.notes);
  const { problem: _, ...rest } = before;
  let request: SupportRequest = {
    ...rest,
    microsoft: isOld ? { ...known, readAt: now } : microsoftSide(answer, now),
    state: isOld ? before.state : stateOf(answer),
    changedAt: Math.max(before.changedAt, Math.min(now, answer.updatedAt ?? 0), ...added.map(({ at }) => at)),
    notes,
  };
  const events: PlannedEvent[] = [];
  if (known?.number === undefined) events.push({ kind: 'numbered', to: answer.number });
  if (request.answerDueAt === undefined) {
    request = { ...request, answerDueAt: answerDue(request.form.severity, answer.createdAt ?? now) };
  }
  const { severity } = answer;
  if (!isOld && severity !== undefined && severity !== before.form.severity) {
    request = withSeverity(request, severity);
    events.push({ kind: 'severityChanged', from: before.form.severity, to: severity });
  }
  const answeredAt = firstAnswer(before, request, answer, now);
  if (answeredAt !== undefined) {
    if (before.answeredAt === undefined) events.push({ kind: 'answered' });
    request = { ...request, answeredAt };
  }
  for (const note of added) events.push({ kind: 'noteAdded', note });
  events.push(...stateEvents(before.state, request.state));
  const isChanged =
    events.length > 0 || notes !== before.notes || !isSame(before.microsoft, request.microsoft);
  // Without a moment of Microsoft's, what has changed has changed now.
  if (isChanged && answer.updatedAt === undefined)
    request = { ...request, changedAt: Math.max(now, request.changedAt) };
  return { request, events };
}

function microsoftSide({ number, status, updatedAt }: MicrosoftRequest, now: number): MicrosoftSide {
  return { number, status, ...(updatedAt === undefined ? {} : { updatedAt }), readAt: now };
}

/** A status that we don't know counts as open, so that it is followed on and never taken for an end. */
function stateOf({ state }: MicrosoftRequest): RequestState {
  return state === 'unknown' ? 'open' : state;
}

function isSame(a: MicrosoftSide | undefined, b: MicrosoftSide | undefined): boolean {
  return a?.number === b?.number && a?.status === b?.status && a?.updatedAt === b?.updatedAt;
}

/**
 * The earliest moment at which Microsoft had answered, by all that is known: its first note, or a status other than open.
 * Closed by us before any answer it stays unanswered.
 */
function firstAnswer(
  before: SupportRequest,
  after: SupportRequest,
  { state, updatedAt }: MicrosoftRequest,
  now: number,
): number | undefined {
  const noted = after.notes.filter(({ from }) => from === 'microsoft').map(({ at }) => at);
  const isClosedByUs = state === 'closed' && before.state === 'closed' && before.answeredAt === undefined;
  const hasSpoken = state === 'waiting' || (state === 'closed' && !isClosedByUs);
  const spoken = hasSpoken ? [updatedAt ?? before.answeredAt ?? now] : [];
  const moments = [...(before.answeredAt === undefined ? [] : [before.answeredAt]), ...noted, ...spoken];
  return moments.length === 0 ? undefined : Math.min(...moments);
}
