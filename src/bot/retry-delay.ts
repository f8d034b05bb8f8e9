const most = 4;

/**
 * Milliseconds to wait before a refused request to the connector is sent again; undefined: never again.
 * A create takes no idempotency key, so it is repeated only when Teams says it did not take it (429 with Retry-After).
 * An edit may be repeated on the statuses that Teams names for it (Teams docs, "Status codes retry guidance").
 */
export function retryDelay(
  method: string,
  status: number,
  retryAfter: string | undefined,
  attempt: number,
): number | undefined {
  if (attempt >= most) return undefined;
  if (status === 429 && retryAfter !== undefined) return readRetryAfter(retryAfter);
  const repeatable = method === 'PUT' && [412, 429, 502, 503, 504].includes(status);
  return repeatable ? 250 * 2 ** (attempt - 1) : undefined;
}

/** Milliseconds in a Retry-After of seconds; undefined where it is something else. */
export function readRetryAfter(value: string | undefined): number | undefined {
  const seconds = Number(value);
  return value !== undefined && Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}
