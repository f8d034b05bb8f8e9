const microsoft365 = /^[a-z]{2}\d{5,7}$/i;
const short = /^[a-z]{2}\d{1,7}$/i;
const message = /^mc\d/i;
const azure = /^(?=[^-]*[a-z]|.*-.*[a-z])[a-z0-9]{4}-(?=.*\d)[a-z0-9_]{3}$/i;

export interface FoundId {
  /** In upper case. */
  readonly id: string;
  readonly kind: 'issue' | 'message';
  /** False for a word that looks like an id and may be something else. */
  readonly sure: boolean;
}

/**
 * The id that a word is: `EX123456` of an issue in Microsoft 365 (two letters, five to seven digits), `MC123456` of a
 * message in the message center, or an Azure tracking id such as `KSYM-9_8`. The last looks like many another word.
 */
export function idOf(word: string): FoundId | undefined {
  const id = word.toUpperCase();
  if (microsoft365.test(word)) return { id, kind: message.test(word) ? 'message' : 'issue', sure: true };
  return azure.test(word) ? { id, kind: 'issue', sure: false } : undefined;
}

/** The id of an issue that a word is where the words around it ask for one: `EX1` may be one there. */
export function issueIdAsked(word: string): string | undefined {
  if (message.test(word)) return undefined;
  return idOf(word)?.id ?? (short.test(word) ? word.toUpperCase() : undefined);
}

const link = /https?:\/\/\S+/gi;
const idInLink = /(?:%2f|[^a-z0-9])([a-z]{2}\d{5,7})(?![a-z0-9])/i;
const trackingIdInLink = /(?:%2f|[^a-z0-9-])([a-z0-9]{4}-(?=[a-z0-9_]{0,2}\d)[a-z0-9_]{3})(?![a-z0-9_-])/i;

/** The text with every link to an issue or a message in an admin center or in Azure replaced by its id. */
export function withIssueLinks(text: string): string {
  return text.replace(link, (url) => {
    const id = idInLink.exec(url)?.[1] ?? trackingIdInLink.exec(url)?.[1];
    return id ? ` ${id} ` : url;
  });
}
