import type { Locale } from '../../locales/locale.ts';
import type { AzureName } from '../../locales/words/azure/name.ts';
import { azureRegions } from '../../locales/words/azure/regions.ts';
import { azureServices } from '../../locales/words/azure/services.ts';
import { en } from '../../locales/words/en.ts';
import {
  type CommandName,
  commandNames,
  type Flag,
  flags,
  hoursIn,
  type Words,
} from '../../locales/words/words.ts';
import { zhCN } from '../../locales/words/zh-CN.ts';
import { zhTW } from '../../locales/words/zh-TW.ts';
import { type Span, type Token, tokenise } from './tokens.ts';

/** The words of all languages, read together. */
export const languages: readonly Words[] = [en, zhTW, zhCN];

/** What a phrase does that is no command. */
export type Role = (typeof roles)[number];
const roles = [
  'polite',
  'opening',
  'closing',
  'asking',
  'joining',
  'plural',
  'linking',
  'placing',
  'talk',
  'same',
] as const;

/** Where a phrase of a command may stand; explained at `CommandWords`. */
export type Place = (typeof places)[number];
const places = ['lead', 'any', 'asked', 'bare'] as const;

/** Whether the words of a command mean it in whatever sentence they stand. */
export const isSure = (place: Place): boolean => place === 'lead' || place === 'any';

export interface Keyword {
  readonly command: CommandName;
  readonly place: Place;
}

/** The commands whose words make talk of what would be a name; those of others are in many a name ("History Channel"). */
const telling: ReadonlySet<CommandName> = new Set(['health', 'issue', 'customers', 'use', 'whoami', 'help']);
export const isTelling = ({ command }: Keyword): boolean => telling.has(command);

/** A service or a region of Azure, as Azure names it. */
export interface AzurePart {
  readonly kind: 'azureService' | 'region';
  readonly name: string;
  /** Only beside the word Azure; a region never tells by itself that Azure is meant. */
  readonly besideAzure: boolean;
}

/** What a phrase is in a span of time: "last", "2", "weeks", "ago". */
export interface TimeMeaning {
  before?: true;
  after?: true;
  number?: number;
  /** Hours of a unit ("week"), and of a word that needs no number ("yesterday"). */
  unit?: number;
  hours?: number;
}

/** Everything that one phrase means, in all languages that have it. */
export interface Meaning {
  readonly roles: Set<Role>;
  readonly keywords: Keyword[];
  readonly flags: Set<Flag>;
  service?: string;
  /** What has an admin portal and is no service. */
  portal?: string;
  azure?: AzurePart;
  time?: TimeMeaning;
  readonly locales: Set<Locale>;
}

const keyOf = (tokens: readonly Token[]) => tokens.map(({ key }) => key).join(' ');

const meanings = new Map<string, Meaning>();
/** Length of the longest phrase in tokens, by its first and by its last token. */
const longestFrom = new Map<string, number>();
const longestTo = new Map<string, number>();

function add(phrase: string, locale: Locale): Meaning {
  const tokens = tokenise(phrase);
  const key = keyOf(tokens);
  const meaning = meanings.get(key) ?? {
    roles: new Set(),
    keywords: [],
    flags: new Set(),
    locales: new Set(),
  };
  meanings.set(key, meaning);
  meaning.locales.add(locale);
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
  const { hour, day, week, month, year } = period.units;
  for (const phrase of hour) note(phrase, { unit: hoursIn.hour });
  for (const phrase of day) note(phrase, { unit: hoursIn.day });
  for (const phrase of week) note(phrase, { unit: hoursIn.week });
  for (const phrase of month) note(phrase, { unit: hoursIn.month });
  for (const phrase of year) note(phrase, { unit: hoursIn.year });
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
  for (const role of roles) for (const phrase of words[role]) add(phrase, words.locale).roles.add(role);
  for (const flag of flags) for (const phrase of words.flags[flag]) add(phrase, words.locale).flags.add(flag);
  for (const [service, names] of Object.entries(words.services)) {
    for (const name of [...names, service]) add(name, words.locale).service = service;
  }
  for (const [portal, names] of Object.entries(words.portals)) {
    for (const name of [...names, portal]) add(name, words.locale).portal = portal;
  }
  addTime(words);
}
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
    const phrase = { from: at, to: at + atFront(tokens, { from: at, to }, () => true) };
    if (meaningOf(tokens, phrase)?.roles.has(role)) found.push(phrase);
    at = Math.max(at + 1, phrase.to);
  }
  return found;
}

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
