/** The Adaptive Cards in `cards/`, by the name of their template. */
export const cardNames = [
  'health',
  'issue',
  'tell',
  'manage',
  'is-it-microsoft',
  'overview',
  'who',
  'coverage',
  'handover',
  'history',
  'messages',
  'message',
  'maintenance',
  'licenses',
  'ticket',
  'azure-place',
  'review',
  'needed',
  'request',
  'requests',
  'note',
  'change',
  'licence',
  'customers',
  'audit',
  'choices',
  'help',
] as const;
export type CardName = (typeof cardNames)[number];

/** A card to show: template name, its complete data (all texts localised and escaped) and a summary. */
export interface CardReply {
  readonly card: CardName;
  /** Complete: no undefined, no null (adaptivecards-templating shows or throws on them). */
  readonly data: object;
  /** One plain sentence for notifications and screen readers. */
  readonly summary: string;
  /**
   * The whole card, where this one is shown before all of the answer was there: it takes this one's place when it has
   * come. Undefined when there is nothing to add. Never rejects.
   */
  readonly later?: Promise<CardReply | undefined>;
  /** Hears which message shows the card, once one does: by that id it can be edited later. A failure is only logged. */
  readonly onShown?: (messageId: string) => Promise<void>;
}

/** An answer without buttons is text: Teams' markdown subset, outside text escaped. */
export interface TextReply {
  readonly text: string;
}

/** What is asked for takes the person's own sign-in: it runs again, as it was said, once the person has signed in. */
export interface SignInReply {
  readonly signIn: {
    /** Why, in a sentence or two. */
    readonly text: string;
    /** Title of the button. */
    readonly button: string;
  };
}

/** What the bot answers to one request. */
export type Reply = CardReply | TextReply | SignInReply;
