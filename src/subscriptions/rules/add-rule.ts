import type { Rule } from '../subscription.ts';
import { sameList, union } from './lists.ts';

/**
 * The rules with one more. Two rules become one where that says exactly the same as both: where they differ in their
 * customers, their services or their kinds alone. So "subscribe Contoso" twice is once, and "exchange incidents" beside
 * "teams advisories" stays two.
 */
export function addRule(rules: readonly Rule[], added: Rule): Rule[] {
  for (const [index, rule] of rules.entries()) {
    const merged = merge(rule, added);
    if (merged) return addRule(rules.toSpliced(index, 1), merged);
  }
  return [...rules, added];
}

function merge(a: Rule, b: Rule): Rule | undefined {
  const customers = sameCustomers(a, b);
  const services = sameServices(a, b);
  const kinds = sameList(a.kinds, b.kinds);
  if (customers && services) return { ...a, kinds: union(a.kinds, b.kinds) };
  if (customers && kinds) return { ...a, ...joinServices(a, b) };
  if (services && kinds) return joinCustomers(a, b);
  return undefined;
}

function sameCustomers(a: Rule, b: Rule): boolean {
  return (
    a.all === b.all &&
    sameList(a.tenantIds, b.tenantIds) &&
    sameList(a.tags, b.tags) &&
    sameList(a.exceptTenantIds, b.exceptTenantIds) &&
    sameList(a.exceptTags, b.exceptTags)
  );
}

function sameServices(a: Rule, b: Rule): boolean {
  return sameList(a.services, b.services) && sameList(a.exceptServices, b.exceptServices);
}

function joinServices(a: Rule, b: Rule): Pick<Rule, 'services' | 'exceptServices'> {
  const [aIsAll, bIsAll] = [a.services.length === 0, b.services.length === 0];
  if (!aIsAll && !bIsAll) return { services: union(a.services, b.services), exceptServices: [] };
  if (aIsAll && bIsAll)
    return { services: [], exceptServices: a.exceptServices.filter((id) => b.exceptServices.includes(id)) };
  const [all, some] = aIsAll ? [a, b] : [b, a];
  return { services: [], exceptServices: all.exceptServices.filter((id) => !some.services.includes(id)) };
}

/** Customers of both, where no exception of the one takes away what the other has. */
function joinCustomers(a: Rule, b: Rule): Rule | undefined {
  if (a.all && b.all && a.exceptTags.length === 0 && b.exceptTags.length === 0) {
    return { ...a, exceptTenantIds: a.exceptTenantIds.filter((id) => b.exceptTenantIds.includes(id)) };
  }
  const [all, other] = a.all ? [a, b] : [b, a];
  if (all.all && hasNoExceptions(all)) return all;
  // What is named one by one comes back into all others.
  if (
    all.all &&
    !other.all &&
    all.exceptTags.length === 0 &&
    other.tags.length === 0 &&
    hasNoExceptions(other)
  ) {
    return { ...all, exceptTenantIds: all.exceptTenantIds.filter((id) => !other.tenantIds.includes(id)) };
  }
  const sameExceptions =
    sameList(a.exceptTenantIds, b.exceptTenantIds) && sameList(a.exceptTags, b.exceptTags);
  if (a.all || b.all || !sameExceptions) return undefined;
  return { ...a, tenantIds: union(a.tenantIds, b.tenantIds), tags: union(a.tags, b.tags) };
}

function hasNoExceptions({ exceptTenantIds, exceptTags }: Rule): boolean {
  return exceptTenantIds.length === 0 && exceptTags.length === 0;
}
