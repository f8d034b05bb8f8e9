import type { Kind, Rule } from '../subscription.ts';

/** One thing that may be told: of which customer, about which service, of which kind. */
export interface Told {
  readonly tenantId: string;
  readonly tags: readonly string[];
  readonly service: string;
  readonly kind: Kind;
}

/** Whether a rule wants to hear of it. */
export function covers(rule: Rule, { tenantId, tags, service, kind }: Told): boolean {
  return rule.kinds.includes(kind) && coversService(rule, service) && coversCustomer(rule, tenantId, tags);
}

export function coversService({ services, exceptServices }: Rule, service: string): boolean {
  return services.length === 0 ? !exceptServices.includes(service) : services.includes(service);
}

/** Whether one of the services of something is meant; what names none is told where no service is chosen. */
export function coversServices(rule: Rule, services: readonly string[]): boolean {
  return services.length === 0
    ? rule.services.length === 0
    : services.some((service) => coversService(rule, service));
}

export function coversCustomer(rule: Rule, tenantId: string, tags: readonly string[]): boolean {
  const isNamed =
    rule.all || rule.tenantIds.includes(tenantId) || rule.tags.some((tag) => tags.includes(tag));
  const isExcepted =
    rule.exceptTenantIds.includes(tenantId) || rule.exceptTags.some((tag) => tags.includes(tag));
  return isNamed && !isExcepted;
}
