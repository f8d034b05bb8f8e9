import { randomUUID } from 'node:crypto';
import type { Answer, SandboxRequest } from '../../http/serve.ts';
import { type Activity, activitySchema, adaptiveCardType, cardsOf, isJson, type Json } from '../activity.ts';
import type { Delivered } from '../deliver.ts';
import { type OAuthCard, oauthCardOf } from '../sign-in/oauth-card.ts';
import type { Teams } from '../teams.ts';

export interface PlaygroundSignInParts {
  readonly teams: Pick<Teams, 'accounts' | 'people'>;
  /** Completes, signs and delivers what the client sends. */
  readonly deliver: (activity: Json) => Promise<Delivered>;
  readonly forward: (request: SandboxRequest, path: string) => Promise<Answer>;
  /** Address of the page on which a person signs in. */
  readonly pageUrl: () => string;
}

/** What the Playground can't do: signing in by single sign-on, and by the button of a sign-in card. */
export interface PlaygroundSignIn {
  /** Keeps who speaks where, so that a sign-in can be sent as from there. */
  heard(activity: Json): void;
  /** Takes a message with a sign-in card; undefined for all else. */
  takeMessage(request: SandboxRequest, path: string): Answer | undefined;
  /** Signs the person in whom a card's link names; the text of the page. */
  openPage(query: URLSearchParams): Promise<string>;
}

export function makePlaygroundSignIn(parts: PlaygroundSignInParts): PlaygroundSignIn {
  const { accounts, people } = parts.teams;
  const lastHeard = new Map<string, Json>();

  /** An invoke of whoever spoke last in the conversation. */
  function invoke(conversationId: string, name: string, value: Json): Promise<Delivered> {
    const {
      text: _text,
      attachments: _attachments,
      replyToId: _replyToId,
      ...from
    } = lastHeard.get(conversationId) ?? {};
    return parts.deliver({ ...from, type: 'invoke', id: `f:${randomUUID()}`, name, value });
  }

  function speakerIn(conversationId: string) {
    const from = lastHeard.get(conversationId)?.from;
    return people.find(({ userId }) => isJson(from) && from.aadObjectId === userId);
  }

  async function signIn(
    conversationId: string,
    card: OAuthCard,
    shown: { readonly request: SandboxRequest; readonly path: string },
  ): Promise<void> {
    const person = speakerIn(conversationId);
    const { connectionName, tokenExchangeResource: resource } = card;
    if (person && resource && accounts.singleSignOnOf(person) !== 'impossible') {
      const value = { id: resource.id, connectionName, token: await accounts.tokenFor(person) };
      const { status } = await invoke(conversationId, 'signin/tokenExchange', value);
      if (status === 200) return;
    }
    const body = withPlainCard(shown.request.body, (link) => {
      const id = new URL(link).searchParams.get('signin') ?? '';
      return `${parts.pageUrl()}?${new URLSearchParams({ signin: id, conversation: conversationId })}`;
    });
    await parts.forward({ ...shown.request, body }, shown.path);
  }

  return {
    heard(activity) {
      const { conversation } = activity;
      if (isJson(conversation)) lastHeard.set(String(conversation.id), activity);
    },

    takeMessage(request, path) {
      const conversationId = /^\/v3\/conversations\/([^/]+)\/activities/.exec(path)?.[1];
      if (request.method !== 'POST' || conversationId === undefined) return undefined;
      const activity = readActivity(request.body);
      const card = activity && oauthCardOf(activity);
      if (card === undefined) return undefined;
      // The bot hears at once that its message has come; it is shown only where it is needed.
      signIn(decodeURIComponent(conversationId), card, { request, path }).catch((error: unknown) =>
        process.emitWarning(`A sign-in in the Playground failed: ${String(error)}`),
      );
      return { status: 201, body: { id: randomUUID() } };
    },

    async openPage(query) {
      const conversationId = query.get('conversation') ?? '';
      const session = accounts.session(query.get('signin') ?? '');
      const person = speakerIn(conversationId);
      if (!session || !person) return 'This sign-in is not known. Ask the bot again.';
      const state = await accounts.signIn(session, person);
      await invoke(conversationId, 'signin/verifyState', { state });
      return `${person.name} is signed in. Close this page and go back to the Playground.`;
    },
  };
}

function readActivity(body: string): Activity | undefined {
  try {
    return activitySchema.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}

/** The sign-in card as one that the Playground shows: the button opens a page. */
function withPlainCard(body: string, pageFor: (link: string) => string): string {
  const activity = readActivity(body);
  if (activity === undefined) return body;
  const attachments = cardsOf(activity).map((card) => {
    const buttons = Array.isArray(card.actions) ? card.actions.filter(isJson) : [];
    const actions = buttons.map(({ title, value }) => ({
      type: 'Action.OpenUrl',
      title,
      url: pageFor(String(value)),
    }));
    return { contentType: adaptiveCardType, content: { ...card, actions } };
  });
  return JSON.stringify({ ...activity, attachments });
}
