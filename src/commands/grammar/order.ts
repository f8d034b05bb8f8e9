import type { Kind, QuietHours, ReplyKind } from '../../subscriptions/subscription.ts';

/** Hours of a day in which it shall be quiet; without a zone in that of whom asks. */
export type QuietArgs = Pick<QuietHours, 'from' | 'to'> & Partial<Pick<QuietHours, 'timeZone'>>;

/** What a conversation wants to hear, as typed; names and tags are looked up later. */
export interface OrderArgs {
  /** Of all customers; none are named then. */
  readonly all?: true;
  /** Names as typed. */
  readonly customers?: readonly string[];
  /** Lower case, without "tag:". */
  readonly tags?: readonly string[];
  readonly exceptCustomers?: readonly string[];
  readonly exceptTags?: readonly string[];
  /** Ids as Graph has them, and "Azure". */
  readonly exceptServices?: readonly string[];
  readonly services?: readonly string[];
  /** What is told beside incidents; for `unsubscribe` what is no longer told. */
  readonly kinds?: readonly Kind[];
  readonly quiet?: QuietArgs | 'off';
  /** For what the people who are mentioned in the message are mentioned. */
  readonly mention?: 'incidents' | 'all' | 'off';
}

export interface UnsubscribeArgs extends Pick<OrderArgs, 'customers' | 'tags' | 'services' | 'kinds'> {
  /** Of a subscription as a whole. */
  readonly number?: number;
}

export interface NumberArgs {
  /** Of a subscription. */
  readonly number: number;
}

export type DigestArgs =
  | {
      readonly every: 'day' | 'week';
      /** 1 Monday to 7 Sunday; for `week`. */
      readonly weekday?: number;
      /** "08:00" */
      readonly at: string;
    }
  | { readonly off: true };

/** What shall come as a reply, nothing where it is empty; missing where just the word was said. */
export interface RepliesArgs {
  readonly replies?: readonly ReplyKind[];
}

/** An issue or a customer; missing where just the word was said. */
export interface UnmuteArgs {
  /** As in IssueArgs. */
  readonly id?: string;
  readonly customer?: string;
}

export interface MuteArgs extends UnmuteArgs {
  /** How long, or until when: "08:00". */
  readonly hours?: number;
  readonly until?: string;
  /** As typed. */
  readonly because?: string;
}

export interface TagArgs {
  readonly customer: string;
  /** Lower case. */
  readonly tags: readonly string[];
}

/** A customer tells that a service does not work. */
export interface ReportArgs {
  readonly customer?: string;
  /** As in HealthArgs. */
  readonly phrase?: string;
  readonly service?: string;
}

/** The commands of subscriptions. */
export type OrderCommand =
  | { readonly command: 'subscribe' | 'preview'; readonly args: OrderArgs }
  | { readonly command: 'unsubscribe'; readonly args: UnsubscribeArgs }
  | { readonly command: 'subscriptions' | 'mutes'; readonly args: Readonly<Record<never, never>> }
  | {
      readonly command: 'testSubscription' | 'pauseSubscription' | 'resumeSubscription';
      readonly args: NumberArgs;
    }
  | { readonly command: 'digest'; readonly args: DigestArgs }
  | { readonly command: 'replies'; readonly args: RepliesArgs }
  | { readonly command: 'mute'; readonly args: MuteArgs }
  | { readonly command: 'unmute'; readonly args: UnmuteArgs }
  | { readonly command: 'acknowledge' | 'release'; readonly args: { readonly id: string } }
  | { readonly command: 'tag' | 'untag'; readonly args: TagArgs }
  | { readonly command: 'report'; readonly args: ReportArgs };
