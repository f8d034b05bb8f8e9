import type { Locale } from '../../locales/locale.ts';
import type { AzureName } from '../../locales/words/azure/name.ts';
import { azureRegions } from '../../locales/words/azure/regions.ts';
import { azureServices } from '../../locales/words/azure/services.ts';
import { en } from '../../locales/words/en.ts';
import { orderParts } from '../../locales/words/order-words.ts';
import { products } from '../../locales/words/products.ts';
import { commandNames, flags, hoursIn, saidStates, type Words } from '../../locales/words/words.ts';
import { zhCN } from '../../locales/words/zh-CN.ts';
import { zhTW } from '../../locales/words/zh-TW.ts';
import { severities } from '../../support/support-request.ts';
import { type AzurePart, type Meaning, places, type Role, roles, type TimeMeaning } from './meaning.ts';
import { type Span, type Token, tokenise } from './tokens.ts';

/** The words of all languages, read together. */
export const languages: readonly Words[] = [en, zhTW, zhCN];

const keyOf = (tokens: readonly Token[]) => tokens.map(({ key }) => key).join(' ');

const meanings = new Map<string, Meaning>();
/** Most sets of the 5,000 meanings are empty or have one language: those are one set for all. */
const none: ReadonlySet<never> = new Set();
const alone = new Map<Locale, ReadonlySet<Locale>>(
  languages.map(({ locale }) => [locale, new Set([locale])]),
);
const joined = <T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> =>
  set.has(item) ? set : new Set([...set, item]);

/** Length of the longest phrase in tokens, by its first and by its last token. */
const longestFrom = new Map<string, number>();
const longestTo = new Map<string, number>();

function add(phrase: string, locale: Locale, isCommon = true): Meaning {
  const tokens = tokenise(phrase);
  const key = keyOf(tokens);
  const meaning = meanings.get(key) ?? {
    roles: none,
    keywords: [],
    flags: none,
    parts: none,
    locales: alone.get(locale) ?? none,
  };
  meanings.set(key, meaning);
  meaning.locales = joined(meaning.locales, locale);
  if (isCommon) meaning.isCommon = true;
  const note = (longest: Map<string, number>, { key = '' } = {}) =>
    longest.set(key, Math.max(tokens.length, longest.get(key) ?? 0));
  note(longestFrom, tokens[0]);
  note(longestTo, tokens.at(-1));
  return meaning;
}

function addTime({ locale, period }: Words): void {
  const note = (phrase: string, time: TimeMeaning) => {
    const meaning = add(phrase, locale);
    meaning.time = { ...meaning.time, ...time };
  };
  for (const phrase of period.before) note(phrase, { before: true });
  for (const phrase of period.after) note(phrase, { after: true });
  for (const [phrase, number] of Object.entries(period.numbers)) note(phrase, { number });
  for (const [phrase, days] of Object.entries(period.days)) note(phrase, { hours: days * hoursIn.day });
  const { minute, hour, day, week, month, year } = period.units;
  for (const phrase of minute) note(phrase, { unit: hoursIn.minute, shortUnit: hoursIn.minute });
  for (const phrase of hour) note(phrase, { unit: hoursIn.hour });
  for (const phrase of day) note(phrase, { unit: hoursIn.day });
  for (const phrase of week) note(phrase, { unit: hoursIn.week });
  for (const phrase of month) note(phrase, { unit: hoursIn.month });
  for (const phrase of year) note(phrase, { unit: hoursIn.year });
}

function addOrders({ locale, orders }: Words): void {
  for (const part of orderParts)
    for (const phrase of orders.parts[part]) {
      const meaning = add(phrase, locale, false);
      meaning.parts = joined(meaning.parts, part);
    }
  for (const [index, names] of orders.weekdays.entries()) {
    for (const name of names) add(name, locale, false).weekday = index + 1;
  }
}

/** Adds a name of Azure alone and with the word Azure before it: "virtual machines", "azure virtual machines". */
function addAzure(kind: AzurePart['kind'], { name, also = {}, besideAzure = [] }: AzureName): void {
  const note = (phrase: string, locale: Locale, isBeside: boolean) => {
    const meaning = add(phrase, locale);
    if (meaning.service === undefined) meaning.azure ??= { kind, name, besideAzure: isBeside };
  };
  const noteBoth = (phrase: string, locale: Locale, isBeside: boolean) => {
    note(phrase, locale, isBeside);
    if (kind === 'azureService' && !/^(?:azure|microsoft)/i.test(phrase))
      note(`azure ${phrase}`, locale, false);
  };
  const isBeside = kind === 'region' || besideAzure.some((phrase) => phrase === name);
  noteBoth(name, 'en', isBeside);
  if (kind === 'region') note(name.replaceAll(' ', ''), 'en', true);
  for (const { locale } of languages) {
    for (const phrase of also[locale] ?? []) noteBoth(phrase, locale, kind === 'region');
  }
  for (const phrase of besideAzure) noteBoth(phrase, 'en', true);
}

for (const words of languages) {
  for (const role of roles) {
    for (const phrase of words[role]) {
      const meaning = add(phrase, words.locale);
      meaning.roles = joined(meaning.roles, role);
    }
  }
  for (const flag of flags) {
    for (const phrase of words.flags[flag]) {
      const meaning = add(phrase, words.locale);
      meaning.flags = joined(meaning.flags, flag);
    }
  }
  for (const [service, names] of Object.entries(words.services)) {
    for (const name of [...names, service]) add(name, words.locale).service = service;
  }
  for (const [portal, names] of Object.entries(words.portals)) {
    for (const name of [...names, portal]) add(name, words.locale).portal = portal;
  }
  for (const severity of severities)
    for (const phrase of words.severities[severity]) add(phrase, words.locale).severity = severity;
  for (const state of saidStates)
    for (const phrase of words.states[state]) add(phrase, words.locale).state = state;
  addTime(words);
  addOrders(words);
}
for (const product of products) add(product, 'en').product = true;
for (const name of azureServices) addAzure('azureService', name);
for (const name of azureRegions) addAzure('region', name);
for (const words of languages) {
  for (const command of commandNames) {
    for (const place of places) {
      for (const phrase of words.commands[command][place] ?? []) {
        add(phrase, words.locale).keywords.push({ command, place });
      }
    }
  }
}

/** The phrases of all languages with what they mean, written as their tokens with one space between. */
export const phrases: ReadonlyMap<string, Meaning> = meanings;

/** What the tokens of a span mean together, where they are a phrase. */
export function meaningOf(tokens: readonly Token[], span: Span): Meaning | undefined {
  const limit = longestFrom.get(tokens[span.from]?.key ?? '') ?? 0;
  return span.to - span.from > limit ? undefined : meanings.get(keyOf(tokens.slice(span.from, span.to)));
}

/** The phrases in a span that have a role. Words of a longer phrase without it do not count: "are" in "are there any". */
export function withRole(tokens: readonly Token[], { from, to }: Span, role: Role): Span[] {
  const found: Span[] = [];
  for (let at = from; at < to; ) {
    const phrase = { from: at, to: at + atFront(tokens, { from: at, to }, isCommon) };
    if (meaningOf(tokens, phrase)?.roles.has(role)) found.push(phrase);
    at = Math.max(at + 1, phrase.to);
  }
  return found;
}

const isCommon = (meaning: Meaning) => meaning.isCommon === true;

/** Length in tokens of the longest phrase at the front of a span that `wanted` accepts; 0 for none. */
export function atFront(tokens: readonly Token[], span: Span, wanted: (meaning: Meaning) => boolean): number {
  const limit = Math.min(span.to - span.from, longestFrom.get(tokens[span.from]?.key ?? '') ?? 0);
  for (let length = limit; length > 0; length -= 1) {
    const meaning = meaningOf(tokens, { from: span.from, to: span.from + length });
    if (meaning && wanted(meaning)) return length;
  }
  return 0;
}

/** Length in tokens of the longest phrase at the back of a span that `wanted` accepts; 0 for none. */
export function atBack(tokens: readonly Token[], span: Span, wanted: (meaning: Meaning) => boolean): number {
  const limit = Math.min(span.to - span.from, longestTo.get(tokens[span.to - 1]?.key ?? '') ?? 0);
  for (let length = limit; length > 0; length -= 1) {
    const meaning = meaningOf(tokens, { from: span.to - length, to: span.to });
    if (meaning && wanted(meaning)) return length;
  }
  return 0;
}
