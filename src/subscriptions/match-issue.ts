import type { Customer } from '../customers/customer.ts';
import { coversService } from './rules/covers.ts';
import type { Kind, Rule, Subscription } from './subscription.ts';

/** An issue with the customers that it hits, made ready to be asked about by thousands of subscriptions. */
export interface Hits {
  readonly service: string;
  readonly kind: Kind;
  /** In the order in which they are told. */
  readonly customers: readonly Customer[];
  /** Place in that order, by tenant id. */
  readonly placeOf: ReadonlyMap<string, number>;
  /** Places by tag. */
  readonly byTag: ReadonlyMap<string, ReadonlySet<number>>;
}

/** What of an issue's hits one subscription wants to hear of. */
export interface Match {
  readonly subscription: Subscription;
  readonly count: number;
  /** The first few, in their order. */
  readonly first: readonly Customer[];
  /** One of them has this tag. */
  hasTag(tag: string): boolean;
}

const mostNamed = 3;

/** Reads an issue's hits once. Grows with the customers hit: 10,000 take a few milliseconds. */
export function readHits(
  about: { readonly service: string; readonly kind: Kind; readonly customers: readonly Customer[] },
  tags: ReadonlyMap<string, readonly string[]>,
): Hits {
  const placeOf = new Map<string, number>();
  const byTag = new Map<string, Set<number>>();
  for (const [place, { tenantId }] of about.customers.entries()) {
    placeOf.set(tenantId, place);
    for (const tag of tags.get(tenantId) ?? []) {
      const places = byTag.get(tag);
      if (places) places.add(place);
      else byTag.set(tag, new Set([place]));
    }
  }
  return { ...about, placeOf, byTag };
}

/**
 * What a subscription hears of an issue; undefined where it wants to hear nothing of it. Grows with the customers that
 * the subscription names, and not with those that the issue hits, save where all but some named ones are meant. Whom tags
 * alone mean is worked out once for each issue, however many subscriptions say the same.
 */
export function matchIssue(subscription: Subscription, hits: Hits): Match | undefined {
  const rules = subscription.rules.filter(
    (rule) => rule.kinds.includes(hits.kind) && coversService(rule, hits.service),
  );
  if (rules.length === 0 || hits.customers.length === 0) return undefined;
  if (rules.some(isEverybody)) return everybody(subscription, hits);
  const { places, first } = rules.every(isByTags) ? meantByTags(rules, hits) : meant(rules, hits);
  if (places.size === 0) return undefined;
  return {
    subscription,
    count: places.size,
    first,
    hasTag: (tag) => [...(hits.byTag.get(tag) ?? [])].some((place) => places.has(place)),
  };
}

/** Places of the customers that some rules mean, and the first few of them. */
interface Meant {
  readonly places: ReadonlySet<number>;
  readonly first: readonly Customer[];
}

function meant(rules: readonly Rule[], hits: Hits): Meant {
  const places = new Set<number>();
  for (const rule of rules) for (const place of placesOf(rule, hits)) places.add(place);
  return { places, first: smallest(places, mostNamed).flatMap((place) => hits.customers[place] ?? []) };
}

function isByTags({ tenantIds, exceptTenantIds }: Rule): boolean {
  return tenantIds.length === 0 && exceptTenantIds.length === 0;
}

const knownByTags = new WeakMap<Hits, Map<string, Meant>>();

function meantByTags(rules: readonly Rule[], hits: Hits): Meant {
  const key = JSON.stringify(rules.map(({ all, tags, exceptTags }) => [all, tags, exceptTags]));
  const known = knownByTags.get(hits) ?? new Map<string, Meant>();
  knownByTags.set(hits, known);
  const found = known.get(key) ?? meant(rules, hits);
  known.set(key, found);
  return found;
}

function isEverybody({ all, exceptTenantIds, exceptTags }: Rule): boolean {
  return all && exceptTenantIds.length === 0 && exceptTags.length === 0;
}

function everybody(subscription: Subscription, { customers, byTag }: Hits): Match {
  return {
    subscription,
    count: customers.length,
    first: customers.slice(0, mostNamed),
    hasTag: (tag) => byTag.has(tag),
  };
}

/** Loops and no chains: it runs for every subscription whenever an issue has news. */
function placesOf(rule: Rule, hits: Hits): number[] {
  const places = rule.all ? hits.customers.map((_, place) => place) : [];
  if (!rule.all) addPlaces(places, rule.tenantIds, rule.tags, hits);
  if (rule.exceptTenantIds.length === 0 && rule.exceptTags.length === 0) return places;
  const excepted: number[] = [];
  addPlaces(excepted, rule.exceptTenantIds, rule.exceptTags, hits);
  const others = new Set(excepted);
  return places.filter((place) => !others.has(place));
}

function addPlaces(
  places: number[],
  tenantIds: readonly string[],
  tags: readonly string[],
  { placeOf, byTag }: Hits,
): void {
  for (const tenantId of tenantIds) {
    const place = placeOf.get(tenantId);
    if (place !== undefined) places.push(place);
  }
  for (const tag of tags) for (const place of byTag.get(tag) ?? []) places.push(place);
}

/** The few smallest of many numbers, in order, without sorting them all. */
function smallest(numbers: Iterable<number>, count: number): number[] {
  const found: number[] = [];
  for (const number of numbers) {
    if (found.length === count && number >= (found.at(-1) ?? 0)) continue;
    found.push(number);
    found.sort((a, b) => a - b);
    if (found.length > count) found.pop();
  }
  return found;
}
