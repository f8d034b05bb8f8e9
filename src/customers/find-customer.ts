import { domainToASCII } from 'node:url';
import type { Customer } from './customer.ts';
import type { CustomerIndex } from './customer-index.ts';
import { bareDomain, foldDomain, readDomain } from './fold-domain.ts';
import { dropNearlyLegalForm } from './legal-forms.ts';
import { isWholeName, matchNearly } from './match-nearly.ts';
import { matchText, matchWords, union } from './match-words.ts';
import { nearest } from './nearest.ts';
import { type NormalizedName, normalizeName } from './normalize-name.ts';
import { rank } from './rank.ts';
import { readTenantId } from './read-tenant-id.ts';
import { numbersOf, numbersWithPrefix } from './sorted-lists.ts';

/** Which customer somebody meant. */
export type Found =
  | {
      readonly kind: 'one';
      readonly customer: Customer;
      /**
       * exact: the name (with or without its legal form), a domain or the tenant id is what was typed; only: no other
       * customer fits; typo: it is what was typed but for typing mistakes.
       */
      readonly how: 'exact' | 'only' | 'typo';
      /** Other customers that the words fit as well, best first, at most 25. */
      readonly others: readonly Customer[];
    }
  | {
      readonly kind: 'several';
      /** Best first, at most 25 of `total`. */
      readonly customers: readonly Customer[];
      readonly total: number;
    }
  | {
      readonly kind: 'none';
      /** What comes closest, at most three; may be empty. */
      readonly nearest: readonly Customer[];
    };

const mostShown = 25;
const mostNearest = 3;
/** No name is longer; a message of 28 KB is not searched for. */
const longestQuery = 300;
const shortestPart = 3;

/** What fits a query, as numbers of entries, best first. */
interface Fits {
  readonly numbers: readonly number[];
  /** Those of `numbers` that are exactly, or but for typing mistakes, what was typed. */
  readonly exact: readonly number[];
  readonly typo: boolean;
}

/**
 * Finds the customer that somebody means, for reading: guesses kindly. Never throws, whatever was typed. For writes
 * use findExactCustomer.
 */
export function findCustomer(index: CustomerIndex, query: string): Found {
  const typed = query.slice(0, longestQuery);
  const tenantId = readTenantId(typed);
  if (tenantId !== undefined) {
    const number = index.byTenantId.get(tenantId);
    const [customer] = customersAt(index, number === undefined ? [] : [number]);
    return customer ? { kind: 'one', customer, how: 'exact', others: [] } : { kind: 'none', nearest: [] };
  }
  const name = normalizeName(typed);
  const { numbers, exact, typo } = fitsOf(index, typed, name);
  const [only] = numbers.length === 1 ? numbers : exact.length === 1 ? exact : [];
  if (only !== undefined) {
    const others = numbers.filter((number) => number !== only).slice(0, mostShown);
    const [customer] = customersAt(index, [only]);
    const how = typo ? 'typo' : exact.length === 1 ? 'exact' : 'only';
    if (customer) return { kind: 'one', customer, how, others: customersAt(index, others) };
  }
  if (numbers.length > 0) {
    const best = [...exact, ...numbers.filter((number) => !exact.includes(number))];
    return { kind: 'several', customers: customersAt(index, best.slice(0, mostShown)), total: best.length };
  }
  return { kind: 'none', nearest: customersAt(index, nearest(index, name.words, mostNearest)) };
}

/**
 * Finds the customer for a write, which never guesses: the tenant id, a domain, or the name exactly as Partner Center
 * has it (but for spaces around it). Undefined where no customer, or more than one, is that.
 */
export function findExactCustomer(index: CustomerIndex, query: string): Customer | undefined {
  const typed = query.normalize('NFC').trim();
  const tenantId = readTenantId(typed);
  if (tenantId !== undefined) return customersAt(index, [index.byTenantId.get(tenantId) ?? -1])[0];
  const domain = bareDomain(typed);
  const candidates = new Set([
    ...exactNames(index, normalizeName(typed)),
    ...numbersOf(index.domains, foldDomain(domain)),
  ]);
  const found = customersAt(index, [...candidates]).filter(
    (customer) =>
      customer.name.normalize('NFC').trim() === typed ||
      customer.domains.some((known) => known === domain || known === domainToASCII(domain)),
  );
  return found.length === 1 ? found[0] : undefined;
}

/**
 * All customers that fit what was typed, best first: for lists. Customers whose names fit only with typing mistakes
 * are in it when no other fits.
 */
export function searchCustomers(index: CustomerIndex, query: string): Customer[] {
  const typed = query.slice(0, longestQuery);
  const tenantId = readTenantId(typed);
  if (tenantId !== undefined) return customersAt(index, [index.byTenantId.get(tenantId) ?? -1]);
  const { numbers, exact } = fitsOf(index, typed, normalizeName(typed));
  return customersAt(index, [...new Set([...exact, ...numbers])]);
}

function fitsOf(index: CustomerIndex, typed: string, name: NormalizedName): Fits {
  const { words } = name;
  const domain = readDomain(typed);
  const owners = domain === undefined ? [] : numbersOf(index.domains, domain);
  const sameCore = exactNames(index, name);
  const sameFull = sameCore.filter((number) => index.entries[number]?.full === name.full);
  const best = new Set([...sameFull, ...owners]);
  const exact = best.size > 0 ? [...best] : sameCore;
  const fitting = union(index, [exact, matchWords(index, words), ownersOfDomainsLike(index, typed)]);
  if (fitting.length > 0) return { numbers: rank(index, fitting, words), exact, typo: false };
  return nearFitsOf(index, words, domain);
}

/** What fits when the words as they are fit nobody. */
function nearFitsOf(index: CustomerIndex, words: readonly string[], domain: string | undefined): Fits {
  const withoutForm = dropNearlyLegalForm(words);
  if (withoutForm !== undefined) {
    const text = withoutForm.join(' ');
    const fits = fitsOf(index, text, normalizeName(text));
    if (fits.numbers.length > 0) return { ...fits, typo: true };
  }
  const near = matchNearly(index, words);
  if (near.length > 0) {
    const exact = near.filter((number) => isWholeName(index.entries[number]?.core ?? '', words));
    return { numbers: rank(index, near, words), exact, typo: true };
  }
  if (domain !== undefined) {
    const host = domain.slice(0, domain.indexOf('.'));
    return { ...fitsOf(index, host, normalizeName(host)), typo: true };
  }
  const part = words.join(' ');
  const inside = part.length >= shortestPart ? matchText(index, part) : [];
  return { numbers: inside, exact: [], typo: false };
}

/** Entries with this name, its legal form dropped. */
function exactNames(index: CustomerIndex, { core, words }: NormalizedName): number[] {
  if (words.length === 0) return [];
  const candidates = numbersOf(index.words, core.replaceAll(' ', ''));
  return [...candidates].filter((number) => index.entries[number]?.core === core);
}

/** Customers with a domain that begins like what was typed, which may be less than a whole domain. */
function ownersOfDomainsLike(index: CustomerIndex, typed: string): Iterable<number> {
  const start = foldDomain(bareDomain(typed));
  return start === '' || /\s/u.test(start) ? [] : numbersWithPrefix(index.domains, start);
}

function customersAt(index: CustomerIndex, numbers: readonly number[]): Customer[] {
  return numbers.flatMap((number) => index.entries[number]?.customer ?? []);
}
