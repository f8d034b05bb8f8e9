import type { PartnerAccount } from '../config.ts';
import type { Customer } from '../customers/customer.ts';
import type { CustomerLinks } from '../customers/ports.ts';
import { addressesOf, clouds } from './clouds.ts';

/**
 * Builds the addresses that a person opens for a customer, in the customer's cloud. The admin center is
 * opened as delegated admin by the customer's default domain (its tenant id where no domain is known). A
 * customer of an account that is not among `accounts` is a mistake of the caller and throws.
 */
export function createLinks(accounts: readonly PartnerAccount[]): CustomerLinks {
  const byId = new Map(accounts.map((account) => [account.id, account]));

  function accountOf(customer: Customer): PartnerAccount {
    const account = byId.get(customer.account);
    if (!account) throw new Error(`No partner account "${customer.account}" is configured.`);
    return account;
  }

  function adminCenter(customer: Customer): URL {
    const url = new URL(clouds[customer.cloud].portals.adminCenter);
    url.searchParams.set('delegatedOrg', customer.domains[0] ?? customer.tenantId);
    return url;
  }

  return {
    adminCenter: (customer) => adminCenter(customer).href,
    serviceHealth(customer) {
      const url = adminCenter(customer);
      url.hash = '/servicehealth';
      return url.href;
    },
    issue(customer, issueId) {
      const url = adminCenter(customer);
      url.hash = `/servicehealth/:/alerts/${encodeURIComponent(issueId)}`;
      return url.href;
    },
    announcement(customer, id) {
      const url = adminCenter(customer);
      url.hash = `/MessageCenter/:/messages/${encodeURIComponent(id)}`;
      return url.href;
    },
    portal: (customer, name) => (name === 'microsoft365' ? adminCenter(customer).href : undefined),
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
      return template.replace('{tenantId}', encodeURIComponent(customer.tenantId));
    },
  };
}
