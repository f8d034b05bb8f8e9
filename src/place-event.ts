import type { ConversationReference } from './conversation-reference.ts';
import type { PlaceName } from './place-name.ts';

/** What happens to places where the bot is, beside what people say there. */
export const placeEventKinds = [
  'botAdded',
  'botRemoved',
  'renamed',
  'archived',
  'unarchived',
  'deleted',
  'restored',
] as const;
export type PlaceEventKind = (typeof placeEventKinds)[number];

/** Something happened to a conversation, or to a team with all its channels. */
export interface PlaceEvent {
  readonly kind: PlaceEventKind;
  /** Of the conversation as a whole; missing where the whole team is meant. */
  readonly conversationId?: string;
  /** Of the team that it is about or belongs to; missing outside of teams. */
  readonly teamId?: string;
  /** How to say something there, for `botAdded`: in a team its General channel. */
  readonly where?: ConversationReference;
  /** What it is called, as far as the event says so. */
  readonly name?: PlaceName;
}
