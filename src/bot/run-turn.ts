import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Call, Clock, Log } from '../call.ts';
import type { CardReply, Reply } from '../commands/reply.ts';
import type { Request } from '../commands/request.ts';
import type { Locale } from '../locales/locale.ts';
import { completeLater } from './complete-later.ts';
import { ConnectorError } from './connector-error.ts';
import { deliver, deliverText } from './deliver.ts';
import { type Incoming, isCardAction } from './incoming.ts';
import type { TurnOutcome } from './metrics.ts';
import { type Pressed, readPressed } from './pressed.ts';
import { TimeUp, within } from './time-limit.ts';
import type { RenderCard } from './to-activity.ts';
import { toRequest } from './to-request.ts';
import { showTyping } from './typing.ts';

/** Milliseconds after arrival at which the handler is told to answer with what it has. */
export const answerWithin = 8_000;
/** Milliseconds after arrival at which the reader gets an apology in its place. */
const apologiseAfter = 9_500;
/** Milliseconds after arrival until which the connector is tried again; Teams delivers an activity again after 15 s. */
export const sendWithin = 12_000;

/** What the turns of all activities share. */
export interface TurnParts {
  /** The bot's Entra app. */
  readonly appId: string;
  readonly handle: (request: Request, call: Call) => Promise<Reply>;
  readonly renderCard: RenderCard;
  /** The sentence for a reader whose request failed here: no details, but the id to find them in the log. */
  readonly translateError: (locale: Locale, correlationId: string) => string;
  /** The words under a pressed card whose answer comes as a message below it. */
  readonly translateAnswerBelow: (locale: Locale) => string;
  readonly defaultLocale: Locale;
  readonly clock: Clock;
}

/** One activity that passed the guards. */
export interface Arrival {
  readonly activity: Incoming;
  readonly correlationId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly log: Log;
}

export type TurnKind = 'message' | 'submit' | 'execute';

/** Lets the handler answer and brings the answer to the reader; whatever fails, the reader is told, and nothing is thrown. */
export async function runTurn(
  context: TurnContext,
  arrival: Arrival,
  parts: TurnParts,
): Promise<{ readonly kind: TurnKind; readonly outcome: TurnOutcome }> {
  const { activity, correlationId, at, log } = arrival;
  const pressed = readPressed(activity);
  const request = toRequest(activity, pressed, {
    correlationId,
    now: at,
    defaultLocale: parts.defaultLocale,
  });
  const kind = turnKind(activity, pressed);
  const apology = () => parts.translateError(request.locale, correlationId);
  const endTyping =
    kind === 'message'
      ? showTyping(() => context.sendActivity({ type: ActivityTypes.Typing }), log)
      : () => {};
  let outcome: TurnOutcome = 'answered';
  try {
    const reply = await askInTime(request, arrival, parts);
    endTyping();
    const tools = {
      renderCard: parts.renderCard,
      answerBelow: parts.translateAnswerBelow(request.locale),
    };
    const delivery = deliver(context, activity, pressed, reply, tools);
    const activityId = await inSendTime(arrival, parts.clock, delivery);
    if (activityId && 'card' in reply) tellShown(reply, activityId, log);
    const later = 'card' in reply ? reply.later : undefined;
    if (activityId && later) {
      completeLater(context, { activityId, later }, { ...parts, call: { correlationId, log } });
    }
  } catch (error) {
    endTyping();
    outcome = outcomeOf(error);
    log.error({ err: error, kind }, 'The turn failed.');
    if (!isLost(error) || isCardAction(activity)) {
      outcome = await apologise(context, arrival, parts.clock, apology(), outcome);
    }
  }
  return { kind, outcome };
}

async function askInTime(
  request: Request,
  { correlationId, at, log }: Arrival,
  parts: TurnParts,
): Promise<Reply> {
  const { clock, handle } = parts;
  const controller = new AbortController();
  const hurry = setTimeout(
    () => controller.abort(new TimeUp('The turn has to answer.')),
    at + answerWithin - clock(),
  );
  try {
    return await within(
      at + apologiseAfter - clock(),
      handle(request, { correlationId, signal: controller.signal, log }),
    );
  } finally {
    clearTimeout(hurry);
  }
}

async function apologise(
  context: TurnContext,
  arrival: Arrival,
  clock: Clock,
  text: string,
  outcome: TurnOutcome,
): Promise<TurnOutcome> {
  try {
    await inSendTime(arrival, clock, deliverText(context, arrival.activity, text));
    return outcome;
  } catch (error) {
    arrival.log.error({ err: error }, 'The reader could not be told.');
    return 'unsent';
  }
}

/** Sending needs a token first, and neither may keep the request of Teams open for ever. */
async function inSendTime<T>({ at }: Arrival, clock: Clock, sending: Promise<T>): Promise<T> {
  try {
    return await within(at + sendWithin - clock(), sending);
  } catch (error) {
    if (!(error instanceof TimeUp)) throw error;
    throw new ConnectorError('The message could not be sent in time.', { cause: error });
  }
}

/** Tells whoever made a card which message shows it; the reader need not wait for that. */
function tellShown({ onShown }: CardReply, messageId: string, log: Log): void {
  onShown?.(messageId).catch((error: unknown) =>
    log.error({ err: error }, 'It could not be kept which message shows this card.'),
  );
}

function turnKind(activity: Incoming, pressed: Pressed | undefined): TurnKind {
  if (isCardAction(activity)) return 'execute';
  return pressed ? 'submit' : 'message';
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
