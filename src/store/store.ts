/** What must last, by collection: the shape of one record of each. */
export interface Records {
  /** Key: conversation id. */
  conversations: ConversationRecord;
}

export interface ConversationRecord {
  /** The customer that `health` alone means here. */
  readonly customerTenantId?: string;
}

export type Collection = keyof Records;

/** One write: `value` undefined deletes the record. */
export type Change = {
  [C in Collection]: { readonly collection: C; readonly key: string; readonly value: Records[C] | undefined };
}[Collection];

/**
 * The port behind which everything lives that must survive a restart.
 * Reads come from memory or one query; a write resolves only when it has reached the disk.
 */
export interface Store {
  get<C extends Collection>(collection: C, key: string): Promise<Records[C] | undefined>;
  list<C extends Collection>(
    collection: C,
  ): Promise<ReadonlyArray<readonly [key: string, value: Records[C]]>>;
  /** All changes or none, in the given order. */
  write(changes: readonly Change[]): Promise<void>;
  close(): Promise<void>;
}
