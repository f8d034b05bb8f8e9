import type { SendFate } from '../send-fate.ts';
import { ConnectorError } from './connector-error.ts';

/** The message that was to be edited is no longer there (Teams docs, "Status codes"). */
const goneCodes = ['ActivityNotFoundInConversation', 'ActivityNotFound', 'MessageNotFound'];

/**
 * It was not taken: another work on the conversation came first, Teams has throttled it, or was not ready. Teams asks to
 * come again (Teams docs, "Status codes retry guidance").
 */
const notTaken = [412, 429, 503];

/** It broke on the way, maybe after it was taken: a gateway's answers, and a failure that Teams has no words for. */
const broken = [500, 502, 504];

/**
 * What became of a message whose sending failed. A new message takes no key by which the connector would know it again,
 * so one without a good answer may have been shown, one whose answer can't be read too; an edit can always be made again.
 * @param wasAsked a request went out; else it failed before, for want of a token for example
 */
export function fateOf(error: unknown, kind: 'create' | 'edit', wasAsked: boolean): SendFate {
  if (!(error instanceof ConnectorError))
    return kind === 'create' && wasAsked ? { kind: 'unknown' } : { kind: 'later', code: 'unexpected' };
  const { statusCode, code = String(statusCode), retryAfterMs } = error;
  if (statusCode === undefined)
    return kind === 'create' ? { kind: 'unknown' } : { kind: 'later', code: 'no_answer' };
  if (statusCode === 404 && goneCodes.includes(code)) return { kind: 'gone' };
  if (statusCode === 403 || statusCode === 404) return { kind: 'closed', code };
  if (notTaken.includes(statusCode))
    return { kind: 'later', code, ...(retryAfterMs !== undefined && { retryAfterMs }) };
  if (statusCode >= 500 && kind === 'create') return { kind: 'unknown' };
  if (broken.includes(statusCode)) return { kind: 'later', code };
  return { kind: 'refused', code };
}
