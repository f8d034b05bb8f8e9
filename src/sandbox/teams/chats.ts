import type { Clock } from '../../call.ts';
import type { Activity } from './activity.ts';
import type { Person, Place } from './people.ts';

/** One conversation, or one thread of a channel: what was said in it, and who can see it. */
export interface Chat {
  /** With `;messageid=` for a thread of a channel. */
  readonly id: string;
  readonly place: Place;
  readonly tenantId: string;
  readonly members: readonly Person[];
  /** Messages by id as they are now, edits applied. */
  readonly messages: Map<string, Activity>;
  /** What the bot sent, in order: new messages and, again with the same id, edits. */
  readonly arrived: Activity[];
  /** False once the bot was removed: it can neither send nor receive here. */
  installed: boolean;
}

export interface Chats {
  find(id: string): Chat | undefined;
  /** Finds the chat or begins it. */
  open(chat: Pick<Chat, 'id' | 'place' | 'tenantId' | 'members'>): Chat;
  /** Begins a thread of a known channel: the id of a thread holds the id of its first message. */
  openThread(channel: Chat, rootId: string): Chat;
  /** An id for a message: milliseconds since 1970 as Teams uses them, never twice the same. */
  nextId(): string;
  /** Puts a message of the bot into the chat, or changes the one that has this id. */
  receive(chat: Chat, id: string, activity: Activity): void;
  /** Takes a message away; it arrives as an activity of type messageDelete. */
  remove(chat: Chat, id: string): void;
  all(): readonly Chat[];
  /** Messages as they are now, those of a channel's threads too, in the order in which they were sent. */
  messagesIn(id: string): readonly Activity[];
  /** Takes a message out of a conversation or one of its threads; false where it is not there. */
  deleteMessage(id: string, messageId: string): boolean;
}

export function makeChats(clock: Clock): Chats {
  const chats = new Map<string, Chat>();
  let lastId = 0;

  const open: Chats['open'] = (wanted) => {
    const known = chats.get(wanted.id);
    if (known !== undefined) return known;
    const chat: Chat = { ...wanted, messages: new Map(), arrived: [], installed: true };
    chats.set(chat.id, chat);
    return chat;
  };

  const withThreads = (id: string) => [...chats.values()].filter((chat) => withoutThread(chat.id) === id);
  const remove: Chats['remove'] = (chat, id) => {
    chat.messages.delete(id);
    chat.arrived.push({ type: 'messageDelete', id });
  };

  return {
    open,
    find: (id) => chats.get(id),
    openThread: ({ id, place, tenantId, members }, rootId) =>
      open({ id: `${id};messageid=${rootId}`, place, tenantId, members }),
    nextId: () => {
      lastId = Math.max(lastId + 1, clock());
      return String(lastId);
    },
    receive: (chat, id, activity) => {
      const message = { ...activity, id };
      if (activity.type !== 'typing') chat.messages.set(id, message);
      chat.arrived.push(message);
    },
    remove,
    all: () => [...chats.values()],
    messagesIn: (id) =>
      withThreads(id)
        .flatMap(({ messages }) => [...messages.values()])
        .toSorted((a, b) => Number(a.id) - Number(b.id)),
    deleteMessage: (id, messageId) => {
      const chat = withThreads(id).find(({ messages }) => messages.has(messageId));
      if (chat) remove(chat, messageId);
      return chat !== undefined;
    },
  };
}

/** The channel's own id, without the thread. */
export const withoutThread = (id: string): string => id.replace(/;messageid=.*$/, '');
