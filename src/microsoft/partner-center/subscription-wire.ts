import { z } from 'zod';
import {
  type CustomerSubscription,
  type SubscriptionStatus,
  subscriptionStatuses,
} from '../../licences/customer-subscription.ts';
import { word } from '../wire-values.ts';
import { wireDate } from './wire-date.ts';

/** The order of the enum SubscriptionStatus, which some of Partner Center's answers write as a number. */
const statusNumbers: readonly SubscriptionStatus[] = [
  ...(['none', 'active', 'suspended', 'deleted'] as const),
  ...(['expired', 'pending', 'disabled'] as const),
];
/** Of BillingType: none 0, usage 1, license 2. */
const usageBilling = ['usage', '1'];

/**
 * A subscription as Partner Center sends it (learn.microsoft.com/partner-center/developer/subscription-resources),
 * reduced to what we show. It needs its id; what can't be read of the rest is missing or `unknown`.
 */
export const subscriptionWire = z.object({
  id: z.string().min(1),
  offerName: word,
  friendlyName: word,
  offerId: word,
  quantity: z.number().nullish().catch(undefined),
  unitType: word,
  status: word,
  billingType: word,
  termDuration: word,
  commitmentEndDate: wireDate,
  autoRenewEnabled: z.boolean().nullish().catch(undefined),
  isTrial: z.boolean().nullish().catch(undefined),
});

export function toCustomerSubscription(wire: z.output<typeof subscriptionWire>): CustomerSubscription {
  const offer = wire.offerName.trim();
  const isAzure =
    usageBilling.includes(wire.billingType.toLowerCase()) ||
    [offer, wire.friendlyName].some((name) => /^\s*(microsoft )?azure( plan)?\s*$/i.test(name));
  const term = wire.termDuration.trim().toUpperCase();
  const endsAt = wire.commitmentEndDate;
  return {
    id: wire.id,
    product: wire.friendlyName.trim() || offer || wire.offerId || wire.id,
    quantity: isAzure ? 1 : (wire.quantity ?? 0),
    unit: wire.unitType,
    status: statusOf(wire.status),
    ...(!isAzure && /^P\d+[DWMY]$/.test(term) && { term }),
    ...(!isAzure && typeof endsAt === 'number' && { endsAt }),
    autoRenews: wire.autoRenewEnabled ?? false,
    isTrial: wire.isTrial ?? false,
    isAzure,
  };
}

function statusOf(raw: string): SubscriptionStatus {
  const word = raw.trim().toLowerCase();
  if (/^\d+$/.test(word)) return statusNumbers[Number(word)] ?? 'unknown';
  return subscriptionStatuses.find((status) => status === word) ?? 'unknown';
}
