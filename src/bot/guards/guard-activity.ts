import type { Incoming } from '../incoming.ts';
import { guardAge } from './age.ts';
import { guardChannel } from './channel.ts';
import type { Refusal } from './refusal.ts';
import { guardServiceUrl } from './service-url.ts';
import { guardTenant } from './tenant.ts';
import { guardUser } from './user.ts';

export interface GuardRules {
  readonly allowedTenants: readonly string[];
  readonly allowedServiceHosts: readonly string[];
}

/** All guards over an authenticated activity, first refusal wins. `claimedServiceUrl` comes from its verified token. */
export function guardActivity(
  activity: Incoming,
  claimedServiceUrl: string | undefined,
  rules: GuardRules,
  now: number,
): Refusal | undefined {
  return (
    guardChannel(activity) ??
    guardServiceUrl(activity, claimedServiceUrl, rules.allowedServiceHosts) ??
    guardTenant(activity, rules.allowedTenants) ??
    guardAge(activity, now) ??
    guardUser(activity)
  );
}
