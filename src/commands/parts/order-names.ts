import { findExactCustomer } from '../../customers/find-customer.ts';
import type { Names } from '../../views/subscriptions/filter-words.ts';
import type { Services } from '../command.ts';
import { serviceName } from './service-name.ts';

/** What the ids of standing orders are called now. */
export function orderNames({ directory }: Pick<Services, 'directory'>): Names {
  const { index } = directory.snapshot();
  return {
    customer: (tenantId) => findExactCustomer(index, tenantId)?.name,
    service: (id) => serviceName(id, []),
  };
}
