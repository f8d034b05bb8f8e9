import type { ActionError, ActionReason } from '../../action-error.ts';
import type { Clock } from '../../call.ts';
import { isOfPerson } from '../of-person.ts';
import type { SupportRequest } from '../support-request.ts';
import { fastestMs, paceMs, slowestMs } from './pace.ts';

/** Whose turn it is to be read. What failed waits longer each time, from two minutes to an hour. */
export interface Turns {
  isDue(request: SupportRequest): boolean;
  noteRead(number: string): void;
  noteFailure(number: string, error: ActionError): void;
  /** Forgets failures: whoever is read as this person may be readable again. */
  retryAll(requests: readonly SupportRequest[]): void;
  /** Forgets requests that are not among these. */
  keepOnly(requests: readonly SupportRequest[]): void;
}

interface Turn {
  readonly triedAt: number;
  readonly failures: number;
  /** How long it rests after a failure. */
  readonly restMs: number;
}

/** Only a person can mend these, by signing in or by giving a right: asking often helps nobody. */
const slow: ReadonlySet<ActionReason> = new Set([
  'sign_in_refused',
  'consent_missing',
  'access_denied',
  'tenant_deleted',
  'tenant_unknown',
  'plan_missing',
]);

export function createTurns(clock: Clock): Turns {
  const turns = new Map<string, Turn>();
  return {
    isDue(request) {
      const now = clock();
      const pace = paceMs(request, now);
      if (pace === undefined) return false;
      const turn = turns.get(request.number);
      if (turn && turn.failures > 0) return now >= turn.triedAt + turn.restMs;
      const triedAt = Math.max(turn?.triedAt ?? 0, request.microsoft?.readAt ?? 0);
      return now >= triedAt + pace;
    },
    noteRead(number) {
      turns.set(number, { triedAt: clock(), failures: 0, restMs: 0 });
    },
    noteFailure(number, { reason, details }) {
      const failures = (turns.get(number)?.failures ?? 0) + 1;
      const doubled =
        slow.has(reason) || isOfPerson(reason) ? slowestMs : fastestMs * 2 ** Math.min(failures - 1, 10);
      const asked = (details.retryAfterSeconds ?? 0) * 1_000;
      const restMs = Math.max(asked, Math.min(slowestMs, doubled));
      turns.set(number, { triedAt: clock(), failures, restMs });
    },
    retryAll(requests) {
      for (const { number } of requests) turns.delete(number);
    },
    keepOnly(requests) {
      const staying = new Set(requests.map(({ number }) => number));
      for (const number of turns.keys()) if (!staying.has(number)) turns.delete(number);
    },
  };
}
