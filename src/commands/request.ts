import type { ConversationReference } from '../conversation-reference.ts';
import type { Locale } from '../locales/locale.ts';
import type { PlaceName } from '../place-name.ts';

/** Where something was said. */
export interface Place {
  /** The conversation's id without the `;messageid=` of a thread: what is remembered holds for the whole channel. */
  readonly conversationId: string;
  readonly kind: 'personal' | 'groupChat' | 'channel';
  /** What Teams calls it, as far as it says so here. */
  readonly name?: PlaceName;
  /** How to say something there later. */
  readonly reference: ConversationReference;
}

/** Who said it; proven by the signature of the activity, not yet authorised. */
export interface Requester {
  /** Entra object id, lower case. */
  readonly userId: string;
  /** The id that Teams gives this person towards this bot ("29:1abc..."). */
  readonly teamsId: string;
  /** Display name as Teams sent it. Text from outside. */
  readonly name: string;
}

/** Somebody whom a message mentions beside the bot. Text from outside; not authorised for anything. */
export interface Mentioned {
  /** The id that Teams gives this person towards this bot ("29:1abc..."). */
  readonly teamsId: string;
  readonly name: string;
}

/** A button press: which command, with what. Came with the card, so nothing in it is trusted. */
export interface Action {
  readonly command: string;
  readonly args: unknown;
}

/** One thing that a person asked of the bot, free of botbuilder. */
export interface Request {
  readonly correlationId: string;
  readonly who: Requester;
  readonly where: Place;
  /** The language to answer in. */
  readonly locale: Locale;
  /** IANA name of the reader's time zone, validated; "UTC" where unknown. */
  readonly timeZone: string;
  /** Milliseconds since 1970, from the app's clock. */
  readonly now: number;
  /** People whom the message mentions beside the bot, each once, in their order; missing where there are none. */
  readonly mentions?: readonly Mentioned[];
  /** What was typed (mentions of the bot removed, otherwise as sent, possibly empty), or what was pressed. */
  readonly said: { readonly text: string } | { readonly action: Action };
}
