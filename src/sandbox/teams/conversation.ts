import { type Activity, cardMessage, cardsOf, isJson, type Json } from './activity.ts';
import { readCard } from './card-blocks.ts';
import { inputValues, missingInput, toggleVisibility } from './card-state.ts';
import type { Chat } from './chats.ts';
import type { Delivered, Forgery } from './deliver.ts';
import {
  pressedExecute,
  pressedSubmit,
  type Scene,
  type Stamp,
  typedMessage,
  withOverrides,
} from './incoming.ts';
import { renderActivityText, renderBlocks } from './render-activity-text.ts';
import { makeShownCards, type ShownCard, StepError } from './shown-cards.ts';
import type { Clients } from './sign-in/clients.ts';
import { notice, shownForInvoke, type Turn } from './turn.ts';

/** One person's view of one conversation with the bot, as the Teams client gives it. */
export interface Conversation {
  /** With `;messageid=` in a channel, once something was said. */
  readonly id: string;
  /** The cards as they are shown now, newest first. */
  readonly cards: readonly Json[];
  /** Types a message; in a group or a channel with the mention that lets it reach the bot. */
  say(text: string): Promise<Turn>;
  /** Presses a button by its title. @throws StepError where there is none, or the client refuses the form. */
  click(title: string): Promise<Turn>;
  /** Presses it as an old client does, which knows only Action.Submit. @throws StepError */
  submitFallback(title: string): Promise<Turn>;
  /** Types into an input of the newest card that has it. @throws StepError */
  fill(id: string, value: string): void;
  /** Sends a message with other properties than Teams would give it (`undefined` removes one), or with a forged token. */
  send(overrides: Json, forgery?: Forgery): Promise<{ status: number; body: unknown; turn: Turn }>;
  /** Takes the bot out of this conversation: it is answered 403 here from now on. */
  removeBot(): void;
}

export interface ConversationParts {
  /** Opens the chat; in a channel, the thread that begins with this message. */
  readonly chatFor: (messageId: string) => Chat;
  readonly sceneIn: (chat: Chat) => Scene;
  readonly stamp: () => Stamp;
  readonly newInvokeId: () => string;
  readonly removeBot: () => void;
  readonly clients: Clients;
  readonly post: (activity: Json, forgery?: Forgery) => Promise<Delivered>;
}

export function makeConversation(parts: ConversationParts): Conversation {
  let chat: Chat | undefined;
  let seen = 0;
  const screen = makeShownCards();

  function enter(stamp: Stamp): Scene {
    if (chat === undefined) {
      chat = parts.chatFor(stamp.id);
      seen = chat.arrived.length;
    }
    return parts.sceneIn(chat);
  }

  /** Takes in what has arrived since the last look. */
  function takeIn(): Activity[] {
    const fresh = chat?.arrived.slice(seen) ?? [];
    seen += fresh.length;
    const person = chat && parts.sceneIn(chat).person;
    const isHidden = (activity: Activity) => person && parts.clients.isHidden(activity, person);
    const visible = fresh.filter((activity) => activity.type !== 'typing' && !isHidden(activity));
    for (const activity of visible) screen.show(activity);
    return visible.filter(({ type }) => type === 'message');
  }

  function turn(
    activities: readonly Activity[],
    rest: Omit<Turn, 'activities' | 'text'>,
    text?: string,
  ): Turn {
    const { locale, timeZone } = sceneNow();
    const lines = activities.map((activity) => renderActivityText(activity, { locale, timeZone }));
    return { ...rest, activities, text: text ?? lines.join('\n\n') };
  }

  const sceneNow = (): Partial<Scene> => (chat === undefined ? {} : parts.sceneIn(chat));

  async function exchange(activity: Json, forgery?: Forgery): Promise<{ delivered: Delivered; turn: Turn }> {
    const delivered = await parts.post(activity, forgery);
    if (chat) await parts.clients.settled(chat);
    const arrived = takeIn();
    const cardId = String(activity.replyToId ?? '');
    const isPress = activity.type === 'invoke' && !String(activity.name).startsWith('signin/');
    const answer = isPress ? shownForInvoke(delivered, cardId) : undefined;
    if (answer !== undefined && cardsOf(answer).length > 0) screen.show(answer);
    return { delivered, turn: turn(answer ? [...arrived, answer] : arrived, delivered) };
  }

  function dataOf({ card }: ShownCard, action: Json): unknown {
    if (action.associatedInputs === 'none') return action.data ?? {};
    const missing = missingInput(card);
    if (missing !== undefined) {
      const why = missing.errorMessage ?? 'This is required.';
      throw new StepError(`Teams does not send the form: "${String(missing.id)}": ${String(why)}`);
    }
    const inputs = inputValues(card);
    if (isJson(action.data) || action.data === undefined) return { ...action.data, ...inputs };
    return action.data;
  }

  async function pressSubmit(at: ShownCard, action: Json): Promise<Turn> {
    const stamp = parts.stamp();
    const data = dataOf(at, action);
    const typed = isJson(data) && isJson(data.msteams) ? data.msteams : {};
    if (typed.type === 'imBack')
      return (await exchange(typedMessage(enter(stamp), stamp, String(typed.value)))).turn;
    const submit = pressedSubmit(enter(stamp), stamp, at.messageId, data);
    const back = typed.type === 'messageBack' ? { text: typed.text, value: typed.value } : {};
    return (await exchange({ ...submit, ...back })).turn;
  }

  async function pressExecute(at: ShownCard, action: Json): Promise<Turn> {
    const stamp = { ...parts.stamp(), id: parts.newInvokeId() };
    const { type, id, title, verb } = action;
    const sent = { type, id, title, verb, data: dataOf(at, action) };
    return (await exchange(pressedExecute(enter(stamp), stamp, at.messageId, sent))).turn;
  }

  async function pressSignIn(action: Json): Promise<Turn> {
    const link = String(action.value);
    const { person } = enter(parts.stamp());
    const delivered = chat && (await parts.clients.signIn(chat, person, link));
    if (delivered === undefined) return turn([notice('The sign-in page does not know this sign-in.')], {});
    if (chat) await parts.clients.settled(chat);
    const failed = delivered.status === 200 ? [] : [notice('Something went wrong.')];
    return turn([...takeIn(), ...failed], delivered);
  }

  function toggle(at: ShownCard, action: Json): Turn {
    const { card, shown: nowVisible } = toggleVisibility(at.card, action);
    at.card = card;
    return turn([cardMessage(at.messageId, card)], {}, renderBlocks(nowVisible, sceneNow()).join('\n'));
  }

  return {
    get id() {
      return chat?.id ?? '';
    },
    get cards() {
      takeIn();
      return screen.newestFirst().map(({ card }) => card);
    },
    say: async (text) => {
      const stamp = parts.stamp();
      return (await exchange(typedMessage(enter(stamp), stamp, text))).turn;
    },
    click: async (title) => {
      takeIn();
      const { at, button } = screen.locate(title);
      switch (button.type) {
        case 'Action.Execute':
          return pressExecute(at, button);
        case 'Action.Submit':
          return pressSubmit(at, button);
        case 'signin':
          return pressSignIn(button);
        case 'Action.OpenUrl':
          return turn([notice(`Opens ${String(button.url)}`)], { url: String(button.url) });
        case 'Action.ToggleVisibility':
          return toggle(at, button);
        case 'Action.ShowCard': {
          const inner = isJson(button.card) ? button.card : {};
          return turn(
            [cardMessage(at.messageId, at.card)],
            {},
            renderBlocks(readCard(inner), sceneNow()).join('\n'),
          );
        }
        default:
          throw new StepError(`Teams does not know the action type ${String(button.type)} of "${title}".`);
      }
    },
    submitFallback: async (title) => {
      takeIn();
      const { at, button } = screen.locate(title);
      return pressSubmit(at, isJson(button.fallback) ? button.fallback : button);
    },
    fill: (id, value) => {
      takeIn();
      screen.fill(id, value);
    },
    send: async (overrides, forgery) => {
      const stamp = parts.stamp();
      const activity = withOverrides(typedMessage(enter(stamp), stamp, ''), overrides);
      const { delivered, turn: result } = await exchange(activity, forgery);
      return { ...delivered, turn: result };
    },
    removeBot: parts.removeBot,
  };
}
