const bidi = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const control = /[\p{Cc}\p{Surrogate}]/gu;
const controlButLines = /(?![\n\t])[\p{Cc}\p{Surrogate}]/gu;

/** What was typed into a field of one line, without control and bidi characters; a line's end is a space. */
export function cleanLine(typed: string): string {
  return typed.replace(bidi, '').replace(/\s+/gu, ' ').replace(control, '').trim();
}

/** What was typed into a field of several lines, without control and bidi characters; lines and tabs stay. */
export function cleanLines(typed: string): string {
  return typed.replace(/\r\n?/g, '\n').replace(bidi, '').replace(controlButLines, '').trim();
}
