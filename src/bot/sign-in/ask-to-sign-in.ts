import type { TurnContext } from 'botbuilder';
import { toActionError } from '../../action-error.ts';
import type { Call } from '../../call.ts';
import type { SignInReply, TextReply } from '../../commands/reply.ts';
import type { Asked } from '../asked.ts';
import type { SignInWords } from './sign-in-words.ts';
import type { SignInResource, TokenService } from './token-service.ts';
import type { Waiting, WaitingRoom } from './waiting-room.ts';

/** A sign-in reply with all that its card needs. */
export interface SignInCardReply extends SignInReply {
  readonly resource: SignInResource;
  /** Hears which message shows the card. */
  readonly onSent: (messageId: string) => void;
  /** The card can't be shown, so nothing waits for it. */
  readonly onUnsent: () => void;
}

export interface SignInTools {
  readonly tokens: TokenService;
  readonly room: WaitingRoom;
  readonly words: SignInWords;
}

/**
 * Makes the card by which a person signs in, and lets what was asked wait for that. In words where there can be no card,
 * and where the sign-in was only just done: another one would lead here again.
 */
export async function askToSignIn(
  context: TurnContext,
  reply: SignInReply,
  asked: Asked,
  call: Call,
  { tokens, room, words }: SignInTools,
): Promise<SignInCardReply | TextReply> {
  const { request, activity, pressed } = asked;
  if (asked.afterSignIn) {
    call.log.warn({}, 'The sign-in was done, and it is wanted again.');
    return { text: words(request.locale, 'again') };
  }
  // What Teams pressed by itself shows no card: a notice says that a sign-in is needed.
  if (pressed?.automatic) return { text: reply.signIn.text };
  let resource: SignInResource;
  try {
    // Made before anything waits: the client signs in as soon as it has the card.
    resource = await tokens.resourceFor(context.activity, call);
  } catch (error) {
    const { reason } = toActionError(error);
    call.log.warn({ err: error }, 'The sign-in could not be begun.');
    return { text: words(request.locale, reason === 'sign_in_not_set_up' ? 'notSetUp' : 'failed') };
  }
  const waiting: Waiting = { request, activity, pressed, exchangeId: resource.exchange?.id, wrongCodes: 0 };
  room.add(waiting);
  call.log.info({}, 'The person is asked to sign in.');
  return {
    ...reply,
    resource,
    onSent: (messageId) => {
      waiting.cardId = messageId;
    },
    onUnsent: () => {
      room.take(waiting);
    },
  };
}
