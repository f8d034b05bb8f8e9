/** The connector did not take what was sent. Not a RestError, or botbuilder's client would repeat the request. */
export class ConnectorError extends Error {
  override readonly name = 'ConnectorError';
  /** HTTP status; undefined when there was no answer. */
  readonly statusCode: number | undefined;
  /** Teams' own code, e.g. "BotNotInConversationRoster". */
  readonly code: string | undefined;
  /** When Teams asks to come again, where it does. */
  readonly retryAfterMs: number | undefined;

  constructor(
    message: string,
    details: { statusCode?: number; code?: string; retryAfterMs?: number; cause?: unknown },
  ) {
    super(message, { cause: details.cause });
    this.statusCode = details.statusCode;
    this.code = details.code;
    this.retryAfterMs = details.retryAfterMs;
  }
}

/**
 * Teams' code in the body of a refused request. The envelope nests differently from case to case (`error.code`,
 * a numeric `errorCode`, JSON inside `message`), so the text is searched.
 */
export function connectorCode(body: string): string | undefined {
  for (const pattern of [/\\?"subCode\\?"\s*:\s*\\?"(\w{1,60})/, /\\?"code\\?"\s*:\s*\\?"(\w{1,60})/]) {
    const found = pattern.exec(body)?.[1];
    if (found) return found;
  }
  return /"errorCode"\s*:\s*(\d{1,6})/.exec(body)?.[1];
}
