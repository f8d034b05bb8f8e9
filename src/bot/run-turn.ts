import { ActivityTypes, type TurnContext } from 'botbuilder';
import { type AnswerParts, answerRequest } from './answer-request.ts';
import { type Incoming, isCardAction } from './incoming.ts';
import type { TurnOutcome } from './metrics.ts';
import { type Pressed, readPressed } from './pressed.ts';
import { toRequest } from './to-request.ts';
import type { Arrival } from './turn-parts.ts';
import { showTyping } from './typing.ts';

export type TurnKind = 'message' | 'submit' | 'execute' | 'signIn';

/** The turn of a message or of a pressed button: it becomes a request, and the request is answered. Never throws. */
export async function runTurn(
  context: TurnContext,
  arrival: Arrival,
  parts: AnswerParts,
): Promise<{ readonly kind: TurnKind; readonly outcome: TurnOutcome }> {
  const { activity, correlationId, at, log } = arrival;
  const pressed = readPressed(activity);
  const request = toRequest(activity, pressed, {
    correlationId,
    now: at,
    defaultLocale: parts.defaultLocale,
  });
  const kind = turnKind(activity, pressed);
  const endTyping =
    kind === 'message'
      ? showTyping(() => context.sendActivity({ type: ActivityTypes.Typing }), log)
      : () => {};
  return {
    kind,
    outcome: await answerRequest(context, { request, activity, pressed }, arrival, parts, endTyping),
  };
}

function turnKind(activity: Incoming, pressed: Pressed | undefined): TurnKind {
  if (isCardAction(activity)) return 'execute';
  return pressed ? 'submit' : 'message';
}
