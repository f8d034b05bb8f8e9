import type { Customer } from './customers/customer.ts';
import type { Directory } from './customers/directory.ts';
import { findExactCustomer } from './customers/find-customer.ts';
import type { Board } from './watch/board.ts';

/** How much is known of who the customers are. */
export interface KnownCustomers {
  /** By the directory; of an account that has not been loaded since the start, by what the board remembers. */
  customerOf(tenantId: string): Customer | undefined;
  /** Every account's customers are known. */
  isListComplete(): boolean;
  /** Every account has been asked once, and the board has its customers: those that come late come a cycle later. */
  hasAllCustomers(): boolean;
}

/** `hasAllCustomers` looks at each customer, the others cost nothing that grows. */
export function knownCustomers(
  directory: Pick<Directory, 'snapshot' | 'isLoaded'>,
  board: Pick<Board, 'customerOf'>,
): KnownCustomers {
  return {
    customerOf: (tenantId) =>
      findExactCustomer(directory.snapshot().index, tenantId) ?? board.customerOf(tenantId),
    isListComplete: () => directory.isLoaded() && directory.snapshot().failures.length === 0,
    hasAllCustomers: () =>
      directory.isLoaded() &&
      directory.snapshot().customers.every(({ tenantId }) => board.customerOf(tenantId) !== undefined),
  };
}
