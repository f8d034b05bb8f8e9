import type { Customer } from '../../../customers/customer.ts';
import type { AzureSupport } from '../../../support/ports.ts';

/** The Azure support of many partner accounts: each customer's own. */
export function azureSupportOf(of: (customer: Customer) => AzureSupport): AzureSupport {
  return {
    subscriptions: async (customer, call) => of(customer).subscriptions(customer, call),
    services: async (customer, call) => of(customer).services(customer, call),
    classifications: async (customer, serviceId, call) =>
      of(customer).classifications(customer, serviceId, call),
    create: async (customer, ticket, call) => of(customer).create(customer, ticket, call),
    read: async (customer, at, call) => of(customer).read(customer, at, call),
    change: async (customer, at, change, call) => of(customer).change(customer, at, change, call),
    addNote: async (customer, at, note, call) => of(customer).addNote(customer, at, note, call),
  };
}
