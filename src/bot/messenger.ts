import type { Activity, TurnContext } from 'botbuilder';
import type { Call, Clock } from '../call.ts';
import type { ConversationReference } from '../conversation-reference.ts';
import type { Messenger } from '../notify/ports.ts';
import type { SendFate } from '../send-fate.ts';
import type { TeamsAdapter } from './adapter.ts';
import { runInTurn } from './current-turn.ts';
import { fateOf } from './fate-of.ts';
import { isAllowedServiceUrl } from './guards/service-url.ts';
import { type RenderCard, toActivity } from './to-activity.ts';

/** Milliseconds that one message or edit may take, its turn in the limits and its repeats included. */
const sendWithin = 60_000;

export interface MessengerParts {
  readonly adapter: TeamsAdapter;
  /** The bot's Entra app. */
  readonly appId: string;
  readonly allowedServiceHosts: readonly string[];
  readonly renderCard: RenderCard;
  readonly clock: Clock;
  /** Nothing is repeated, not even what Teams asks to repeat: for who counts requests and tries again itself. */
  readonly once?: boolean;
}

/**
 * Says things that nobody has just asked for (Teams docs, "Send proactive messages"). The stored service address is
 * checked like that of an activity: the bot's token goes there.
 */
export function createMessenger(parts: MessengerParts): Messenger {
  const { adapter, appId, allowedServiceHosts, renderCard, clock, once = false } = parts;

  async function inConversation(
    where: ConversationReference,
    call: Call,
    onRequest: () => void,
    work: (turn: TurnContext) => Promise<string | undefined>,
  ): Promise<string | undefined> {
    // botbuilder would give what is thrown in a turn to its onTurnError, and nobody else would hear of it.
    let done: Promise<string | undefined> = Promise.resolve(undefined);
    const { correlationId, log } = call;
    const { tenantId } = where;
    const sendUntil = clock() + sendWithin;
    const turn = { correlationId, log, sendUntil, tenantId, isBackground: true, once, onRequest };
    await runInTurn(turn, () =>
      adapter.continueConversationAsync(appId, referenceTo(where, appId), async (context) => {
        context.onSendActivities(withoutReply);
        done = work(context);
        await done.catch(() => undefined);
      }),
    );
    return done;
  }

  async function send(
    kind: 'create' | 'edit',
    where: ConversationReference,
    call: Call,
    work: (turn: TurnContext) => Promise<string | undefined>,
  ): Promise<SendFate> {
    if (!isAllowedServiceUrl(where.serviceUrl, allowedServiceHosts)) {
      call.log.error({ conversationId: where.conversationId }, 'A stored service address is not allowed.');
      return { kind: 'closed', code: 'service_url_not_allowed' };
    }
    let wasAsked = false;
    const onRequest = () => {
      wasAsked = true;
    };
    try {
      const messageId = await inConversation(where, call, onRequest, work);
      return messageId === undefined ? { kind: 'unknown' } : { kind: 'sent', messageId };
    } catch (error) {
      const fate = fateOf(error, kind, wasAsked);
      const fields = { err: error, conversationId: where.conversationId, fate: fate.kind };
      call.log.warn(fields, 'A message that nobody asked for did not get through.');
      return fate;
    }
  }

  return {
    edit: ({ where, messageId }, card, call) =>
      send('edit', where, call, async (turn) => {
        await turn.updateActivity({ ...toActivity(card, renderCard), id: messageId });
        return messageId;
      }),
    say: (where, reply, call) =>
      send(
        'create',
        where,
        call,
        async (turn) => (await turn.sendActivity(toActivity(reply, renderCard)))?.id,
      ),
  };
}

function referenceTo(
  { serviceUrl, conversationId, tenantId, kind, locale }: ConversationReference,
  appId: string,
) {
  return {
    channelId: 'msteams',
    serviceUrl,
    locale,
    bot: { id: `28:${appId}`, name: '' },
    conversation: {
      id: conversationId,
      tenantId,
      conversationType: kind,
      isGroup: kind !== 'personal',
      name: '',
    },
  };
}

/**
 * botbuilder makes up the id of an activity that it goes on from, and would answer that one: a message by itself answers
 * nothing.
 */
async function withoutReply(
  _turn: TurnContext,
  activities: Partial<Activity>[],
  next: () => Promise<{ id: string }[]>,
) {
  for (const activity of activities) delete activity.replyToId;
  return next();
}
