import type { Notice } from './notice.ts';
import type { Mute, Report, Subscription } from './subscription.ts';

/** What must last of subscriptions. Every write resolves once it is on the disk. */
export interface SubscriptionMemory {
  list(): Promise<readonly Subscription[]>;
  save(subscription: Subscription): Promise<void>;
  remove(number: number): Promise<void>;
  /** The next number, taken once. */
  nextNumber(): Promise<number>;
  mutes(): Promise<readonly Mute[]>;
  saveMute(mute: Mute): Promise<void>;
  removeMute(id: string): Promise<void>;
  reports(): Promise<readonly Report[]>;
  saveReport(report: Report): Promise<void>;
  forgetReports(before: number): Promise<void>;
}

/** Labels that the partner gives its customers, by tenant id. */
export interface TagMemory {
  all(): Promise<ReadonlyMap<string, readonly string[]>>;
  set(tenantId: string, tags: readonly string[]): Promise<void>;
}

/**
 * The notices of all conversations: thousands, written often. A line is added for each change; what was put survives the
 * end of the process by whatever signal as soon as `put` resolves.
 */
export interface NoticeMemory {
  all(): Promise<readonly Notice[]>;
  put(notice: Notice): Promise<void>;
  remove(conversationId: string, issueId: string): Promise<void>;
}
