import type { Customer } from '../../customers/customer.ts';

/** Small numbers for customers, so that a set of customers is a few words of bits. */
export interface CustomerNumbers {
  numberOf(tenantId: string): number | undefined;
  customer(number: number): Customer | undefined;
  /** The customers in the order in which they were given, which is by name. */
  inOrder(): readonly { readonly number: number; readonly customer: Customer }[];
  /**
   * These are the customers from now on, in the order of their names. Those that stay keep their numbers; returns the
   * numbers of those that are gone, which later customers may get.
   */
  replace(customers: readonly Customer[]): number[];
  /** As it is now, whoever comes and goes later. */
  copy(): Pick<CustomerNumbers, 'inOrder' | 'customer'>;
  /** Starts with customers who have numbers already. */
  restore(numbered: Iterable<readonly [number: number, customer: Customer]>): void;
}

export function createCustomerNumbers(): CustomerNumbers {
  const numbers = new Map<string, number>();
  const customers: (Customer | undefined)[] = [];
  let ordered: readonly { readonly number: number; readonly customer: Customer }[] = [];
  let free: number[] = [];

  function put(customer: Customer): { number: number; customer: Customer } {
    const number = numbers.get(customer.tenantId) ?? free.pop() ?? customers.length;
    numbers.set(customer.tenantId, number);
    customers[number] = customer;
    return { number, customer };
  }

  return {
    numberOf: (tenantId) => numbers.get(tenantId),
    customer: (number) => customers[number],
    inOrder: () => ordered,
    replace(given) {
      const staying = new Set(given.map(({ tenantId }) => tenantId));
      const gone = [...numbers].filter(([tenantId]) => !staying.has(tenantId));
      for (const [tenantId, number] of gone) {
        numbers.delete(tenantId);
        customers[number] = undefined;
        free.push(number);
      }
      ordered = given.map(put);
      return gone.map(([, number]) => number);
    },
    copy() {
      const [list, copies] = [ordered, [...customers]];
      return { inOrder: () => list, customer: (number) => copies[number] };
    },
    restore(numbered) {
      const list = [...numbered].map(([number, customer]) => ({ number, customer }));
      numbers.clear();
      customers.length = 0;
      for (const { number, customer } of list) {
        numbers.set(customer.tenantId, number);
        customers[number] = customer;
      }
      // Reads a sparse list as well: every number in between is free.
      free = Array.from(customers, (customer, number) => (customer ? -1 : number)).filter((one) => one >= 0);
      ordered = list;
    },
  };
}
