import type { Customer } from '../../src/customers/customer.ts';

/** A customer with this name; id and domain follow from its number. */
export function customer(name: string, number: number, domains?: readonly string[]): Customer {
  return {
    tenantId: `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`,
    name,
    domains: domains ?? [`customer${number}.onmicrosoft.com`],
    cloud: 'global',
    account: 'primary',
  };
}

export function customersNamed(...names: string[]): Customer[] {
  return names.map((name, number) => customer(name, number));
}
