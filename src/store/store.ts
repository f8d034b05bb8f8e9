import type { ChangeRecord } from '../licences/change-record.ts';
import type { WaitingEvent } from '../service-desk/ports.ts';
import type { Letter } from '../subscriptions/letter.ts';
import type { Mute, Report, Subscription } from '../subscriptions/subscription.ts';
import type { Contact, Draft, SupportRequest } from '../support/support-request.ts';

/** What must last, by collection: the shape of one record of each. */
export interface Records {
  /** Key: conversation id. */
  conversations: ConversationRecord;
  /** Changes of licences that somebody was asked to confirm. Key: that of the card that asks. */
  licenceChanges: ChangeRecord;
  /** Key: "board". Large, often replaced and no loss, so it is kept apart from the rest. */
  watch: WatchRecord;
  /** Key: our number ("R-0042"). Kept apart from the rest, together with the four below, which are written with it. */
  requests: SupportRequest;
  /** Key: the draft's id. */
  drafts: Draft;
  /** Key: user id. Whom Microsoft was to call in the person's last request. */
  contacts: Contact;
  /** Key: what is counted ("requests", "subscriptions"). */
  counters: CounterRecord;
  /** Key: the event's id. What the partner's own service desk has not been told yet. */
  deskEvents: WaitingEvent;
  /** Key: its number. Kept apart from the rest, together with the five below. */
  subscriptions: Subscription;
  /** Key: its id. */
  mutes: Mute;
  /** Key: tenant id. */
  tags: TagsRecord;
  /** Key: its id. What customers say does not work. */
  reports: Report;
  /** Key: "notices". When a round over what conversations have to be told was last made. */
  rounds: RoundRecord;
  /** Key: its letterId. What has to be told and is not known to be sent. */
  letters: Letter;
}

export interface TagsRecord {
  readonly tags: readonly string[];
}

export interface RoundRecord {
  readonly at: number;
}

export interface CounterRecord {
  /** The last number that was taken. */
  readonly last: number;
}

export interface ConversationRecord {
  /** The customer that `health` alone means here. */
  readonly customerTenantId?: string;
  /** When the bot introduced itself here. */
  readonly introducedAt?: number;
}

/** What the watcher knows of all customers. */
export interface WatchRecord {
  /** Lines of JSON, compressed by gzip, as base64. */
  readonly lines: string;
}

export type Collection = keyof Records;

/** One write to a collection: `value` undefined deletes the record. */
export interface ChangeOf<C extends Collection> {
  readonly collection: C;
  readonly key: string;
  readonly value: Records[C] | undefined;
}

export type Change = { [C in Collection]: ChangeOf<C> }[Collection];

/**
 * The port behind which everything lives that must survive a restart.
 * Reads come from memory or one query; a write resolves only when it has reached the disk.
 */
export interface Store {
  get<C extends Collection>(collection: C, key: string): Promise<Records[C] | undefined>;
  list<C extends Collection>(
    collection: C,
  ): Promise<ReadonlyArray<readonly [key: string, value: Records[C]]>>;
  /**
   * All changes or none, in the given order. StoreError `mixed_write` for one whose changes are not kept together: those
   * to `watch` come in writes of their own, and those of support requests (`requests`, `drafts`, `contacts`, `counters`,
   * `deskEvents`) and of subscriptions (`subscriptions`, `mutes`, `tags`, `reports`, `rounds`,
   * `letters`) too.
   */
  write(changes: readonly Change[]): Promise<void>;
  close(): Promise<void>;
}
