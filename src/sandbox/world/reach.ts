import type { WorldCustomer } from './customer.ts';
import { shareOfPair } from './seeded.ts';

/** Whom something of Microsoft's reaches: the customers with these names, and a share (0 to 1) of all generated ones. */
export interface Reach {
  customers: readonly string[] | 'all';
  share?: number;
}

/** Whether it reaches this customer; the share of the same `id` is always made of the same customers. */
export function reaches(id: string, { customers, share = 0 }: Reach, customer: WorldCustomer): boolean {
  if (customers === 'all' || customers.includes(customer.name)) return true;
  return customer.generated && shareOfPair(id, customer.tenantId) < share;
}
