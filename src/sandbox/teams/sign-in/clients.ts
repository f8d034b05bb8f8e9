import type { Activity, Json } from '../activity.ts';
import type { Chat } from '../chats.ts';
import type { Delivered } from '../deliver.ts';
import { type Scene, type Stamp, signInInvoke } from '../incoming.ts';
import type { Person } from '../people.ts';
import type { Accounts } from './accounts.ts';
import { type OAuthCard, oauthCardOf } from './oauth-card.ts';

export interface ClientParts {
  readonly accounts: Accounts;
  readonly sceneOf: (chat: Chat, person: Person) => Scene;
  readonly newStamp: () => Stamp;
  readonly post: (activity: Json) => Promise<Delivered>;
}

/** The Teams clients of all people, as far as they sign in by themselves. */
export interface Clients {
  /** Lets every device of everybody in a chat that gets a sign-in card try to sign in silently. */
  onMessage(chat: Chat, messageId: string, activity: Activity): void;
  /** Resolves when all of that has been answered in this chat. */
  settled(chat: Chat): Promise<void>;
  /** True where a person does not see a sign-in card, because the bot was content. */
  isHidden(activity: Activity, person: Person): boolean;
  /** Opens the link of a sign-in card: the person signs in there, and the client tells the bot. */
  signIn(chat: Chat, person: Person, link: string): Promise<Delivered | undefined>;
}

export function makeClients({ accounts, sceneOf, newStamp, post }: ClientParts): Clients {
  const underWay = new Map<Chat, Set<Promise<void>>>();
  const hidden = new Set<string>();
  const hiddenKey = (messageId: string, { key }: Person) => JSON.stringify([messageId, key]);

  async function signInSilently(
    chat: Chat,
    person: Person,
    messageId: string,
    card: OAuthCard,
  ): Promise<void> {
    const { connectionName, tokenExchangeResource: resource } = card;
    if (resource === undefined || accounts.singleSignOnOf(person) === 'impossible') return;
    const token = await accounts.tokenFor(person);
    const value = { id: resource.id, connectionName, token };
    const answers = await Promise.all(
      Array.from({ length: chat.devices }, () =>
        post(signInInvoke(sceneOf(chat, person), newStamp(), 'signin/tokenExchange', value)),
      ),
    );
    if (answers.every(({ status }) => status === 200)) hidden.add(hiddenKey(messageId, person));
  }

  return {
    onMessage(chat, messageId, activity) {
      const card = oauthCardOf(activity);
      if (card === undefined) return;
      const all = underWay.get(chat) ?? new Set();
      underWay.set(chat, all);
      for (const person of chat.members) {
        const work = signInSilently(chat, person, messageId, card).finally(() => all.delete(work));
        all.add(work);
      }
    },
    async settled(chat) {
      for (;;) {
        const [one] = underWay.get(chat) ?? [];
        if (one === undefined) return;
        await one;
      }
    },
    isHidden: (activity, person) =>
      oauthCardOf(activity) !== undefined && hidden.has(hiddenKey(activity.id ?? '', person)),
    async signIn(chat, person, link) {
      const session = accounts.session(new URL(link).searchParams.get('signin') ?? '');
      if (session === undefined) return undefined;
      const state = await accounts.signIn(session, person);
      return post(signInInvoke(sceneOf(chat, person), newStamp(), 'signin/verifyState', { state }));
    },
  };
}
