import type { CommandWords } from '../words.ts';

/** How `customers` is called in English. */
export const customers: CommandWords = {
  lead: [
    'customers',
    'customer',
    'all customers',
    'customer list',
    'customers list',
    'list customer',
    'list customers',
    'list of customers',
    'list all customers',
    'list my customers',
    'list our customers',
    'my customers',
    'our customers',
    'find',
    'find customer',
    'find customers',
    'search',
    'search for',
    'search customer',
    'search customers',
    'which customers',
    'which customers do we have',
    'what customers',
    'what customers do we have',
    'who are our customers',
    'tenants',
    'list tenants',
  ],
  example: 'customers[ {text}]',
};

/** How `use` is called in English. */
export const use: CommandWords = {
  lead: [
    'use',
    'use customer',
    'use tenant',
    'switch to',
    'switch to customer',
    'switch customer to',
    'switch customer',
    'change to',
    'change customer to',
    'select',
    'select customer',
    'choose customer',
    'set customer',
    'set customer to',
    'work on',
    'work with',
    'remember',
  ],
  example: 'use {customer}',
};
