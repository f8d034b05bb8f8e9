import type { Customer } from '../../customers/customer.ts';
import type { CustomerIndex } from '../../customers/customer-index.ts';
import { findCustomer } from '../../customers/find-customer.ts';

/** Whom words name, for something that lasts: nobody is taken for another. */
export type FoundExactly =
  | { readonly kind: 'exact'; readonly customer: Customer }
  /** Likely this one, as the only one that fits or as what was mistyped; a person has to say so. */
  | {
      readonly kind: 'guess';
      readonly how: 'only' | 'typo';
      readonly customer: Customer;
      /** Others that it may be, the likeliest first. */
      readonly others: readonly Customer[];
    }
  | { readonly kind: 'several'; readonly customers: readonly Customer[]; readonly total: number }
  | { readonly kind: 'none'; readonly nearest: readonly Customer[] };

/**
 * Finds the customer that is called so: by its whole name, with or without its legal form, by a domain or its tenant id,
 * where no other is called so too. A part of a name or a typo is a guess.
 */
export function findExactly(index: CustomerIndex, asked: string): FoundExactly {
  const found = findCustomer(index, asked);
  switch (found.kind) {
    case 'one': {
      const { how, customer, others } = found;
      return how === 'exact' ? { kind: 'exact', customer } : { kind: 'guess', how, customer, others };
    }
    case 'several':
      return { kind: 'several', customers: found.customers, total: found.total };
    case 'none':
      return { kind: 'none', nearest: found.nearest };
  }
}
