import type { Severity } from '../../support/support-request.ts';
import type { Locale } from '../locale.ts';
import type { OrderWords } from './order-words.ts';

/** The commands that the grammar knows, by the name that buttons carry. */
export const commandNames = [
  'health',
  'issue',
  'customers',
  'use',
  'whoami',
  'help',
  'who',
  'overview',
  'history',
  'messages',
  'message',
  'maintenance',
  'licenses',
  'manage',
  'tell',
  'isItMicrosoft',
  'coverage',
  'handover',
  'ticket',
  'tickets',
  'request',
  'note',
  'severity',
  'closeRequest',
  'reopenRequest',
  'adopt',
  'requestState',
  'linkRequest',
  'suspend',
  'reactivate',
  'seats',
  'audit',
  'signout',
  'subscribe',
  'unsubscribe',
  'preview',
  'subscriptions',
  'testSubscription',
  'pauseSubscription',
  'resumeSubscription',
  'digest',
  'replies',
  'mute',
  'unmute',
  'mutes',
  'acknowledge',
  'release',
  'tag',
  'untag',
  'report',
] as const;
export type CommandName = (typeof commandNames)[number];

/** What narrows an answer down: `messages` that are "major", `overview` of "incidents", `tickets` that are "mine". */
export const flags = [
  'major',
  'actBy',
  'incidents',
  'advisories',
  'issues',
  'csv',
  'all',
  'mine',
  'open',
] as const;
export type Flag = (typeof flags)[number];

/** The states of a support request that a person may set. */
export const saidStates = ['open', 'waiting', 'closed'] as const;
export type SaidState = (typeof saidStates)[number];

/** Spans of time that people count in, with their hours. */
export const hoursIn = { minute: 1 / 60, hour: 1, day: 24, week: 168, month: 720, year: 8760 } as const;
export type Unit = keyof typeof hoursIn;

/**
 * How one command is called in one language. Every entry is a phrase in lower case; in Latin script it matches whole
 * words, in Chinese it matches anywhere, and where two phrases match, the longer one counts.
 */
export interface CommandWords {
  /** Phrases that begin the command; what it is about follows: "use" Contoso. */
  readonly lead: readonly string[];
  /** Phrases that stand before, after or between what the command is about: "health" for Contoso, Contoso "health". */
  readonly any?: readonly string[];
  /** As `any`, but heard only in a question or beside the name of a service: is Contoso "down"? */
  readonly asked?: readonly string[];
  /**
   * Phrases that begin the command where nothing but a short name or a service follows: "check" Contoso. Those that
   * also lead up to other commands stand among the `opening` phrases too.
   */
  readonly bare?: readonly string[];
  /**
   * The command as one would type it, for suggestions. Names in braces stand for its arguments: `{customer}`,
   * `{service}`, `{number}`; a part in brackets is left out when its argument is missing.
   */
  readonly example: string;
}

/** How a language counts time: "last" "2" "weeks". */
export interface PeriodWords {
  /** What stands before: "last", "the past". With one of these a unit alone is one of it: "last week". */
  readonly before: readonly string[];
  /** What stands after: "ago". */
  readonly after: readonly string[];
  readonly units: Readonly<Record<Unit, readonly string[]>>;
  readonly numbers: Readonly<Record<string, number>>;
  /** Words for a time of their own, by how many days they reach back. */
  readonly days: Readonly<Record<string, number>>;
}

/**
 * The words of one language in which people talk to the bot: data for the grammar (`commands/grammar`), which itself
 * holds no words. The tables of all languages are read together, so a phrase need stand in one of them only.
 * Outside the commands' own words, a phrase is dropped only at the edge of what remains, never inside a name.
 */
export interface Words {
  readonly locale: Locale;
  readonly commands: Readonly<Record<CommandName, CommandWords>>;
  /** Greetings and courtesies: dropped from both ends; a message of nothing else asks for nothing. */
  readonly polite: readonly string[];
  /** What leads up to a command: "show me". Dropped from the front. */
  readonly opening: readonly string[];
  /** What trails behind: "right now". Dropped from the end. */
  readonly closing: readonly string[];
  /** Marks of a question: "is", "嗎". Dropped like the others; with one of them the `asked` words of a command count. */
  readonly asking: readonly string[];
  /** Articles, prepositions, particles: dropped where a name borders on the command's words or a service. */
  readonly joining: readonly string[];
  /** What tells that a question is about several: "are". With one of `linking` in a name, the name is several. */
  readonly plural: readonly string[];
  /** What stands between the names of several: "and". */
  readonly linking: readonly string[];
  /** What leads to the customer at the end of a complaint: "at". */
  readonly placing: readonly string[];
  /** Pronouns, verbs and the like: a text with one of them is talk, not the name of a customer. */
  readonly talk: readonly string[];
  /** Words for the customer that was talked about before: "this customer". */
  readonly same: readonly string[];
  /** Verbs that open a support request: "raise a". Without one, some nouns mean the requests that there are. */
  readonly making: readonly string[];
  /** What leads to the customer for whom something is done: "on behalf of". */
  readonly serving: readonly string[];
  /** Verbs that change something and what they change in Chinese: "set", "將". */
  readonly changing: readonly string[];
  /** What leads to the value that something shall have: "to", "改為". */
  readonly setting: readonly string[];
  /** What makes a number one more or less than before, not the whole: "add", "by". */
  readonly relative: readonly string[];
  /** What is said around the name of a product: "the", "license", "of". */
  readonly goods: readonly string[];
  /** What people call the severities of a support request; the first name is the one that suggestions use. */
  readonly severities: Readonly<Record<Severity, readonly string[]>>;
  /** What people call the states of a support request; the first name is the one that suggestions use. */
  readonly states: Readonly<Record<SaidState, readonly string[]>>;
  readonly flags: Readonly<Record<Flag, readonly string[]>>;
  readonly period: PeriodWords;
  readonly orders: OrderWords;
  /**
   * What people call Microsoft's services, by the id that Graph gives them in `healthOverviews`
   * (learn.microsoft.com/graph/api/serviceannouncement-list-healthoverviews), and "Azure". The first name is the one
   * that suggestions use.
   */
  readonly services: Readonly<Record<string, readonly string[]>>;
  /** What has an admin portal and is no service of the above, by id; understood by `manage` only. */
  readonly portals: Readonly<Record<string, readonly string[]>>;
}
