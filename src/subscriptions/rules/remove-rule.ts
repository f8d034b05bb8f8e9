import { type Kind, kinds, type Rule } from '../subscription.ts';
import { addRule } from './add-rule.ts';
import { without } from './lists.ts';

/** What is taken out of rules; what is missing in it means everything. */
export interface RulePart {
  /** Missing where no customer is named. */
  readonly customers?: { readonly tenantIds: readonly string[]; readonly tags: readonly string[] };
  readonly services?: readonly string[];
  readonly kinds?: readonly Kind[];
}

/**
 * The rules without a part: "unsubscribe Contoso" takes Contoso out of all, "unsubscribe Contoso exchange" leaves
 * Contoso's other services. @param taggedNow the customers that have a tag at the moment, for a tag that is taken out
 * together with services or kinds
 */
export function removeRule(
  rules: readonly Rule[],
  part: RulePart,
  taggedNow: (tag: string) => readonly string[],
): Rule[] {
  return rules.flatMap((rule) => subtract(rule, part, taggedNow)).reduce<Rule[]>(addRule, []);
}

/** What of a rule lies outside of the part, as rules that do not overlap. */
function subtract(rule: Rule, part: RulePart, taggedNow: (tag: string) => readonly string[]): Rule[] {
  const inside = part.customers ? withinCustomers(rule, part.customers, taggedNow) : rule;
  return [
    ...(part.customers ? outsideCustomers(rule, part.customers) : []),
    ...(inside && part.services ? outsideServices(inside, part.services) : []),
    ...(inside && part.kinds ? outsideKinds(withinServices(inside, part.services), part.kinds) : []),
  ];
}

type Named = NonNullable<RulePart['customers']>;

function outsideCustomers(rule: Rule, { tenantIds, tags }: Named): Rule[] {
  const left = {
    ...rule,
    tenantIds: without(rule.tenantIds, tenantIds),
    tags: without(rule.tags, tags),
  };
  const isNobody = !left.all && left.tenantIds.length === 0 && left.tags.length === 0;
  if (isNobody) return [];
  // Who is still meant by a tag or by "all" has to be left out by name, and the other way round.
  const stillMeant = left.all || left.tags.length > 0 ? tenantIds : [];
  return [
    {
      ...left,
      exceptTenantIds: [...new Set([...rule.exceptTenantIds, ...stillMeant])],
      exceptTags: [...new Set([...rule.exceptTags, ...tags])],
    },
  ];
}

/** The rule for those of its customers that are named. */
function withinCustomers(
  rule: Rule,
  { tenantIds, tags }: Named,
  taggedNow: (tag: string) => readonly string[],
): Rule | undefined {
  if (rule.all) return { ...rule, all: false, tenantIds, tags };
  const named = [...tenantIds, ...tags.flatMap(taggedNow)];
  const meant = [...rule.tenantIds, ...rule.tags.flatMap(taggedNow)];
  const both = [...new Set(named.filter((id) => meant.includes(id)))];
  return both.length === 0 ? undefined : { ...rule, tenantIds: both, tags: [] };
}

function outsideServices(rule: Rule, services: readonly string[]): Rule[] {
  if (rule.services.length === 0)
    return [{ ...rule, exceptServices: [...new Set([...rule.exceptServices, ...services])] }];
  const left = without(rule.services, services);
  return left.length === 0 ? [] : [{ ...rule, services: left }];
}

function withinServices(rule: Rule, services: readonly string[] | undefined): Rule | undefined {
  if (!services) return rule;
  const both =
    rule.services.length === 0
      ? without(services, rule.exceptServices)
      : services.filter((id) => rule.services.includes(id));
  return both.length === 0 ? undefined : { ...rule, services: both, exceptServices: [] };
}

function outsideKinds(rule: Rule | undefined, taken: readonly Kind[]): Rule[] {
  const left = rule ? kinds.filter((kind) => rule.kinds.includes(kind) && !taken.includes(kind)) : [];
  return rule && left.length > 0 ? [{ ...rule, kinds: left }] : [];
}
