import { union, without } from '../../subscriptions/rules/lists.ts';
import { spellOut } from '../../subscriptions/rules/spell-out.ts';
import type { Kind, Rule } from '../../subscriptions/subscription.ts';
import type { OrderParts } from './order-parts.ts';

const azure = 'Azure';
/** What is told where nothing is said of it. */
const usualKinds: readonly Kind[] = ['incidents', 'reports'];

/** Whether somebody is named whose issues are to be told. */
export function namesSomebody({ all, customers, tags }: OrderParts): boolean {
  return all || customers.length > 0 || tags.length > 0;
}

/** What is said as one rule: the usual kinds with those that were added. */
export function ruleOf(parts: OrderParts, kinds: readonly Kind[]): Rule {
  const { all, customers, tags, exceptCustomers, exceptTags } = parts;
  return withAzure({
    all,
    tenantIds: all ? [] : [...new Set(customers.map(({ tenantId }) => tenantId))],
    tags: all ? [] : tags,
    exceptTenantIds: [...new Set(exceptCustomers.map(({ tenantId }) => tenantId))],
    exceptTags,
    ...servicesOf(parts),
    kinds: spellOut(union(usualKinds, kinds)),
  });
}

/** A rule that is there already with other services or more kinds, to be added to it. */
export function widened(rule: Rule, { services }: OrderParts, kinds: readonly Kind[]): Rule {
  return withAzure({
    ...rule,
    ...(services.length > 0 && { services, exceptServices: [] }),
    kinds: spellOut(union(rule.kinds, kinds)),
  });
}

/** Named services without those that are left out; where none are named, all but those. */
function servicesOf({ services, exceptServices }: OrderParts): Pick<Rule, 'services' | 'exceptServices'> {
  return services.length > 0
    ? { services: without(services, exceptServices), exceptServices: [] }
    : { services: [], exceptServices };
}

/** Azure is a service as well as a kind of its own: who names the one means the other too. */
function withAzure(rule: Rule): Rule {
  const { services, kinds } = rule;
  if (services.length === 0) return rule;
  return {
    ...rule,
    ...(services.includes(azure) && { kinds: spellOut(union(kinds, ['azure'])) }),
    ...(kinds.includes('azure') && { services: union(services, [azure]) }),
  };
}
