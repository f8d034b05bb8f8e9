import type { Link } from '../model.ts';

/** Links that are kept of one text; more is a list of addresses, not a post. */
const mostLinks = 20;
const longestAddress = 2000;
const longestWords = 60;
const longestHost = 60;

/**
 * The address in its usual form, if a person may be led there from a text that others wrote: https, with a
 * host that has a dot, without a user name or password that would pose as one.
 */
export function safeAddress(written: string): string | undefined {
  const text = written.trim();
  // Not "https:host", which a browser accepts too.
  if (text.length > longestAddress || !/^https:\/\/[^\\\s]+$/i.test(text) || !URL.canParse(text))
    return undefined;
  const url = new URL(text);
  const isPlain = url.username === '' && url.password === '' && !/^[^/?#]*@/.test(text.slice(8));
  return isPlain && url.hostname.includes('.') ? url.href : undefined;
}

/**
 * A link with a title that says where it leads: its words and the host, "the page (learn.microsoft.com)". Words that
 * name an address themselves are not taken at their word: the title is then host and path. At most 130 characters.
 * @param url a safe address
 */
export function toLink(words: string, url: string): Link {
  const { host, pathname } = new URL(url);
  const shownHost = host.length > longestHost ? `…${host.slice(-longestHost)}` : host;
  const said = cut(words.replace(/\s+/g, ' ').trim());
  const namesAddress = said === '' || /[\w-]\.[a-z]{2}|:\/\//i.test(said);
  if (!namesAddress) return { title: `${said} (${shownHost})`, url };
  return { title: shownHost + (pathname === '/' ? '' : cut(pathname)), url };
}

/** The links of a text, each address once: those that words led to first, then the addresses that stand in it. */
export function collectLinks(worded: readonly Link[], text: string): Link[] {
  const byUrl = new Map<string, Link>();
  for (const link of worded) if (!byUrl.has(link.url)) byUrl.set(link.url, link);
  for (const match of text.matchAll(/https:\/\/[!-~]+/gi)) {
    if (byUrl.size >= mostLinks) break;
    const url = safeAddress(withoutPunctuation(match[0]));
    if (url !== undefined && !byUrl.has(url)) byUrl.set(url, toLink('', url));
  }
  return [...byUrl.values()].slice(0, mostLinks);
}

/** An address in a sentence, without what closes the sentence or the brackets around it. */
function withoutPunctuation(address: string): string {
  if (address.length > longestAddress) return '';
  let end = address.length;
  while (end > 0 && /[.,;:!?'"\])>]/.test(address.charAt(end - 1))) {
    if (address.charAt(end - 1) === ')' && address.slice(0, end - 1).includes('(')) break;
    end -= 1;
  }
  return address.slice(0, end);
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length > longestWords ? `${characters.slice(0, longestWords - 1).join('')}…` : text;
}
