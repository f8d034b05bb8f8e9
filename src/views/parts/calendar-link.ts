/** An entry that a person may put into the calendar; times in milliseconds since 1970. */
export interface CalendarEntry {
  readonly subject: string;
  readonly from: number;
  readonly to: number;
  readonly content: string;
}

/**
 * The address that opens Teams' own calendar with a new entry filled in; nothing is sent before the person saves it.
 * Source: learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-workflow (subject, startTime and
 * endTime in the long form of ISO 8601, content).
 */
export function calendarLink({ subject, from, to, content }: CalendarEntry): string {
  const values = { subject, startTime: isoTime(from), endTime: isoTime(to), content };
  // A space has to be "%20": Teams shows the "+" of URLSearchParams as it is.
  const query = Object.entries(values).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `https://teams.microsoft.com/l/meeting/new?${query.join('&')}`;
}

function isoTime(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, '+00:00');
}
