import { ActivityTypes, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { Reply } from '../commands/reply.ts';
import { answerWay } from './answer-way.ts';
import { ConnectorError } from './connector-error.ts';
import { type Incoming, isCardAction } from './incoming.ts';
import type { Pressed } from './pressed.ts';
import type { SignInCardReply } from './sign-in/ask-to-sign-in.ts';
import {
  cardAnswer,
  drawCard,
  noticeAnswer,
  noticeText,
  type RenderCard,
  textActivity,
  toActivity,
} from './to-activity.ts';

/** What a delivery needs besides the reply. */
export interface DeliveryTools {
  readonly renderCard: RenderCard;
  /** What stands under the pressed card while the answer comes as a message below it. */
  readonly answerBelow: string;
}

/**
 * Brings a reply to the reader. Resolves with the id of the message that shows it, by which it can be edited; undefined
 * where there is none. Throws what `renderCard` throws, and ConnectorError.
 */
export async function deliver(
  context: TurnContext,
  activity: Incoming,
  pressed: Pressed | undefined,
  reply: Reply | SignInCardReply,
  { renderCard, answerBelow }: DeliveryTools,
): Promise<string | undefined> {
  const way = answerWay(activity, pressed, reply);
  switch (way.way) {
    case 'message':
      return (await context.sendActivity(toActivity(reply, renderCard)))?.id;
    case 'messageAndNotice': {
      const sent = await context.sendActivity(toActivity(reply, renderCard));
      await answerInvoke(context, noticeAnswer(answerBelow));
      return sent?.id;
    }
    case 'notice':
      await answerInvoke(context, noticeAnswer(noticeText(reply)));
      return undefined;
    case 'inPlace':
      await answerInvoke(
        context,
        'card' in reply ? cardAnswer(drawCard(reply, renderCard)) : noticeAnswer(noticeText(reply)),
      );
      return activity.replyToId ?? undefined;
    case 'edit':
      return edit(context, way.activityId, reply, renderCard);
  }
}

/** Says a plain sentence: in the answer to an invoke, else as a message. */
export async function deliverText(context: TurnContext, activity: Incoming, text: string): Promise<void> {
  if (isCardAction(activity)) await answerInvoke(context, noticeAnswer(text));
  else await context.sendActivity(textActivity(text));
}

/** botbuilder keeps this activity back and answers the request with it. */
export async function answerInvoke(context: TurnContext, answer: InvokeResponse): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: answer });
}

/** Edits the pressed card; when it is gone, the reply comes as a new message. */
async function edit(
  context: TurnContext,
  activityId: string,
  reply: Reply,
  renderCard: RenderCard,
): Promise<string | undefined> {
  const activity = toActivity(reply, renderCard);
  try {
    await context.updateActivity({ ...activity, id: activityId });
    return activityId;
  } catch (error) {
    if (!(error instanceof ConnectorError && error.statusCode === 404)) throw error;
    return (await context.sendActivity(activity))?.id;
  }
}
