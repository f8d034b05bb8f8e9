import type { CustomerLinks } from '../customers/ports.ts';
import type { Locale } from '../locales/locale.ts';
import type { Translate } from '../locales/translate.ts';

/** What every view needs to speak to one reader. */
export interface ViewContext {
  readonly locale: Locale;
  /** IANA name, valid. */
  readonly timeZone: string;
  readonly now: number;
  readonly t: Translate;
  readonly links: CustomerLinks;
}
