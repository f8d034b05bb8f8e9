import { setImmediate as nextTurn } from 'node:timers/promises';
import SearchableMap from 'minisearch/SearchableMap';
import type { Customer } from './customer.ts';
import { foldDomain } from './fold-domain.ts';
import { isUnspaced, normalizeName } from './normalize-name.ts';
import { sortInBuckets } from './sort-in-buckets.ts';
import { ListsBuilder, type SortedLists } from './sorted-lists.ts';

/** A customer with what the search compares. */
export interface IndexedCustomer {
  readonly customer: Customer;
  /** The normalised name with and without its legal form (see normalizeName). */
  readonly full: string;
  readonly core: string;
}

/**
 * Customers prepared for the search; the numbers everywhere are places in `entries`. Never changes: a new list of
 * customers is a new index.
 */
export interface CustomerIndex {
  /** By normalised name. */
  readonly entries: readonly IndexedCustomer[];
  readonly byTenantId: ReadonlyMap<string, number>;
  /** Domains in full, lower case. */
  readonly domains: SortedLists;
  /**
   * The words of all names; each whole name in one word as well ("adventureworkscycles"); and of names in a script
   * without spaces each pair of neighbouring characters.
   */
  readonly words: SortedLists;
  /** The same words but for scripts without spaces: finds those within some edits (minisearch's radix tree). */
  readonly similarWords: SearchableMap<true>;
  /** All names, one per line, to find a part in the middle of a word. */
  readonly text: string;
  /** Where in `text` the line of each entry begins. */
  readonly lines: Uint32Array;
}

/** Lets others work after this many milliseconds of building. */
const sliceMs = 8;

/** Builds the index at once: takes about 10 µs per customer. */
export function buildCustomerIndex(customers: readonly Customer[]): CustomerIndex {
  const steps = indexSteps(customers);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Builds the index in slices of a few milliseconds, so that an app that answers people meanwhile does not stall.
 * Throws the signal's reason when it aborts.
 */
export async function buildCustomerIndexInSlices(
  customers: readonly Customer[],
  signal?: AbortSignal,
): Promise<CustomerIndex> {
  const steps = indexSteps(customers);
  for (;;) {
    const until = performance.now() + sliceMs;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await nextTurn();
    signal?.throwIfAborted();
  }
}

function* indexSteps(customers: readonly Customer[]): Generator<undefined, CustomerIndex> {
  const named: IndexedCustomer[] = [];
  for (const customer of customers) {
    const { full, core } = normalizeName(customer.name);
    // One string where both are the same halves their memory.
    named.push({ customer, full, core: core === full ? full : core });
    if (named.length % 200 === 0) yield;
  }
  const entries = yield* sortInBuckets(named, (entry) => entry.full);

  const byTenantId = new Map<string, number>();
  const words = new ListsBuilder();
  const domains = new ListsBuilder();
  for (const [number, { customer, core }] of entries.entries()) {
    byTenantId.set(customer.tenantId, number);
    fileWords(words, core, number);
    for (const domain of customer.domains) domains.file(foldDomain(domain), number);
    if (number % 200 === 0) yield;
  }

  const similarWords = new SearchableMap<true>();
  let count = 0;
  for (const word of words.texts()) {
    if (!isUnspaced(word)) similarWords.set(word, true);
    if (++count % 200 === 0) yield;
  }
  const sortedWords = yield* words.build();
  const sortedDomains = yield* domains.build();
  return {
    entries,
    byTenantId,
    domains: sortedDomains,
    words: sortedWords,
    similarWords,
    ...textOf(entries),
  };
}

function fileWords(lists: ListsBuilder, core: string, number: number): void {
  const words = core.split(' ');
  for (const word of words) {
    lists.file(word, number);
    if (!isUnspaced(word)) continue;
    const characters = [...word];
    for (const [place, character] of characters.entries()) {
      lists.file(character + (characters[place + 1] ?? ''), number);
    }
  }
  if (words.length > 1) lists.file(words.join(''), number);
}

function textOf(entries: readonly IndexedCustomer[]): Pick<CustomerIndex, 'text' | 'lines'> {
  const lines = new Uint32Array(entries.length);
  let at = 0;
  for (const [number, { core }] of entries.entries()) {
    lines[number] = at;
    at += core.length + 1;
  }
  return { text: entries.map(({ core }) => core).join('\n'), lines };
}
