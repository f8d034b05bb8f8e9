/** What a spreadsheet takes for the beginning of a formula, in both widths (owasp.org, "CSV Injection"). */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r]/u;

/** Most fields are such a word or more: there is nothing to look for. */
const harmless = /^[A-Za-z0-9][^"]*$/;

/**
 * One record of a CSV file with its line end (RFC 4180): every field in quotes, quotes in it doubled. A field that a
 * spreadsheet would run as a formula gets an apostrophe in front, which makes it text there.
 */
export function csvRecord(fields: readonly string[]): string {
  return `${fields.map(csvField).join(',')}\r\n`;
}

function csvField(text: string): string {
  if (harmless.test(text)) return `"${text}"`;
  return `"${formula.test(text) ? "'" : ''}${text.replaceAll('"', '""')}"`;
}

/**
 * Records in parts that hold no more than `room` each, by what `weigh` says of a record; a record that is larger alone
 * is a part. One after the other the parts are the whole file.
 */
export function csvParts(
  records: readonly string[],
  room: number,
  weigh: (record: string) => number,
): string[][] {
  const parts: string[][] = [[]];
  let used = 0;
  for (const record of records) {
    const weight = weigh(record);
    if (used > 0 && used + weight > room) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push(record);
    used += weight;
  }
  return parts;
}
