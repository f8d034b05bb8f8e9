import type { Locale } from '../../locales/locale.ts';
import type { OrderPart } from '../../locales/words/order-words.ts';
import type { CommandName, Flag, SaidState } from '../../locales/words/words.ts';
import type { Severity } from '../../support/support-request.ts';

/** What a phrase does that is no command. */
export type Role = (typeof roles)[number];
export const roles = [
  'polite',
  'opening',
  'closing',
  'asking',
  'joining',
  'plural',
  'linking',
  'placing',
  'talk',
  'same',
  'making',
  'serving',
  'changing',
  'setting',
  'relative',
  'goods',
] as const;

/** Where a phrase of a command may stand; explained at `CommandWords`. */
export type Place = (typeof places)[number];
export const places = ['lead', 'any', 'asked', 'bare'] as const;

/** Whether the words of a command mean it in whatever sentence they stand. */
export const isSure = (place: Place): boolean => place === 'lead' || place === 'any';

export interface Keyword {
  readonly command: CommandName;
  readonly place: Place;
}

/** What is said to a subscription and of its notices. */
const ordering: ReadonlySet<CommandName> = new Set([
  ...([
    'subscribe',
    'unsubscribe',
    'preview',
    'subscriptions',
    'digest',
    'replies',
    'report',
    'tag',
    'untag',
  ] as const),
  ...(['testSubscription', 'pauseSubscription', 'resumeSubscription'] as const),
  ...(['mute', 'unmute', 'mutes', 'acknowledge', 'release'] as const),
]);
export const isOrdering = ({ command }: Keyword): boolean => ordering.has(command);

/** The commands whose words make talk of what would be a name; those of others are in many a name ("History Channel"). */
const telling: ReadonlySet<CommandName> = new Set(['health', 'issue', 'customers', 'use', 'whoami', 'help']);
export const isTelling = ({ command }: Keyword): boolean => telling.has(command);

/** A service or a region of Azure, as Azure names it. */
export interface AzurePart {
  readonly kind: 'azureService' | 'region';
  readonly name: string;
  /** Only beside the word Azure; a region never tells by itself that Azure is meant. */
  readonly besideAzure: boolean;
}

/** What a phrase is in a span of time: "last", "2", "weeks", "ago". */
export interface TimeMeaning {
  before?: true;
  after?: true;
  number?: number;
  /** Hours of a unit ("week"), and of a word that needs no number ("yesterday"). */
  unit?: number;
  /** What it is in a time that is short, where that is something else: "90m" are minutes of a shift, months of a history. */
  shortUnit?: number;
  hours?: number;
}

/** Everything that one phrase means, in all languages that have it. */
export interface Meaning {
  roles: ReadonlySet<Role>;
  readonly keywords: Keyword[];
  flags: ReadonlySet<Flag>;
  service?: string;
  /** What has an admin portal and is no service. */
  portal?: string;
  /** A plan that is sold by seats: "Business Premium", "E3". */
  product?: true;
  severity?: Severity;
  state?: SaidState;
  azure?: AzurePart;
  time?: TimeMeaning;
  /** What it does in an order for updates. */
  parts: ReadonlySet<OrderPart>;
  /** 1 Monday to 7 Sunday. */
  weekday?: number;
  /** Unless it means something in orders for updates alone. */
  isCommon?: true;
  locales: ReadonlySet<Locale>;
}
