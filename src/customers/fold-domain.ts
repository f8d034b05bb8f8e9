import { domainToUnicode } from 'node:url';
import { foldText } from './fold-text.ts';

const looksLikeDomain = /^[\p{L}\p{N}\p{M}-]+(\.[\p{L}\p{N}\p{M}-]+)+$/u;

/**
 * A domain as the search compares it: folded like a name and with its letters where it is registered in Punycode
 * ("xn--bcker-gra.de" and "Bäcker.de" are "backer.de"), no dot at the end.
 */
export function foldDomain(domain: string): string {
  const lower = domain.toLowerCase();
  const readable = lower.includes('xn--') ? domainToUnicode(lower) || lower : lower;
  const folded = foldText(readable);
  return folded.endsWith('.') ? folded.slice(0, -1) : folded;
}

/**
 * The domain, folded, in what somebody typed or pasted, also from an address ("https://www.contoso.com/about",
 * "anna@contoso.com"); undefined where it is none.
 */
export function readDomain(text: string): string | undefined {
  const domain = foldDomain(bareDomain(text));
  return looksLikeDomain.test(domain) ? domain : undefined;
}

/** What is left of an address without everything around its host; not necessarily a domain. Lower case. */
export function bareDomain(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/^.*@/su, '')
    .replace(/[/?#:].*$/su, '')
    .replace(/^www\./u, '')
    .replace(/\.$/u, '');
}
