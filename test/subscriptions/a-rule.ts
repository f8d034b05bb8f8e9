import type { Rule } from '../../src/subscriptions/subscription.ts';

/** Incidents of all customers and services. */
export function aRule(changes: Partial<Rule> = {}): Rule {
  return {
    all: true,
    tenantIds: [],
    tags: [],
    exceptTenantIds: [],
    exceptTags: [],
    services: [],
    exceptServices: [],
    kinds: ['incidents'],
    ...changes,
  };
}
