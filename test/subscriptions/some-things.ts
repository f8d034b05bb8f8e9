import type { Report } from '../../src/subscriptions/subscription.ts';
import { createThings, type ThingsParts } from '../../src/subscriptions/things/create-things.ts';
import { aBoard, type BoardFacts } from '../a-board.ts';
import { customersNamed } from '../watch/some-issues.ts';

export const customers = customersNamed('Adatum', 'Contoso', 'Fabrikam', 'Northwind', 'Tailspin');
export const idOf = (name: string) => customers.find((customer) => customer.name === name)?.tenantId ?? '';

const nothing: readonly Report[] = [];
const services: Readonly<Record<string, string>> = {
  'Exchange Online': 'Exchange',
  'Microsoft Teams': 'microsoftteams',
};

/** What a board with these facts gives to tell, at the time that tests set. */
export function someThings(facts: BoardFacts, time: { now: number }, parts: Partial<ThingsParts> = {}) {
  const none: ReadonlyMap<string, readonly string[]> = new Map();
  return createThings({
    board: aBoard(facts),
    tags: () => none,
    reports: () => nothing,
    serviceIdOf: (name) => services[name],
    customerOf: (tenantId) => customers.find((customer) => customer.tenantId === tenantId),
    isListComplete: () => true,
    clock: () => time.now,
    ...parts,
  });
}
