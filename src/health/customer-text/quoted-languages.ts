import type { CustomerFacts } from './customer-facts.ts';

/** English, and the Simplified Chinese of the cloud operated by 21Vianet: Microsoft posts in no other. */
export type QuotedLanguage = 'en' | 'zh-CN';

/** The languages of the sentences that a customer is told in Microsoft's words, by their script; each once. */
export function quotedLanguages({ title, impact, doing, workaround }: CustomerFacts): QuotedLanguage[] {
  const said = [title, impact, doing?.text ?? '', workaround ?? ''];
  return [...new Set(said.flatMap((text) => languageOf(text) ?? []))];
}

/** Chinese names its products in Latin letters, so words are weighed against characters. */
function languageOf(text: string): QuotedLanguage | undefined {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  if (characters + words === 0) return undefined;
  return characters >= words ? 'zh-CN' : 'en';
}
