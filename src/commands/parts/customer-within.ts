import type { Customer } from '../../customers/customer.ts';
import type { CustomerIndex } from '../../customers/customer-index.ts';
import { findCustomer } from '../../customers/find-customer.ts';
import { hear } from '../../health/match/hear.ts';

/** A customer's name found among other words. */
export interface Within {
  readonly customer: Customer;
  /** The words that name it. */
  readonly asked: string;
  /** The other words. */
  readonly symptoms: string;
}

/** Longer names are rare, and each length costs two searches. */
const mostWords = 5;

/**
 * The customer whose whole name, domain or tenant id a complaint begins or ends with ("contoso teams down"), the longest
 * name first. Never guesses: a part of a name is none, and words that say what goes wrong or where are not tried, nor are
 * words without meaning ("users", "today").
 */
export function customerWithin(index: CustomerIndex, complaint: string): Within | undefined {
  const words = complaint.trim().split(/\s+/u);
  for (let length = Math.min(mostWords, words.length - 1); length > 0; length -= 1) {
    for (const at of [0, words.length - length]) {
      const asked = trimMarks(words.slice(at, at + length).join(' '));
      if (isAboutTrouble(asked)) continue;
      const found = findCustomer(index, asked);
      if (found.kind !== 'one' || found.how !== 'exact') continue;
      const others = at === 0 ? words.slice(length) : words.slice(0, at);
      const symptoms = trimMarks(others.join(' '));
      if (symptoms !== '') return { customer: found.customer, asked, symptoms };
    }
  }
  return undefined;
}

/** Nothing in these words could be a name of its own. Chinese words that are not known are heard as nothing. */
function isAboutTrouble(text: string): boolean {
  const heard = hear(text);
  return heard.length > 0 ? heard.every(({ kind }) => kind !== 'word') : !/\p{sc=Han}/u.test(text);
}

function trimMarks(text: string): string {
  return text.replace(/^[\s,;:?!，；：？！。、]+|[\s,;:?!，；：？！。、]+$/gu, '');
}
