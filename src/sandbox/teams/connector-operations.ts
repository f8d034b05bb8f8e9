import { z } from 'zod';
import type { Answer } from '../http/serve.ts';
import { type Activity, activitySchema, cardsOf } from './activity.ts';
import { type Chat, type Chats, withoutThread } from './chats.ts';
import { refusals } from './connector-answers.ts';
import { type BotAccount, conversationId, memberOf, type Person } from './people.ts';

export interface ConnectorWorld {
  readonly chats: Chats;
  readonly bot: BotAccount;
  readonly people: readonly Person[];
  /** The tenant whose people are no guests. */
  readonly homeTenantId: string;
}

export const creationSchema = z.looseObject({
  isGroup: z.boolean().nullish(),
  members: z.array(z.looseObject({ id: z.string() })).nullish(),
  channelData: z.looseObject({ channel: z.looseObject({ id: z.string() }).nullish() }).nullish(),
  activity: activitySchema.nullish(),
});

/** A chat that was found, or the refusal to send instead. */
type Found = { readonly chat: Chat } | { readonly refusal: Answer };

/** What the Bot Connector can do in the sandbox's chats, free of HTTP paths and tokens. */
export function makeOperations({ chats, bot, people, homeTenantId }: ConnectorWorld) {
  function find(id: string): Found {
    const channel = chats.find(withoutThread(id));
    const rootId = id.split(';messageid=')[1];
    const thread = channel && rootId !== undefined ? chats.openThread(channel, rootId) : undefined;
    const chat = chats.find(id) ?? thread;
    if (chat === undefined) return { refusal: refusals.noConversation() };
    return (channel ?? chat).installed ? { chat } : { refusal: refusals.botRemoved() };
  }

  /** Sends a message; the id is told except where Teams does not know it either. */
  function send(id: string, activity: Activity): { refusal: Answer } | { activityId?: string; chat: Chat } {
    const found = find(id);
    if ('refusal' in found) return found;
    const activityId = chats.nextId();
    const isNewThread = found.chat.place === 'channel' && !id.includes(';messageid=');
    const chat = isNewThread ? chats.openThread(found.chat, activityId) : found.chat;
    if (!activity.text || cardsOf(activity).length === 0) {
      chats.receive(chat, activityId, activity);
      return { activityId, chat };
    }
    // Teams makes two messages of a text with a card and tells the id of neither.
    const { attachments, text, ...rest } = activity;
    chats.receive(chat, activityId, { ...rest, text });
    chats.receive(chat, chats.nextId(), { ...rest, attachments });
    return { chat };
  }

  function post(id: string, activity: Activity): Answer {
    const sent = send(id, activity);
    return 'refusal' in sent ? sent.refusal : { status: 201, body: { id: sent.activityId } };
  }

  /** Replaces a message, or deletes it where there is no new one. */
  function change(id: string, activityId: string, activity?: Activity): Answer {
    const found = find(id);
    if ('refusal' in found) return found.refusal;
    if (!found.chat.messages.has(activityId)) return refusals.noActivity();
    if (activity === undefined) chats.remove(found.chat, activityId);
    else chats.receive(found.chat, activityId, activity);
    return { status: 200, body: activity && { id: activityId } };
  }

  function create({ channelData, members, isGroup, activity }: z.infer<typeof creationSchema>): Answer {
    const channelId = channelData?.channel?.id;
    const person = people.find((someone) => isNamed(someone, members?.[0]?.id));
    const id = channelId ?? (person && !isGroup ? conversationId('personal', person, bot) : undefined);
    if (id === undefined) return refusals.badArgument('The members or the channel are not known.');
    if (channelId === undefined && !chats.find(id)?.installed) return refusals.notInstalled();
    if (!activity) return { status: 201, body: { id } };
    const sent = send(id, activity);
    return 'refusal' in sent
      ? sent.refusal
      : { status: 201, body: { id: sent.chat.id, activityId: sent.activityId } };
  }

  const isNamed = (person: Person, id: string | undefined): boolean =>
    id === person.userId || id === memberOf(person, bot, homeTenantId).id;

  function roster(id: string): { refusal: Answer } | { members: readonly ReturnType<typeof memberOf>[] } {
    const found = find(id);
    if ('refusal' in found) return found;
    return { members: found.chat.members.map((person) => memberOf(person, bot, homeTenantId)) };
  }

  function members(id: string): Answer {
    const found = roster(id);
    return 'refusal' in found ? found.refusal : { status: 200, body: found.members };
  }

  function member(id: string, wanted: string): Answer {
    const found = roster(id);
    if ('refusal' in found) return found.refusal;
    const body = found.members.find((one) => one.id === wanted || one.objectId === wanted);
    return body === undefined ? refusals.noMember() : { status: 200, body };
  }

  /** A page of the roster; the continuation token is the place where the next page begins. */
  function pagedMembers(id: string, pageSize: number, continuationToken: string | undefined): Answer {
    const found = roster(id);
    if ('refusal' in found) return found.refusal;
    const start = Number(continuationToken ?? 0);
    const end = start + pageSize;
    const next = end < found.members.length ? { continuationToken: String(end) } : {};
    return { status: 200, body: { members: found.members.slice(start, end), ...next } };
  }

  return { post, change, create, members, member, pagedMembers };
}

export type Operations = ReturnType<typeof makeOperations>;
