/** Languages in which Azure's support answers, as its contact details name them (learn.microsoft.com/rest/api/support). */
const byLanguage: ReadonlyMap<string, string> = new Map([
  ['en', 'en-us'],
  ['de', 'de-de'],
  ['es', 'es-es'],
  ['fr', 'fr-fr'],
  ['it', 'it-it'],
  ['ja', 'ja-jp'],
  ['ko', 'ko-kr'],
  ['pt', 'pt-br'],
  ['ru', 'ru-ru'],
]);

/** The language of support that is nearest to a BCP 47 tag; English where there is none. Never throws. */
export function supportLanguage(tag: string): string {
  const locale = localeOf(tag);
  if (locale?.language !== 'zh') return byLanguage.get(locale?.language ?? '') ?? 'en-us';
  return locale.script === 'Hant' ? 'zh-tw' : 'zh-hans';
}

function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}
