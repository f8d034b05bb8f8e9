import type { ConversationReference } from '../conversation-reference.ts';
import type { PlaceName } from '../place-name.ts';

/**
 * What a conversation may want to hear of; incidents and customers' own reports unless it says otherwise. Planned
 * maintenance of Azure comes to whoever wants `maintenance` or `azure`; else none is part of another: `messages` are posts of the message center that are neither major changes nor planned maintenance.
 */
export const kinds = [
  'incidents',
  'advisories',
  'azure',
  'maintenance',
  'messages',
  'majorMessages',
  'reports',
] as const;
export type Kind = (typeof kinds)[number];

/** Customers, services and kinds that belong together: "Contoso exchange +advisories". A subscription has one or several. */
export interface Rule {
  /** All customers; the ids and tags are empty then. */
  readonly all: boolean;
  readonly tenantIds: readonly string[];
  readonly tags: readonly string[];
  readonly exceptTenantIds: readonly string[];
  readonly exceptTags: readonly string[];
  /** As Graph names them ("Exchange"), and "Azure"; empty means all but those of `exceptServices`. */
  readonly services: readonly string[];
  /** Empty where `services` names some. */
  readonly exceptServices: readonly string[];
  readonly kinds: readonly Kind[];
}

/** Posts of the message center that are wanted since a moment: what was published before it is no news. */
export interface News {
  readonly since: number;
  /** Of kinds of posts alone. */
  readonly rules: readonly Rule[];
}

/** Hours of a day in which only what breaks through is told: "19:00" to "07:00" in a zone. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
  /** IANA name. */
  readonly timeZone: string;
}

export interface Digest {
  readonly every: 'day' | 'week';
  /** 1 Monday to 7 Sunday; for `week`. */
  readonly weekday?: number;
  /** "08:00" */
  readonly at: string;
  readonly timeZone: string;
}

export interface Mention {
  /** The id that Teams gives the person ("29:..."). */
  readonly teamsId: string;
  /** Text from outside. */
  readonly name: string;
  readonly for: 'incidents' | 'all';
}

/** What comes as a reply in the thread of a card, beside its edit. */
export const replyKinds = ['status', 'resolved', 'reopened', 'review', 'overdue'] as const;
export type ReplyKind = (typeof replyKinds)[number];

/** Why a subscription is told nothing at the moment. */
export const pauseReasons = ['botRemoved', 'blocked', 'conversationGone', 'archived', 'byPerson'] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** A conversation's standing order for updates; one for each conversation. */
export interface Subscription {
  /** 1, 2, ...: what people call it. */
  readonly number: number;
  /** The conversation as a whole: a channel without its thread. */
  readonly where: ConversationReference;
  /** What Teams calls the place, as far as it is known. */
  readonly placeName?: PlaceName;
  readonly rules: readonly Rule[];
  readonly quiet?: QuietHours;
  readonly digest?: Digest;
  readonly mentions: readonly Mention[];
  readonly replies: readonly ReplyKind[];
  readonly by: {
    readonly userId: string;
    readonly teamsId: string;
    readonly name: string;
    /** Their personal chat with the bot, where it is known: what they are told of a pause goes there. */
    readonly chat?: ConversationReference;
  };
  readonly madeAt: number;
  /** When somebody changed it last, or it was paused or told again. */
  readonly changedAt: number;
  /** Which posts of the message center are wanted since when; missing where none are. */
  readonly news?: readonly News[];
  readonly paused?: { readonly reason: PauseReason; readonly at: number };
  readonly lastDeliveredAt?: number;
  /** When the last digest was due and its letter was written. */
  readonly lastDigestAt?: number;
}

/** Who makes a subscription. */
export type Subscriber = Subscription['by'];

/** A place to subscribe in, as somebody speaks there. */
export interface SubscribedPlace {
  readonly where: ConversationReference;
  /** As far as it is told. */
  readonly placeName?: PlaceName;
}

/** Nothing is told of an issue, or of a customer, in one conversation for a while. */
export interface Mute {
  readonly id: string;
  /** Of the conversation as a whole. */
  readonly conversationId: string;
  readonly of: { readonly issueId: string } | { readonly tenantId: string };
  readonly until: number;
  /** Text from outside. */
  readonly because?: string;
  readonly by: string;
  readonly at: number;
}

/** A customer of ours says that a service does not work. */
export interface Report {
  readonly id: string;
  readonly tenantId: string;
  readonly service: { readonly id: string; readonly name: string };
  readonly by: string;
  readonly at: number;
}

/** The tag whose customers' incidents are told in quiet hours too. */
export const breakthroughTag = 'breakthrough';
