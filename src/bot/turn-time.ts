import type { Call, Clock } from '../call.ts';
import { ConnectorError } from './connector-error.ts';
import { TimeUp, within } from './time-limit.ts';
import type { Arrival } from './turn-parts.ts';

/** Milliseconds after arrival at which the handler is told to answer with what it has. */
export const answerWithin = 8_000;
/** Milliseconds after arrival at which the reader gets an apology in its place. */
const apologiseAfter = 9_500;
/** Milliseconds after arrival until which the connector is tried again; Teams delivers an activity again after 15 s. */
export const sendWithin = 12_000;

/** Lets work answer in the time that a turn has. Rejects with TimeUp when it does not. */
export async function inAnswerTime<T>(
  { correlationId, at, log }: Arrival,
  clock: Clock,
  work: (call: Call) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const hurry = setTimeout(
    () => controller.abort(new TimeUp('The turn has to answer.')),
    at + answerWithin - clock(),
  );
  try {
    return await within(
      at + apologiseAfter - clock(),
      work({ correlationId, signal: controller.signal, log }),
    );
  } finally {
    clearTimeout(hurry);
  }
}

/** Sending needs a token first, and neither may keep the request of Teams open for ever. */
export async function inSendTime<T>({ at }: Arrival, clock: Clock, sending: Promise<T>): Promise<T> {
  try {
    return await within(at + sendWithin - clock(), sending);
  } catch (error) {
    if (!(error instanceof TimeUp)) throw error;
    throw new ConnectorError('The message could not be sent in time.', { cause: error });
  }
}
