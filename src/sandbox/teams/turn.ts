import { type Activity, adaptiveCardType, cardMessage, isJson, type Json } from './activity.ts';
import type { Delivered } from './deliver.ts';

/** What one step in a conversation led to. */
export interface Turn {
  /** HTTP status of the bot's answer; 0 without an answer; undefined where the client needed no bot (a link, a toggle). */
  readonly status?: number;
  /** The bot's answer: parsed JSON, or text. */
  readonly body?: unknown;
  /**
   * What the reader sees, in order: messages, edits (again with the id of their message), what came late since the turn
   * before, the card or the text that a button's invoke answered, and the client's own notices.
   */
  readonly activities: readonly Activity[];
  /** The same as plain text. */
  readonly text: string;
  /** The address that an Action.OpenUrl opens. */
  readonly url?: string;
}

/** A sentence that the Teams client itself shows. */
export function notice(text: string): Activity {
  return { type: 'message', text, from: { id: 'teams-client', name: 'Microsoft Teams' } };
}

const invokeMessageType = 'application/vnd.microsoft.activity.message';

/**
 * What the client makes of an invoke's answer: a card takes the place of the clicked one, a message is shown as text,
 * anything else is the client's own "Something went wrong".
 */
export function shownForInvoke({ status, body }: Delivered, cardId: string): Activity | undefined {
  if (status < 200 || status > 299) return notice(`Something went wrong. (The bot answered HTTP ${status}.)`);
  if (!isJson(body)) return undefined;
  const { type, value, statusCode } = body;
  if (type === adaptiveCardType && isJson(value)) return cardMessage(cardId, value);
  if (type === invokeMessageType && typeof value === 'string') return notice(value);
  return notice(`Something went wrong. (${describe(type, statusCode, value)})`);
}

function describe(type: unknown, statusCode: unknown, value: unknown): string {
  const detail: Json = isJson(value) ? value : {};
  return [`The bot answered ${String(type)} ${String(statusCode)}`, detail.code, detail.message]
    .filter((part) => part !== undefined)
    .join(': ');
}
