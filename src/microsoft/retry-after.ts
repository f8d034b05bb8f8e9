/** A wait that is longer than this is cut, so that one wrong date does not shut a tenant out for good. */
const longestSeconds = 3600;

/**
 * How long an answer asks to wait: `Retry-After` in seconds or as a date (RFC 9110, 10.2.3), or the sentence
 * that Partner Center's gateway puts into its body ("Try again in 57 seconds."). Undefined where it says
 * nothing readable.
 * @param now milliseconds since 1970, for the form with a date
 */
export function readRetryAfter(header: string | undefined, body: string, now: number): number | undefined {
  const seconds = fromHeader(header, now) ?? fromSentence(body);
  return seconds === undefined ? undefined : Math.min(Math.max(seconds, 0), longestSeconds);
}

/**
 * When Resource Graph's quota begins anew, in seconds, by its header `x-ms-user-quota-resets-after` ("00:00:05",
 * learn.microsoft.com/azure/governance/resource-graph/concepts/guidance-for-throttled-requests).
 */
export function readQuotaReset(header: string | undefined): number | undefined {
  const parts = /^(\d\d):(\d\d):(\d\d)/.exec(header?.trim() ?? '');
  if (!parts) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map(Number);
  return Math.min(hours * 3600 + minutes * 60 + seconds, longestSeconds);
}

function fromHeader(header: string | undefined, now: number): number | undefined {
  const value = header?.trim();
  if (!value) return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value);
  const at = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.ceil((at - now) / 1000);
}

function fromSentence(body: string): number | undefined {
  const found = /try again in (\d{1,6}) second/i.exec(body)?.[1];
  return found === undefined ? undefined : Number(found);
}
