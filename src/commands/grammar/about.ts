import type { Flag } from '../../locales/words/words.ts';
import type { Kind } from '../../subscriptions/subscription.ts';
import { kindAt } from './kinds.ts';
import { atBack, atFront, meaningOf } from './lexicon.ts';
import type { AzurePart, Meaning } from './meaning.ts';
import { periodAt } from './period.ts';
import { strip, stripName } from './strip.ts';
import { isEmpty, type Span, type Token, trimMarks } from './tokens.ts';

/** What a part of a sentence may name besides a customer and services. */
export interface Wanted {
  /** Services and regions of Azure: only where the sentence is about Azure, or they would be taken from names. */
  readonly azure?: boolean;
  readonly portals?: boolean;
  readonly flags?: readonly Flag[];
  /** A span of time, whose letters mean the shorter unit where it is a short one ("90m"). */
  readonly period?: 'short' | 'long';
  /** What a subscription may be about: "advisories". */
  readonly kinds?: boolean;
}

/** What a part of a sentence is about. */
export interface About {
  /** Ids of the services named, in no order. */
  readonly services: ReadonlySet<string>;
  readonly azureService?: string;
  readonly region?: string;
  readonly flags: ReadonlySet<Flag>;
  readonly kinds: ReadonlySet<Kind>;
  readonly hours?: number;
  /** The customer that was talked about before is meant. */
  readonly isSame: boolean;
  /** What remains: a customer's name, or nothing. */
  readonly name: Span;
  /** All of it. */
  readonly whole: Span;
  /**
   * Name and services together, and what narrows down before the name ("Major Motors"): maybe all of it a name.
   * Without what was said behind them.
   */
  readonly phrase: Span;
}

/** What is taken off one end. */
interface Part {
  readonly length: number;
  readonly meaning?: Meaning;
  readonly hours?: number;
  readonly kind?: Kind;
}

/** Splits what is no name off both ends of a part of a sentence; what stands inside quotes is left alone. */
export function readAbout(tokens: readonly Token[], whole: Span, wanted: Wanted = {}): About {
  const services = new Set<string>();
  const flags = new Set<Flag>();
  const kinds = new Set<Kind>();
  const azure: Partial<Record<AzurePart['kind'], string>> = {};
  let hours: number | undefined;
  const take = ({ meaning, hours: period, kind }: Part) => {
    hours ??= period;
    if (kind) kinds.add(kind);
    const service = (wanted.portals && meaning?.portal) || meaning?.service;
    if (service) services.add(service);
    else if (meaning?.azure && wanted.azure) {
      services.add('Azure');
      azure[meaning.azure.kind] ??= meaning.azure.name;
    } else for (const flag of flagsOf(meaning, wanted)) flags.add(flag);
  };
  const isAzure = ({ meaning }: Part) => meaning?.service === 'Azure' || meaning?.azure !== undefined;

  let name = whole;
  let phrase = whole;
  const nearAzure = { front: false, back: false };
  let isCut = false;
  for (;;) {
    const back = partAt(tokens, name, 'back', { ...wanted, nearAzure: nearAzure.back });
    if (back) {
      take(back);
      nearAzure.back = isAzure(back);
      const isOuter = phrase.to === name.to && back.meaning?.service === undefined && !isAzure(back);
      name = trimMarks(tokens, { from: name.from, to: name.to - back.length });
      if (isOuter) phrase = { from: phrase.from, to: name.to };
      isCut = true;
      continue;
    }
    if (isCut) {
      // Not before: "act by" 30d is one phrase.
      const bare = strip(tokens, name, [], ['joining', 'asking', 'opening']);
      const isOuter = phrase.to === name.to;
      isCut = false;
      if (bare.to < name.to) {
        name = bare;
        if (isOuter) phrase = { from: phrase.from, to: name.to };
        continue;
      }
    }
    const front = partAt(tokens, name, 'front', { ...wanted, nearAzure: nearAzure.front });
    if (!front) break;
    take(front);
    nearAzure.front = isAzure(front);
    const isOuter = phrase.from === name.from && front.hours !== undefined;
    name = stripName(tokens, { from: name.from + front.length, to: name.to }, []);
    if (isOuter) phrase = { from: name.from, to: phrase.to };
  }
  const isSame = !isEmpty(name) && meaningOf(tokens, name)?.roles.has('same') === true;
  return {
    services,
    ...azure,
    flags,
    kinds,
    ...(hours === undefined ? {} : { hours }),
    isSame,
    name: isSame ? { from: name.from, to: name.from } : name,
    whole,
    phrase,
  };
}

/** Whether a sentence is about Azure: it says so, or names one of the services that only Azure has. */
export function isAboutAzure(tokens: readonly Token[]): boolean {
  const tells = ({ service, azure }: Meaning) => service === 'Azure' || azure?.besideAzure === false;
  return tokens.some((_, from) => {
    const all = { from, to: tokens.length };
    const length = atFront(tokens, all, ({ service, azure }) => service !== undefined || azure !== undefined);
    const meaning = length > 0 ? meaningOf(tokens, { from, to: from + length }) : undefined;
    return meaning !== undefined && tells(meaning);
  });
}

function partAt(
  tokens: readonly Token[],
  span: Span,
  end: 'front' | 'back',
  wanted: Wanted & { readonly nearAzure: boolean },
): Part | undefined {
  if (isEmpty(span)) return undefined;
  const isWanted = (meaning: Meaning) =>
    meaning.service !== undefined ||
    (wanted.portals === true && meaning.portal !== undefined) ||
    (wanted.azure === true && isAzureHere(meaning.azure, wanted.nearAzure)) ||
    flagsOf(meaning, wanted).length > 0;
  const length = (end === 'front' ? atFront : atBack)(tokens, span, isWanted);
  const rest = (taken: number) =>
    end === 'front' ? { from: span.from + taken, to: span.to } : { from: span.from, to: span.to - taken };
  const part = (taken: number) =>
    end === 'front' ? { from: span.from, to: span.from + taken } : { from: span.to - taken, to: span.to };

  const period = wanted.period && periodAt(tokens, span, { end, isShort: wanted.period === 'short' });
  if (period && period.length >= length && !isLoneHan(tokens, rest(period.length))) return period;
  const kind = wanted.kinds ? kindAt(tokens, span, end) : undefined;
  if (kind && kind.length >= length && !isLoneHan(tokens, rest(kind.length))) return kind;
  const meaning = length > 0 ? meaningOf(tokens, part(length)) : undefined;
  if (!meaning) return undefined;
  const isName = meaning.service === undefined && isLoneHan(tokens, rest(length));
  return isName ? undefined : { length, meaning };
}

/** A region counts wherever Azure is spoken of, an everyday word only right beside it. */
function isAzureHere(azure: AzurePart | undefined, isNear: boolean): boolean {
  return azure !== undefined && (azure.kind === 'region' || !azure.besideAzure || isNear);
}

function flagsOf(meaning: Meaning | undefined, { flags = [] }: Wanted): Flag[] {
  return flags.filter((flag) => meaning?.flags.has(flag));
}

/** One Chinese character that means nothing by itself: what was taken off beside it is a part of a name. */
function isLoneHan(tokens: readonly Token[], span: Span): boolean {
  const isOne = span.to - span.from === 1 && tokens[span.from]?.kind === 'han';
  return isOne && (meaningOf(tokens, span)?.roles.size ?? 0) === 0;
}
