import type { TurnContext } from 'botbuilder';
import type { Call, Log } from '../call.ts';
import type { Reply } from '../commands/reply.ts';
import type { Asked } from './asked.ts';
import { completeLater } from './complete-later.ts';
import { ConnectorError } from './connector-error.ts';
import { deliver, deliverText } from './deliver.ts';
import { isCardAction } from './incoming.ts';
import type { TurnOutcome } from './metrics.ts';
import { askToSignIn, type SignInCardReply, type SignInTools } from './sign-in/ask-to-sign-in.ts';
import { TimeUp } from './time-limit.ts';
import type { Arrival, TurnParts } from './turn-parts.ts';
import { inAnswerTime, inSendTime } from './turn-time.ts';

/** What answering needs besides the parts of all turns. */
export interface AnswerParts extends TurnParts {
  readonly signIn: SignInTools;
}

/**
 * Lets the handler answer and brings the answer to the reader; whatever fails, the reader is told, and nothing is thrown.
 * @param onAnswer told when there is an answer to bring, or none will come
 */
export async function answerRequest(
  context: TurnContext,
  asked: Asked,
  arrival: Arrival,
  parts: AnswerParts,
  onAnswer: () => void = () => {},
): Promise<TurnOutcome> {
  const { correlationId, log } = arrival;
  const { locale } = asked.request;
  let reply: Reply | SignInCardReply | undefined;
  try {
    reply = await inAnswerTime(arrival, parts.clock, (call) => makeReply(context, asked, call, parts));
    onAnswer();
    const tools = { renderCard: parts.renderCard, answerBelow: parts.translateAnswerBelow(locale) };
    const delivery = deliver(context, asked.activity, asked.pressed, reply, tools);
    const messageId = await inSendTime(arrival, parts.clock, delivery);
    if (messageId) tellShown(reply, messageId, log);
    const later = 'card' in reply ? reply.later : undefined;
    if (messageId && later) {
      completeLater(context, { activityId: messageId, later }, { ...parts, call: { correlationId, log } });
    }
    return 'answered';
  } catch (error) {
    onAnswer();
    if (reply && 'resource' in reply) reply.onUnsent();
    const outcome = outcomeOf(error);
    log.error({ err: error }, 'The turn failed.');
    if (isLost(error) && !isCardAction(asked.activity)) return outcome;
    const apology = parts.translateError(locale, correlationId);
    return apologise(context, asked, { arrival, parts, apology, outcome });
  }
}

/** Asks the handler; where the person has to sign in for it, the answer is the card to do so. */
async function makeReply(
  context: TurnContext,
  asked: Asked,
  call: Call,
  { handle, signIn }: AnswerParts,
): Promise<Reply | SignInCardReply> {
  const reply = await handle(asked.request, call);
  return 'signIn' in reply ? askToSignIn(context, reply, asked, call, signIn) : reply;
}

async function apologise(
  context: TurnContext,
  { activity }: Asked,
  {
    arrival,
    parts,
    apology,
    outcome,
  }: { arrival: Arrival; parts: AnswerParts; apology: string; outcome: TurnOutcome },
): Promise<TurnOutcome> {
  try {
    await inSendTime(arrival, parts.clock, deliverText(context, activity, apology));
    return outcome;
  } catch (error) {
    arrival.log.error({ err: error }, 'The reader could not be told.');
    return 'unsent';
  }
}

/** Tells whoever made a card which message shows it; the reader need not wait for that. */
function tellShown(reply: Reply | SignInCardReply, messageId: string, log: Log): void {
  if ('resource' in reply) reply.onSent(messageId);
  if (!('card' in reply)) return;
  reply
    .onShown?.(messageId)
    .catch((error: unknown) =>
      log.error({ err: error }, 'It could not be kept which message shows this card.'),
    );
}

function outcomeOf(error: unknown): TurnOutcome {
  if (error instanceof TimeUp) return 'late';
  return error instanceof ConnectorError ? 'unsent' : 'failed';
}

/**
 * True when the connector would not take another message either, or may have taken the one that it gave no good
 * answer to. A message that it found wrong (400) or too big (413) was not shown, and an apology is smaller.
 */
function isLost(error: unknown): boolean {
  return error instanceof ConnectorError && error.statusCode !== 400 && error.statusCode !== 413;
}
