import type { Locale } from '../locales/locale.ts';

/**
 * The product's language for the client's one (a BCP 47 tag such as "zh-HK"): Chinese by the script that its readers
 * write, English for English, `fallback` for all others.
 */
export function localeOf(tag: string | null | undefined, fallback: Locale): Locale {
  const locale = parse(tag);
  if (locale?.language === 'en') return 'en';
  if (locale?.language === 'zh') return locale.maximize().script === 'Hant' ? 'zh-TW' : 'zh-CN';
  return fallback;
}

function parse(tag: string | null | undefined): Intl.Locale | undefined {
  if (!tag || tag.length > 50) return undefined;
  try {
    return new Intl.Locale(tag.replace(/_/g, '-'));
  } catch {
    return undefined;
  }
}
