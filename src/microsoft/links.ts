import type { PartnerAccount } from '../config.ts';
import type { Customer } from '../customers/customer.ts';
import type { CustomerLinks } from '../customers/ports.ts';
import { isTrackingId } from '../health/azure/tracking-id.ts';
import { addressesOf, clouds } from './clouds.ts';
import { adminCenterOf, azureEventOf, portalOf } from './portals.ts';

/**
 * Builds the addresses that a person opens for a customer, in the customer's cloud. The admin center is
 * opened as delegated admin by the customer's initial domain, else by its default one (its tenant id where no
 * domain is known). A customer of an account that is not among `accounts` is a mistake of the caller and throws.
 */
export function createLinks(accounts: readonly PartnerAccount[]): CustomerLinks {
  const byId = new Map(accounts.map((account) => [account.id, account]));

  function accountOf(customer: Customer): PartnerAccount {
    const account = byId.get(customer.account);
    if (!account) throw new Error(`No partner account "${customer.account}" is configured.`);
    return account;
  }

  function adminCenterPage(customer: Customer, page: string): string {
    const url = adminCenterOf(customer);
    url.hash = page;
    return url.href;
  }

  return {
    adminCenter: (customer) => adminCenterOf(customer).href,
    serviceHealth: (customer) => adminCenterPage(customer, '/servicehealth'),
    issue: (customer, id) =>
      isTrackingId(id)
        ? azureEventOf(customer, id)
        : adminCenterPage(customer, `/servicehealth/:/alerts/${encodeURIComponent(id)}`),
    announcement: (customer, id) =>
      adminCenterPage(customer, `/MessageCenter/:/messages/${encodeURIComponent(id)}`),
    portal: portalOf,
    consent(customer) {
      const account = accountOf(customer);
      const url = new URL(
        `${addressesOf(account).login}/${encodeURIComponent(customer.tenantId)}/adminconsent`,
      );
      url.searchParams.set('client_id', account.clientId);
      return url.href;
    },
    delegatedAccess(customer) {
      const template = clouds[customer.cloud].portals.delegatedAccess;
      return template.replace('{tenantId}', () => encodeURIComponent(customer.tenantId));
    },
  };
}
