import { AsyncLocalStorage } from 'node:async_hooks';
import type { Log } from '../call.ts';

/** What the connector's HTTP client must know of the turn that it works for; botbuilder has no way to hand it down. */
export interface CurrentTurn {
  readonly correlationId: string;
  readonly log: Log;
  /** Milliseconds since 1970 after which nothing is sent again. */
  readonly sendUntil: number;
  /** The tenant that the conversation is of: Teams counts its messages together. */
  readonly tenantId?: string;
  /** Nobody has just asked for it: it has its turn in Teams' limits. */
  readonly isBackground?: boolean;
  /** Each request is made once: who sends counts requests, and knows itself when to try again. */
  readonly once?: boolean;
  /** A request goes out: from now on Teams may have done what it asks. */
  readonly onRequest?: () => void;
}

const turns = new AsyncLocalStorage<CurrentTurn>();

export function runInTurn<T>(turn: CurrentTurn, work: () => Promise<T>): Promise<T> {
  return turns.run(turn, work);
}

/** The turn in which this code runs; undefined outside of turns. */
export function currentTurn(): CurrentTurn | undefined {
  return turns.getStore();
}
