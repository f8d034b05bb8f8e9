import type { ActionError, ActionReason } from '../action-error.ts';

/** Why something about a request failed. */
export interface RequestProblem {
  readonly reason: ActionReason;
  /** Microsoft's own sentence. Text from outside. */
  readonly says?: string;
  readonly at: number;
  /** Microsoft wants not to be asked again before; milliseconds since 1970. */
  readonly againAt?: number;
}

/** What a request remembers of a failure. */
export function problemOf({ reason, details }: ActionError, now: number): RequestProblem {
  const { says, retryAfterSeconds } = details;
  return {
    reason,
    ...(says === undefined ? {} : { says }),
    at: now,
    ...(retryAfterSeconds === undefined ? {} : { againAt: now + Math.ceil(retryAfterSeconds * 1_000) }),
  };
}

/** Microsoft and our own memory of its limits tell the same moment in whole seconds: so much is no other moment. */
const sameMomentMs = 1_000;

/** Whether a failure says nothing that the request does not know: then the first one stays. */
export function isSameProblem(known: RequestProblem | undefined, problem: RequestProblem): boolean {
  if (known?.reason !== problem.reason || known.says !== problem.says) return false;
  return (problem.againAt ?? 0) - (known.againAt ?? 0) < sameMomentMs;
}

/** Whether Microsoft wants not to be asked about a request yet: asking all the same makes it prolong that. */
export function hasToWait({ problem }: { readonly problem?: RequestProblem }, now: number): boolean {
  return problem?.reason === 'throttled' && problem.againAt !== undefined && now < problem.againAt;
}
