import { LRUCache } from 'lru-cache';
import type { Locale } from '../locales/locale.ts';
import { localeOfTag } from '../locales/locale-of-tag.ts';

/**
 * The product's language for the client's one (a BCP 47 tag such as "zh-HK"): Chinese by the script that its readers
 * write, English for English, `fallback` for all others.
 */
export function localeOf(tag: string | null | undefined, fallback: Locale): Locale {
  if (!tag || tag.length > 50) return fallback;
  const before = known.get(tag);
  if (before !== undefined) return before.locale ?? fallback;
  const locale = localeOfTag(tag);
  known.set(tag, { locale });
  return locale ?? fallback;
}

/** Reading a tag costs as much as the rest of reading an activity; few tags are in use. */
const known = new LRUCache<string, { readonly locale: Locale | undefined }>({ max: 1000 });
