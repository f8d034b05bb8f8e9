import type { CloudName, Customer } from '../customers/customer.ts';
import { isGuid } from './guid.ts';

interface Raw {
  readonly tenantId: string;
  readonly name: string | null | undefined;
  readonly domains: readonly (string | null | undefined)[];
}

/**
 * A customer as an API lists it. One without a company name goes by its domain, or else by its tenant id.
 * Undefined where the tenant id is none: nothing could be asked about it.
 */
export function customerFrom(
  source: { readonly account: string; readonly cloud: CloudName },
  raw: Raw,
): Customer | undefined {
  const tenantId = raw.tenantId.trim().toLowerCase();
  if (!isGuid(tenantId)) return undefined;
  const domains = [
    ...new Set(raw.domains.map((domain) => domain?.trim().toLowerCase() ?? '').filter(Boolean)),
  ];
  const name = raw.name?.trim() || domains[0] || tenantId;
  return { tenantId, name, domains, cloud: source.cloud, account: source.account };
}
