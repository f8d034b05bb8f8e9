import type { RequestEvent } from '../support/support-request.ts';

/** An event that the desk has not taken yet. */
export interface WaitingEvent {
  readonly event: RequestEvent;
  /** How often it was sent in vain. */
  readonly attempts: number;
  /** Milliseconds since 1970 before which it is not sent again. */
  readonly nextAt: number;
}

/** Events on their way to the partner's own service desk; written together with the change that they tell of. */
export interface DeskOutbox {
  /** Oldest first. */
  waiting(): Promise<readonly WaitingEvent[]>;
  /** The desk has it, or will never have it. */
  remove(id: string): Promise<void>;
  putOff(id: string, next: Pick<WaitingEvent, 'attempts' | 'nextAt'>): Promise<void>;
}

/** What the desk answered. */
export type Receipt =
  | { readonly kind: 'taken' }
  | {
      readonly kind: 'refused';
      /** HTTP status; missing where there was no answer. */
      readonly status?: number;
      /** The desk asks to come again not before so many seconds. */
      readonly retryAfterSeconds?: number;
    };

/** Sends one event to the desk, once. Never throws. */
export type SendEvent = (event: RequestEvent, signal: AbortSignal) => Promise<Receipt>;
