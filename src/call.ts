/** The part of pino's logger that the rooms use; fields first, then a constant sentence. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
  child(fields: object): Log;
}

/** What travels with every read of the outside world: how long it may take, and how to find it in the log. */
export interface Call {
  /** Sent upstream and in every line of `log`, so that one turn can be followed to Microsoft and back. */
  readonly correlationId: string;
  /** Aborts when the turn has to answer with what it has. */
  readonly signal: AbortSignal;
  /** Adds the correlation id to each line by itself. */
  readonly log: Log;
  /** No person waits for it: it leaves a part of Microsoft's budgets to those who do. */
  readonly isBackground?: boolean;
}

/** Milliseconds since 1970 (UTC). Comes in from outside so that tests decide what time it is. */
export type Clock = () => number;

/** Makes ids that are unique and can't be guessed (a UUID in production). */
export type IdSource = () => string;
