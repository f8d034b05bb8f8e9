import type { Post } from '../../health/model.ts';
import { type LinkButton, linkButton } from '../parts/button.ts';
import { plain, widthOf } from '../parts/escape.ts';

/** Links of one post that are shown; more would push the next post off the card. */
const maxLinks = 3;
/** Longer addresses are tracking, or an attack on the size of the card. */
const longestAddress = 400;
const titleWidth = 60;

/**
 * The links of a post as buttons that say where they lead: "status.example.com · How to check a message", the host first
 * because narrow clients cut the end. Only https without a user name, each address once. The host is shown as browsers
 * write it in full ("xn--..."), so that letters that look alike can't pass for another host.
 */
export function postLinks({ links = [] }: Pick<Post, 'links'>): LinkButton[] {
  const byAddress = new Map<string, LinkButton>();
  for (const { title, url } of links) {
    const address = readAddress(url);
    if (address && !byAddress.has(address.href)) byAddress.set(address.href, button(title, address));
    if (byAddress.size === maxLinks) break;
  }
  return [...byAddress.values()];
}

/** The text of a post without the addresses that stand below it as buttons; those that don't fit there stay in it. */
export function withoutLinks(post: Pick<Post, 'text' | 'links'>): string {
  const shown = new Set(postLinks(post).map(({ url }) => url));
  const isShown = (url: string) => shown.has(readAddress(url)?.href ?? '');
  return (post.links ?? [])
    .filter(({ url }) => isShown(url))
    .reduce((rest, { url }) => rest.replaceAll(` (${url})`, ''), post.text);
}

function readAddress(url: string): URL | undefined {
  if (url.length > longestAddress || !URL.canParse(url)) return undefined;
  const address = new URL(url);
  const isSafe = address.protocol === 'https:' && address.username === '' && address.password === '';
  return isSafe && address.href.length <= longestAddress && !/[${}]/.test(address.href) ? address : undefined;
}

function button(title: string, { host, href }: URL): LinkButton {
  // The end of a host says whose it is.
  const shown = host.length <= 40 ? host : `…${host.slice(-39)}`;
  // Titles name the host themselves: behind their words, or instead of words.
  const own = title.replace(` (${host})`, '');
  const words = plain(own, titleWidth - widthOf(`${shown} · `) - 1);
  const isAddress = /^https?:/i.test(own) || own.startsWith(host);
  if (words === '') return linkButton(shown, href);
  return linkButton(isAddress ? (own.startsWith(shown) ? own : shown) : `${shown} · ${words}`, href);
}
