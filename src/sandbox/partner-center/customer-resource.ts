import { createHash } from 'node:crypto';
import type { WorldCustomer } from '../world/customer.ts';
import type { Licence } from '../world/licences/licence.ts';
import { guidFrom } from '../world/seeded.ts';

const termDays = { P1M: 30, P1Y: 365, P3Y: 1_095 } as const;
const selfLink = (uri: string) => ({ self: { uri, method: 'GET', headers: [] } });

/** A customer as the list has it. */
export function customerItem({ tenantId, name, domains }: WorldCustomer) {
  return {
    id: tenantId,
    companyProfile: companyProfile(tenantId, name, domains[0]),
    relationshipToPartner: 'reseller',
    links: selfLink(`/customers/${tenantId}`),
    attributes: { objectType: 'Customer' },
  };
}

function companyProfile(tenantId: string, companyName: string, domain: string | undefined) {
  return {
    tenantId,
    domain,
    companyName,
    links: selfLink(`/customers/${tenantId}/profiles/company`),
    attributes: { objectType: 'CustomerCompanyProfile' },
  };
}

/** One customer with all that is only told when it is asked for by its id. */
export function customerInFull(customer: WorldCustomer) {
  const { tenantId, name, domains, country, culture, condition } = customer;
  const email = `it@${domains.at(-1)}`;
  const address = { country, city: 'Anytown', addressLine1: '1 Main Street', postalCode: '00000' };
  return {
    ...customerItem(customer),
    commerceId: guidFrom(`commerce ${tenantId}`),
    companyProfile: { ...companyProfile(tenantId, name, domains[0]), address, email },
    billingProfile: {
      id: guidFrom(`billing ${tenantId}`),
      firstName: 'Accounts',
      lastName: 'Payable',
      email,
      culture,
      language: culture.split('-')[0],
      companyName: name,
      defaultAddress: { ...address, firstName: 'Accounts', lastName: 'Payable', phoneNumber: '5550100' },
      links: selfLink(`/customers/${tenantId}/profiles/billing`),
      attributes: { etag: '-4242348048554929329', objectType: 'CustomerBillingProfile' },
    },
    allowDelegatedAccess: condition !== 'accessExpired',
    customDomains: domains,
  };
}

/** A subscription as Partner Center tells it; `startedAt` anchors its dates. */
export function subscriptionItem(licence: Licence, startedAt: number) {
  const { id, offerName, quantity, status, termDuration, endsAfterDays, isUsage, isTrial, odd } = licence;
  const day = 24 * 3_600_000;
  const date = (days: number) => `${new Date(startedAt + days * day).toISOString().slice(0, 10)}T00:00:00Z`;
  const ends = endsAfterDays ?? 0;
  const begun = isUsage ? -200 : termBegan(licence);
  return {
    id,
    offerId: isUsage ? 'DZH318Z0BPS6:0001' : `CFQ7TTC0${guidFrom(offerName).slice(0, 4).toUpperCase()}:0001`,
    entitlementId: guidFrom(`entitlement ${id}`),
    offerName,
    friendlyName: licence.friendlyName ?? offerName,
    quantity,
    unitType: isUsage ? 'Usage' : 'Licenses',
    hasPurchasableAddons: false,
    creationDate: date(Math.min(begun, -1)),
    effectiveStartDate: date(Math.min(begun, -1)),
    commitmentEndDate: endsAfterDays === undefined ? '9999-12-31T00:00:00Z' : date(ends),
    status,
    autoRenewEnabled: licence.renews,
    isTrial,
    billingType: isUsage ? 'usage' : 'license',
    billingCycle: isTrial ? 'none' : 'monthly',
    ...(termDuration === undefined ? {} : { termDuration }),
    isMicrosoftProduct: true,
    partnerId: '1234567',
    suspensionReasons: status === 'suspended' ? ['PartnerSuspended'] : [],
    contractType: 'subscription',
    publisherName: 'Microsoft Corporation',
    orderId: guidFrom(`order ${id}`).slice(0, 12),
    links: selfLink(`/subscriptions/${id}`),
    attributes: { etag: entityTagOf(licence), objectType: 'Subscription' },
    ...odd,
  };
}

/** The days from the world's start on which a licence's term began. */
export function termBegan({ endsAfterDays = 0, termDuration }: Licence): number {
  return endsAfterDays - termDays[termDuration ?? 'P1Y'];
}

/** Other after each change, whoever made it. */
export function entityTagOf({ id, version, quantity, status, renews, friendlyName }: Licence): string {
  const state = createHash('sha256').update(JSON.stringify([quantity, status, renews, friendlyName]));
  return Buffer.from(JSON.stringify({ id, version, state: state.digest('hex').slice(0, 8) })).toString(
    'base64',
  );
}
