/** Why the store refused or failed. */
export type StoreErrorCode =
  /** Another process has it open. */
  | 'locked'
  /** A newer version of the program wrote it. */
  | 'newer_version'
  /** What is there can't be read (permissions, not a file, ...). */
  | 'unreadable'
  /** The folder can't be made or written to. */
  | 'unwritable'
  /** A write did not reach the disk; nothing of it is stored. */
  | 'write_failed'
  /** Another process has taken over while this one was suspended; nothing is written any more. */
  | 'lock_lost'
  /** A write has changes that are not kept together. */
  | 'mixed_write'
  /** It was used after it had been closed. */
  | 'closed';

/** An error of the store; its message is a sentence that names the place and the mend. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}
