import type { Incoming } from '../incoming.ts';
import { tenantOf } from '../tenant-of.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Only conversations of the partner's own tenants: who may install the app is not decided by the token. */
export function guardTenant(activity: Incoming, allowedTenants: readonly string[]): Refusal | undefined {
  const tenant = tenantOf(activity);
  if (!tenant) return refuse('tenant_missing');
  return allowedTenants.includes(tenant.toLowerCase()) ? undefined : refuse('tenant_not_allowed');
}
