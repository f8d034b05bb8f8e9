import { z } from 'zod';
import type { Call } from '../../../call.ts';
import type { AzureSubscription } from '../../../health/model.ts';
import type { SupportApi } from './support-api.ts';

const lowerCase = z.string().transform((text) => text.toLowerCase());

/** A subscription (learn.microsoft.com/rest/api/resources/subscriptions/list). */
const subscriptionWire = z.object({
  subscriptionId: z.guid().pipe(lowerCase),
  tenantId: lowerCase.optional().catch(undefined),
  displayName: z.string().trim().catch(''),
  state: z.string().catch(''),
});

/**
 * The customer's own subscriptions that the app sees, by name; those that others delegated to the customer are not its.
 * Throws ActionError. Cost: one read.
 */
export async function readSubscriptions(
  api: SupportApi,
  tenantId: string,
  call: Call,
): Promise<AzureSubscription[]> {
  const asked = {
    tenantId,
    operation: 'azureSubscriptions',
    path: '/subscriptions',
    version: '2022-12-01',
  };
  const all = await api.list(subscriptionWire, asked, call);
  return all
    .filter((one) => (one.tenantId ?? tenantId) === tenantId && one.state !== 'Deleted')
    .map(({ subscriptionId: id, displayName }) => ({ id, name: displayName || id }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
