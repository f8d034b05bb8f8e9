import { z } from 'zod';
import type { Call } from '../../call.ts';
import type { PartnerAccount } from '../../config.ts';
import type { CloudName, Customer } from '../../customers/customer.ts';
import type { CustomerSource } from '../../customers/ports.ts';
import { customerFrom } from '../customer-from.ts';
import type { PartnerCenter } from './partner-center.ts';

const text = z.string().nullish();
const customerWire = z.object({
  id: z.string(),
  companyProfile: z.object({ domain: text, companyName: text }).nullish(),
  customDomains: z.array(z.string()).nullish(),
});

/**
 * Customers by Partner Center, with the app's own token for the partner's tenant
 * (learn.microsoft.com/partner-center/developer/get-a-list-of-customers).
 */
export class PartnerCenterCustomerSource implements CustomerSource {
  readonly account: string;
  readonly cloud: CloudName;
  readonly #partnerCenter: PartnerCenter;

  constructor(account: PartnerAccount, partnerCenter: PartnerCenter) {
    this.account = account.id;
    this.cloud = account.cloud;
    this.#partnerCenter = partnerCenter;
  }

  async listCustomers(call: Call): Promise<Customer[]> {
    const byTenant = new Map<string, Customer>();
    let unreadable = 0;
    const question = { operation: 'customers', path: '/v1/customers?size=500' };
    await this.#partnerCenter.askPages(customerWire, question, call, (items) => {
      const before = byTenant.size;
      for (const { id, companyProfile, customDomains } of items) {
        const domains = [companyProfile?.domain, ...(customDomains ?? [])];
        const customer = customerFrom(this, { tenantId: id, name: companyProfile?.companyName, domains });
        if (customer) byTenant.set(customer.tenantId, customer);
        else unreadable += 1;
      }
      return { isNew: byTenant.size > before };
    });
    if (unreadable > 0)
      call.log.warn({ account: this.account, unreadable }, 'Customers without a tenant id are left out');
    return [...byTenant.values()];
  }
}
