import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../call.ts';
import type { Answer, Outcome } from '../http/serve.ts';
import { type Activity, isJson } from './activity.ts';
import { withoutThread } from './chats.ts';
import { refusals } from './connector-answers.ts';
import type { ConnectorFault, ConnectorFaults } from './connector-faults.ts';
import type { ConnectorLimits } from './connector-limits.ts';
import type { ConnectorRequest, RequestKind } from './connector-log.ts';

export interface GateParts {
  readonly clock: Clock;
  readonly faults: ConnectorFaults;
  /** Where every request is written. */
  readonly requests: ConnectorRequest[];
  /** Undefined: everything is taken. */
  readonly limits: ConnectorLimits | undefined;
  readonly tenantOf: (conversationId: string) => string;
}

/** Something that a bot wants to change in a conversation. */
export interface Asked {
  readonly kind: RequestKind;
  readonly conversationId: string;
  readonly activity?: Activity;
}

/** Lets something be done, or not. */
export type Gate = (asked: Asked, signal: AbortSignal, work: () => Answer) => Promise<Outcome>;

/** Stands before what changes conversations: keeps Teams' limits, plays faults, and writes down what became of it. */
export function makeGate({ clock, faults, requests, limits, tenantOf }: GateParts): Gate {
  return async (asked, signal, work) => {
    const { conversationId } = asked;
    const fault = faults.take(asked.kind, conversationId);
    await delay(fault?.latencyMs, signal);
    const at = clock();
    const seconds = limits?.spend(conversationId, tenantOf(withoutThread(conversationId)), at);
    const lie = lieOf(fault);
    const truth = () => (seconds === undefined ? work() : refusals.throttled(seconds));
    const done = lie === undefined || fault?.accepted ? truth() : refusals.serviceError();
    const outcome = lie ?? done;
    const isDone = done.status < 300;
    const activityId = isDone ? idIn(done) : undefined;
    requests.push({
      at,
      ...asked,
      ...(activityId !== undefined && { activityId }),
      isDone,
      status: typeof outcome === 'string' ? 0 : outcome.status,
    });
    await delay(fault?.answerAfterMs, signal);
    return outcome;
  };
}

/** What is answered instead of the truth. */
function lieOf(fault: ConnectorFault | undefined): Outcome | undefined {
  if (fault?.hang) return 'hang';
  if (fault?.drop) return 'drop';
  return fault?.answer;
}

async function delay(ms: number | undefined, signal: AbortSignal): Promise<void> {
  if (ms !== undefined && ms > 0) await wait(ms, undefined, { signal }).catch(() => undefined);
}

function idIn({ body }: Answer): string | undefined {
  if (!isJson(body)) return undefined;
  const id = body.activityId ?? body.id;
  return typeof id === 'string' ? id : undefined;
}
