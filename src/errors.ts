/**
 * Why something could not be read. Each reason has a sentence and a mend in the language catalogs
 * (`failure.<reason>` and `mend.<reason>`), so a reader is told what to do, never a status code.
 */
export const failureReasons = [
  /** The customer's tenant has not consented to the app (AADSTS65001, AADSTS700016). */
  'consent_missing',
  /** The app's client secret or certificate has expired (AADSTS7000222). */
  'secret_expired',
  /** The app's client secret or certificate is wrong (AADSTS7000215, AADSTS700027). */
  'secret_invalid',
  /** No tenant with this id (AADSTS90002, AADSTS900023). */
  'tenant_unknown',
  /** The tenant was deleted or is blocked (AADSTS5000224). */
  'tenant_deleted',
  /** A token was refused for another reason: conditional access, disabled app, ... */
  'sign_in_refused',
  /** The API did not accept our token (401). */
  'token_rejected',
  /** The API knows us and says no (403): permission missing or delegated access expired. */
  'access_denied',
  /** It does not exist for this tenant (404, or Graph's "forbidden" wrapped in JSON). */
  'not_found',
  /** Too many requests (429); `retryAfterSeconds` says when to come again. */
  'throttled',
  /** Microsoft failed (5xx). */
  'service_failed',
  /** Microsoft answered something that is not what it documents. */
  'answer_malformed',
  /** No answer within the time that a turn has. */
  'no_answer',
  /** No connection: name not found, connection refused, certificate not trusted. */
  'unreachable',
  /** Anything else; the log has the details. */
  'unexpected',
] as const;

export type FailureReason = (typeof failureReasons)[number];

export interface FailureDetails {
  /** HTTP status of the answer, where there was one. For the log, never for the reader. */
  readonly status?: number;
  /** Microsoft's own code ("AADSTS65001", "Forbidden", "900421"). */
  readonly upstreamCode?: string;
  /** Microsoft's request id, for a conversation with Microsoft support. */
  readonly requestId?: string;
  /** Seconds to wait before asking again. */
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** A read of the outside world that failed; thrown by everything that implements a port. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  readonly reason: FailureReason;
  readonly details: FailureDetails;

  constructor(reason: FailureReason, message: string, details: FailureDetails = {}) {
    super(message, { cause: details.cause });
    this.reason = reason;
    this.details = details;
  }
}

/** Turns whatever was thrown into a ReadError, so that callers have one kind to handle. */
export function toReadError(thrown: unknown): ReadError {
  if (thrown instanceof ReadError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new ReadError('unexpected', message, { cause: thrown });
}
