import type { RequestState } from '../support-request.ts';
import type { PlannedEvent } from './planned.ts';

const before: ReadonlySet<RequestState> = new Set(['creating', 'handover', 'failed']);

/** What a change of state means to those who hear of it; a request that gets to Microsoft is `numbered`, no more. */
export function stateEvents(from: RequestState, to: RequestState): PlannedEvent[] {
  if (from === to) return [];
  if (to === 'closed') return [{ kind: 'closed', from, to }];
  if (from === 'closed') return [{ kind: 'reopened', from, to }];
  return before.has(from) && to === 'open' ? [] : [{ kind: 'statusChanged', from, to }];
}
