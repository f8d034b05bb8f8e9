import type { Locale } from './locale.ts';

/**
 * The product's language for a BCP 47 tag ("zh-HK", "en_GB"): Chinese by the script that its readers write, English for
 * English; undefined for all others and for what is no tag.
 */
export function localeOfTag(tag: string): Locale | undefined {
  const locale = parse(tag.replace(/_/g, '-'));
  if (locale?.language === 'en') return 'en';
  if (locale?.language === 'zh') return locale.maximize().script === 'Hant' ? 'zh-TW' : 'zh-CN';
  return undefined;
}

function parse(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}
