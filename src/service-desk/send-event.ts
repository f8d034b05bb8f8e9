import { createHttpHeaders, createPipelineRequest, type HttpClient } from '@azure/core-rest-pipeline';
import { Webhook } from 'standardwebhooks';
import type { Clock, Log } from '../call.ts';
import { eventBody } from './event-body.ts';
import type { Receipt, SendEvent } from './ports.ts';

/** Milliseconds that the desk has to answer. */
const answerWithin = 15_000;

export interface SendEventParts {
  /** https */
  readonly url: string;
  /** "whsec_..." each; with several the desk may know any of them, so that a secret can be changed without a gap. */
  readonly secrets: readonly [string, ...string[]];
  readonly httpClient: HttpClient;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Sends events to an address of the partner's, signed as Standard Webhooks lays down: `webhook-id` is the event's id and
 * the same whenever it is sent again, so that the desk can leave out what it has; `webhook-timestamp` is the time of this
 * try; `webhook-signature` is HMAC-SHA256 over both and the body. A redirect is not followed.
 */
export function createSendEvent({ url, secrets, httpClient, clock, log }: SendEventParts): SendEvent {
  const keys = secrets.map((secret) => new Webhook(secret));

  return async (event, signal) => {
    const body = eventBody(event);
    const now = new Date(clock());
    const request = createPipelineRequest({
      url,
      method: 'POST',
      body,
      timeout: answerWithin,
      abortSignal: signal,
      headers: createHttpHeaders({
        'Content-Type': 'application/json',
        'User-Agent': 'partner-health',
        'webhook-id': event.id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': keys.map((key) => key.sign(event.id, now, body)).join(' '),
      }),
    });
    const fields = { eventId: event.id, kind: event.kind, number: event.request.number };
    try {
      const { status, headers } = await httpClient.sendRequest(request);
      const receipt = receiptOf(status, headers.get('retry-after'));
      if (receipt.kind === 'taken') log.info({ ...fields, status }, 'The service desk has an event.');
      else log.warn({ ...fields, status }, 'The service desk did not take an event.');
      return receipt;
    } catch (error) {
      log.warn({ ...fields, err: error }, 'The service desk did not answer.');
      return { kind: 'refused' };
    }
  };
}

function receiptOf(status: number, retryAfter: string | undefined): Receipt {
  if (status >= 200 && status < 300) return { kind: 'taken' };
  const seconds = Number(retryAfter);
  const asks = retryAfter !== undefined && Number.isFinite(seconds) && seconds >= 0;
  return { kind: 'refused', status, ...(asks && { retryAfterSeconds: seconds }) };
}
