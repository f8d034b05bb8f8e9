import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en/catalog.ts';
import type { Locale } from './locale.ts';
import type { Catalog, MessageKey, ValuesFor } from './message.ts';
import { zhCN } from './zh-CN/catalog.ts';
import { zhTW } from './zh-TW/catalog.ts';

/**
 * Says a catalog message with its values filled in. The values stand in the text as they are: whoever puts outside
 * text in escapes it for the place where the message will stand.
 */
export type Translate = <Key extends MessageKey>(key: Key, ...values: ValuesFor<Key>) => string;

/** The messages of each language. */
export const catalogs: Readonly<Record<Locale, Catalog>> = { en, 'zh-TW': zhTW, 'zh-CN': zhCN };

const translators = new Map<Locale, Translate>();

/** The voice of one language. Each message is compiled when it is first said, and kept. */
export function createTranslate(locale: Locale): Translate {
  const known = translators.get(locale);
  if (known) return known;
  const catalog = catalogs[locale];
  const compiled = new Map<MessageKey, IntlMessageFormat>();
  const translate: Translate = (key, ...[values]) => {
    let message = compiled.get(key);
    if (!message) {
      message = new IntlMessageFormat(catalog[key], locale, undefined, { ignoreTag: true });
      compiled.set(key, message);
    }
    return String(message.format(values));
  };
  translators.set(locale, translate);
  return translate;
}
