import type { Customer } from '../customers/customer.ts';
import {
  countOf,
  everybody,
  firstOf,
  includes,
  includesSome,
  type Places,
  unite,
  without,
} from './places.ts';
import { coversServices } from './rules/covers.ts';
import type { Kind, Rule, Subscription } from './subscription.ts';

/** An issue with the customers that it hits, made ready to be asked about by thousands of subscriptions. */
export interface Hits {
  /** Ids as rules name them; several where it is about several. */
  readonly services: readonly string[];
  readonly kind: Kind;
  /** In the order in which they are told. */
  readonly customers: readonly Customer[];
  /** Place in that order, by tenant id. */
  readonly placeOf: ReadonlyMap<string, number>;
  /** Places by tag. */
  readonly byTag: ReadonlyMap<string, ReadonlySet<number>>;
  /** What is found once for all subscriptions that say the same by tags, or mean everybody. */
  readonly found: Map<string, Found>;
}

/** Whom of an issue's customers some rules mean. */
export interface Found {
  readonly places: Places;
  readonly count: number;
  /** The first few, in their order. */
  readonly first: readonly Customer[];
  /** All customers are meant, whoever they are. */
  readonly isEverybody: boolean;
  includes(tenantId: string): boolean;
  /** One of them has this tag. */
  hasTag(tag: string): boolean;
}

/** What of an issue's hits one subscription wants to hear of. */
export interface Match extends Found {
  readonly subscription: Subscription;
}

const mostNamed = 3;

/** Reads an issue's hits once. Grows with the customers hit: 10,000 take a few milliseconds. */
export function readHits(
  about: Pick<Hits, 'services' | 'kind' | 'customers'>,
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
  return { ...about, placeOf, byTag, found: new Map() };
}

/**
 * What a subscription hears of an issue; undefined where it wants to hear nothing of it. Grows with the customers that
 * the subscription names or leaves out, and not with those that the issue hits: what is said by tags is read once for all
 * that say the same.
 */
export function matchIssue(subscription: Subscription, hits: Hits): Match | undefined {
  if (hits.customers.length === 0) return undefined;
  const rules = subscription.rules.filter(
    (rule) => rule.kinds.includes(hits.kind) && coversServices(rule, hits.services),
  );
  const [first, ...more] = rules.some(isEverybody) ? rules.filter(isEverybody).slice(0, 1) : rules;
  if (!first) return undefined;
  const found =
    more.length === 0
      ? find(first, hits)
      : foundAt(more.map((rule) => find(rule, hits).places).reduce(unite, find(first, hits).places), hits);
  return found.count === 0 ? undefined : { ...found, subscription };
}

function isEverybody({ all, exceptTenantIds, exceptTags }: Rule): boolean {
  return all && exceptTenantIds.length === 0 && exceptTags.length === 0;
}

function find(rule: Rule, hits: Hits): Found {
  const { all, tenantIds, tags, exceptTenantIds, exceptTags } = rule;
  if (!isEverybody(rule) && tags.length + exceptTags.length === 0) return foundAt(placesOf(rule, hits), hits);
  const key = JSON.stringify([all, tenantIds, tags, exceptTenantIds, exceptTags]);
  let found = hits.found.get(key);
  if (!found) {
    found = foundAt(placesOf(rule, hits), hits);
    hits.found.set(key, found);
  }
  return found;
}

function foundAt(places: Places, { customers, placeOf, byTag }: Hits): Found {
  const none: ReadonlySet<number> = new Set();
  return {
    places,
    count: countOf(places, customers.length),
    first: firstOf(places, customers.length, mostNamed).flatMap((place) => customers[place] ?? []),
    isEverybody: places === everybody,
    includes(tenantId) {
      const place = placeOf.get(tenantId);
      return place !== undefined && includes(places, place);
    },
    hasTag: (tag) => includesSome(places, byTag.get(tag) ?? none),
  };
}

function placesOf(rule: Rule, { placeOf, byTag }: Hits): Places {
  const tagged = (tags: readonly string[]) => tags.flatMap((tag) => [...(byTag.get(tag) ?? [])]);
  const named = (ids: readonly string[]) => ids.flatMap((id) => placeOf.get(id) ?? []);
  const excepted = new Set([...named(rule.exceptTenantIds), ...tagged(rule.exceptTags)]);
  const meant: Places = rule.all
    ? everybody
    : { isAllBut: false, set: new Set([...named(rule.tenantIds), ...tagged(rule.tags)]) };
  return without(meant, excepted);
}
