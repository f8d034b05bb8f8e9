import type { Customer } from '../../customers/customer.ts';
import type { Issue } from '../../health/model.ts';
import type { Past } from '../../watch/past/past.ts';
import { coversCustomer, coversServices } from '../rules/covers.ts';
import type { Rule } from '../subscription.ts';
import { kindOfIssue } from '../things/thing.ts';

type Tags = ReadonlyMap<string, readonly string[]>;

/** What Microsoft was asked about the past of the customers whom rules mean. */
export interface PastFacts {
  /** What the rules would have told of. */
  readonly issues: readonly Issue[];
  /** The customers whose Microsoft 365 issues the rules mean, and how many of them were read. */
  readonly customers: number;
  readonly known: number;
}

export interface PastParts {
  readonly past: Pick<Past, 'isKnown' | 'issuesOf'>;
  readonly customers: readonly Customer[];
  readonly tags: Tags;
  readonly servicesOf: (names: readonly string[]) => readonly string[];
}

/** The customers whose Microsoft 365 issues rules mean, in their order. Grows with rules and customers. */
export function meantBy(rules: readonly Rule[], customers: readonly Customer[], tags: Tags): Customer[] {
  const own = rules.filter(isOfMicrosoft365);
  if (own.length === 0) return [];
  return customers.filter(({ tenantId }) =>
    own.some((rule) => coversCustomer(rule, tenantId, tags.get(tenantId) ?? [])),
  );
}

/** What is known of the past for rules. Grows with rules, customers, and the issues of a month. */
export function pastOf(rules: readonly Rule[], { past, customers, tags, servicesOf }: PastParts): PastFacts {
  const found = new Map<string, Issue>();
  for (const rule of rules) {
    const meant = meantBy([rule], customers, tags).map(({ tenantId }) => tenantId);
    for (const issue of past.issuesOf(meant)) {
      const isWanted = rule.kinds.includes(kindOfIssue(issue));
      if (isWanted && coversServices(rule, servicesOf([issue.service]))) found.set(issue.id, issue);
    }
  }
  const meant = meantBy(rules, customers, tags);
  const known = meant.filter(({ tenantId }) => past.isKnown(tenantId)).length;
  return { issues: [...found.values()], customers: meant.length, known };
}

function isOfMicrosoft365({ kinds, services }: Rule): boolean {
  const isOther = services.length === 0 || services.some((service) => service !== 'Azure');
  return isOther && (kinds.includes('incidents') || kinds.includes('advisories'));
}
