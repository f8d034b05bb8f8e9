import type { LRUCache } from 'lru-cache';
import type { Clock } from '../../../call.ts';
import type { SupportApi } from './support-api.ts';

/** Waits so many milliseconds, or until the signal aborts. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

/** An operation that Azure carries out after its answer. */
export interface Operation {
  readonly tenantId: string;
  /** Where Azure says how it stands. */
  readonly address: string;
  /** Milliseconds until it wants to be asked. */
  readonly waitMs: number;
}

/** What the ways of working on tickets use together. */
export interface SupportTools {
  readonly api: SupportApi;
  readonly clock: Clock;
  readonly pause: Pause;
  /** By the path of its ticket: what opening one did not see the end of, reading it asks about. */
  readonly operations: LRUCache<string, Operation>;
}
