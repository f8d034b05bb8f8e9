const microsoft365 = /^[a-z]{2}\d{5,7}$/i;
const azure = /^(?=[^-]*[a-z]|.*-.*[a-z])[a-z0-9]{4}-(?=.*\d)[a-z0-9_]{3}$/i;

/**
 * The issue id that a word is, in upper case: `EX123456` of Microsoft 365 (two letters, five to seven digits) or an
 * Azure tracking id such as `KSYM-9_8`. The latter looks like many another word, so it is marked as less sure.
 */
export function issueIdOf(word: string): { id: string; sure: boolean } | undefined {
  if (microsoft365.test(word)) return { id: word.toUpperCase(), sure: true };
  if (azure.test(word)) return { id: word.toUpperCase(), sure: false };
  return undefined;
}

const link = /https?:\/\/\S+/gi;
const idInLink = /(?:%2f|[^a-z0-9])([a-z]{2}\d{5,7})(?![a-z0-9])/i;
const trackingIdInLink = /(?:%2f|[^a-z0-9-])([a-z0-9]{4}-(?=[a-z0-9_]{0,2}\d)[a-z0-9_]{3})(?![a-z0-9_-])/i;

/** The text with every link to an issue in an admin center or in Azure replaced by the issue's id. */
export function withIssueLinks(text: string): string {
  return text.replace(link, (url) => {
    const id = idInLink.exec(url)?.[1] ?? trackingIdInLink.exec(url)?.[1];
    return id ? ` ${id} ` : url;
  });
}
