import type { CommandWords } from '../words.ts';

/** How `suspend` is called in English. */
export const suspend: CommandWords = {
  lead: [],
  bare: ['suspend'],
  example: 'suspend[ {product}] for {customer}',
};

/** How `reactivate` is called in English. */
export const reactivate: CommandWords = {
  lead: [],
  bare: ['reactivate', 're-activate', 'unsuspend', 'activate again'],
  example: 'reactivate[ {product}] for {customer}',
};

/** How `seats` is called in English. */
export const seats: CommandWords = {
  lead: [
    'seats for',
    'change seats',
    'change the seats',
    'change the number of seats',
    'change number of seats',
    'change seat count',
    'change licenses',
    'change the licenses',
    'set seats',
    'set the seats',
    'set the number of seats',
    'adjust seats',
    'increase seats',
    'reduce seats',
    'decrease seats',
    'add seats',
    'buy seats',
    'remove seats',
  ],
  any: [
    'seats',
    'seats for',
    'seat',
    'licenses',
    'licences',
    'license',
    'licence',
    'number of seats',
    'seat count',
  ],
  example: 'change seats[ of {product}] for {customer}[ to {seats}]',
};
