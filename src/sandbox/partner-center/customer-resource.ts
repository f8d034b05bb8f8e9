import type { Licence, WorldCustomer } from '../world/customer.ts';
import { guidFrom } from '../world/seeded.ts';

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
  const { id, offerName, quantity, status, termDuration } = licence;
  const day = 24 * 3_600_000;
  const date = (at: number) => `${new Date(at).toISOString().slice(0, 10)}T00:00:00Z`;
  return {
    id,
    offerId: `CFQ7TTC0${guidFrom(offerName).slice(0, 4).toUpperCase()}:0001`,
    entitlementId: guidFrom(`entitlement ${id}`),
    offerName,
    friendlyName: offerName,
    quantity,
    unitType: 'Licenses',
    hasPurchasableAddons: false,
    creationDate: date(startedAt - 200 * day),
    effectiveStartDate: date(startedAt - 200 * day),
    commitmentEndDate: date(startedAt + (termDuration === 'P1Y' ? 165 : 12) * day),
    status,
    autoRenewEnabled: status === 'active',
    isTrial: false,
    billingType: 'license',
    billingCycle: 'monthly',
    termDuration,
    isMicrosoftProduct: true,
    partnerId: '1234567',
    suspensionReasons: status === 'suspended' ? ['PartnerSuspended'] : [],
    contractType: 'subscription',
    publisherName: 'Microsoft Corporation',
    orderId: guidFrom(`order ${id}`).slice(0, 12),
    links: selfLink(`/subscriptions/${id}`),
    attributes: { etag: Buffer.from(id).toString('base64').slice(0, 24), objectType: 'Subscription' },
  };
}
