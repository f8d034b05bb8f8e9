import type { Customer } from '../../customers/customer.ts';

/** What is put on record of a customer. */
export function onRecord({ tenantId, name }: Customer): Pick<Customer, 'tenantId' | 'name'> {
  return { tenantId, name };
}
