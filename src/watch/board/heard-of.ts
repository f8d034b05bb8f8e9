import type { Customer } from '../../customers/customer.ts';
import type { HeardOf } from '../board.ts';
import type { LaneState } from './coverage.ts';

/** Sorts a lane's customers by whether anything was ever heard of them; each list keeps their order. */
export function heardOf(customers: Iterable<LaneState & { readonly customer: Customer }>): HeardOf {
  const read: Customer[] = [];
  const failed: Customer[] = [];
  const waiting: Customer[] = [];
  for (const { customer, readAt, failure } of customers) {
    const list = readAt !== undefined ? read : failure ? failed : waiting;
    list.push(customer);
  }
  return { read, failed, waiting };
}
