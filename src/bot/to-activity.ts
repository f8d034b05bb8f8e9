import { type Activity, ActivityTypes, CardFactory, type InvokeResponse } from 'botbuilder';
import type { CardReply, Mention, Reply, SignInReply, TextReply } from '../commands/reply.ts';
import type { SignInCardReply } from './sign-in/ask-to-sign-in.ts';

export type RenderCard = (reply: CardReply) => object;

/**
 * A reply as a message. A card goes alone: Teams would split text and card into two messages and tell the id of neither
 * (Teams docs, "Format your bot messages"); its summary is what toasts and screen readers announce.
 */
export function toActivity(reply: Reply | SignInCardReply, renderCard: RenderCard): Partial<Activity> {
  if ('resource' in reply) return signInActivity(reply);
  if (!('card' in reply)) {
    const mentions = 'text' in reply ? (reply.mentions ?? []) : [];
    return {
      ...textActivity(wordsOf(reply)),
      ...(mentions.length > 0 && { entities: mentions.map(entityOf) }),
    };
  }
  return {
    type: ActivityTypes.Message,
    attachments: [CardFactory.adaptiveCard(drawCard(reply, renderCard))],
    summary: reply.summary,
  };
}

/**
 * A card by which a person signs in. Its sentence stands in the card, and so does the link: where Teams can't sign in by
 * itself, the person does it by the button.
 */
function signInActivity({ signIn, resource }: SignInCardReply): Partial<Activity> {
  const { connectionName, link, exchange } = resource;
  const { text, button } = signIn;
  return {
    type: ActivityTypes.Message,
    attachments: [CardFactory.oauthCard(connectionName, button, text, link, exchange)],
    summary: text,
  };
}

/** The card with those whom it mentions; the card that `renderCard` gave is kept for others and stays as it is. */
export function drawCard(reply: CardReply, renderCard: RenderCard): object {
  const card = renderCard(reply);
  const { mentions = [] } = reply;
  if (mentions.length === 0) return card;
  const own = 'msteams' in card && typeof card.msteams === 'object' ? card.msteams : {};
  return { ...card, msteams: { ...own, entities: mentions.map(entityOf) } };
}

/** Teams docs, "Format your bot messages": the text must be found in the message, or the mention is ignored. */
function entityOf({ teamsId, name, tag }: Mention) {
  return { type: 'mention', text: tag, mentioned: { id: teamsId, name } };
}

/** Text in Teams' markdown subset as a message. */
export function textActivity(text: string): Partial<Activity> {
  return { type: ActivityTypes.Message, textFormat: 'markdown', text };
}

/** The answer to an Action.Execute invoke that puts a card in the place of the pressed one. */
export function cardAnswer(card: object): InvokeResponse {
  return invokeAnswer('application/vnd.microsoft.card.adaptive', card);
}

/** The answer to an Action.Execute invoke that leaves the card and shows a short text. */
export function noticeAnswer(text: string): InvokeResponse {
  return invokeAnswer('application/vnd.microsoft.activity.message', text);
}

/** A reply in a line, where there is no room for more. */
export function noticeText(reply: Reply): string {
  const text = 'card' in reply ? reply.summary : wordsOf(reply);
  const line = text.split('\n', 1)[0] ?? '';
  return line.length <= 120 ? line : `${[...line].slice(0, 119).join('')}…`;
}

/** A reply that is no card, in words. */
export function wordsOf(reply: TextReply | SignInReply): string {
  return 'text' in reply ? reply.text : reply.signIn.text;
}

function invokeAnswer(type: string, value: unknown): InvokeResponse {
  return { status: 200, body: { statusCode: 200, type, value } };
}
