import type { Person, Place } from './people.ts';

/** Who speaks where, with which client. */
export interface ConversationOptions {
  /** Key of a person, or someone of your own. */
  readonly as?: string | Person;
  readonly in?: Place;
  /** Language of the client, for example "zh-TW". */
  readonly locale?: string;
  /** IANA time zone of the client. */
  readonly timeZone?: string;
  /** Tells several conversations of one kind apart: the same name is the same chat again. */
  readonly name?: string;
  /** On how many devices each member of the chat has Teams; each signs in by itself. Default: 2, a desk and a phone. */
  readonly devices?: number;
}
