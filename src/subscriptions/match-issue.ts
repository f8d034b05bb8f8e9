import type { Customer } from '../customers/customer.ts';
import { Match } from './match.ts';
import { everybody, type Places, unite, without } from './places.ts';
import { coversServices } from './rules/covers.ts';
import type { Kind, Rule, Subscription } from './subscription.ts';

/** An issue with the customers that it hits, made ready to be asked about by thousands of subscriptions. */
export interface Hits {
  /** Ids as rules name them; several where it is about several. */
  readonly services: readonly string[];
  /** Whoever hears of one of these hears of it. */
  readonly kinds: readonly Kind[];
  /** In the order in which they are told. */
  readonly customers: readonly Customer[];
  /** Place in that order, by tenant id. */
  readonly placeOf: ReadonlyMap<string, number>;
  /** Places by tag. */
  readonly byTag: ReadonlyMap<string, ReadonlySet<number>>;
  /** What is found once for all subscriptions that say the same by tags, or mean everybody. */
  readonly found: Map<string, Match>;
}

/** Reads an issue's hits once. Grows with the customers hit: 10,000 take a few milliseconds. */
export function readHits(
  about: Pick<Hits, 'services' | 'kinds' | 'customers'>,
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
  const { services, kinds, customers } = about;
  return { services, kinds, customers, placeOf, byTag, found: new Map() };
}

/**
 * What a subscription hears of an issue; undefined where it wants to hear nothing of it. Grows with the customers that
 * the subscription names or leaves out, and not with those that the issue hits: what is said by tags is read once for all
 * that say the same.
 */
export function matchIssue({ rules }: Pick<Subscription, 'rules'>, hits: Hits): Match | undefined {
  if (hits.customers.length === 0) return undefined;
  let match: Match | undefined;
  for (const rule of rules) {
    if (!isAbout(rule, hits)) continue;
    const own = matchRule(rule, hits);
    match = match ? new Match(unite(match.places, own.places), hits) : own;
    if (match.isEverybody) return match;
  }
  return match && match.count > 0 ? match : undefined;
}

/** Whether a subscription hears of such issues at all, whomever they hit. */
export function isFollowed(
  { rules }: Pick<Subscription, 'rules'>,
  about: Pick<Hits, 'kinds' | 'services'>,
): boolean {
  return rules.some((rule) => isAbout(rule, about));
}

function isAbout(rule: Rule, { kinds, services }: Pick<Hits, 'kinds' | 'services'>): boolean {
  return kinds.some((kind) => rule.kinds.includes(kind)) && coversServices(rule, services);
}

function matchRule(rule: Rule, hits: Hits): Match {
  if (rule.tenantIds.length + rule.exceptTenantIds.length > 0) return new Match(placesOf(rule, hits), hits);
  const key = `${rule.all ? '*' : rule.tags.join('\n')}\n\n${rule.exceptTags.join('\n')}`;
  let match = hits.found.get(key);
  if (!match) {
    match = new Match(placesOf(rule, hits), hits);
    hits.found.set(key, match);
  }
  return match;
}

function placesOf(rule: Rule, hits: Hits): Places {
  const meant = rule.all ? everybody : { isAllBut: false, set: collect(rule.tenantIds, rule.tags, hits) };
  return without(meant, collect(rule.exceptTenantIds, rule.exceptTags, hits));
}

function collect(
  tenantIds: readonly string[],
  tags: readonly string[],
  { placeOf, byTag }: Hits,
): ReadonlySet<number> {
  const places = new Set<number>();
  for (const tenantId of tenantIds) {
    const place = placeOf.get(tenantId);
    if (place !== undefined) places.add(place);
  }
  for (const tag of tags) for (const place of byTag.get(tag) ?? []) places.add(place);
  return places;
}
