import { z } from 'zod';
import type { Call } from '../../call.ts';
import type { PartnerAccount } from '../../config.ts';
import type { CloudName, Customer } from '../../customers/customer.ts';
import type { CustomerSource } from '../../customers/ports.ts';
import { ReadError } from '../../errors.ts';
import { addressesOf, clouds } from '../clouds.ts';
import { customerFrom } from '../customer-from.ts';
import type { Reader } from '../reader.ts';
import { linksWire, nextPage, type PageRequest } from './paging.ts';

const text = z.string().nullish();
const customerWire = z.object({
  id: z.string(),
  companyProfile: z.object({ domain: text, companyName: text }).nullish(),
  customDomains: z.array(z.string()).nullish(),
});
const pageWire = z.object({ items: z.array(customerWire), links: linksWire });

const firstPage = '/v1/customers?size=500';

/**
 * Customers by Partner Center, with the app's own token for the partner's tenant
 * (learn.microsoft.com/partner-center/developer/get-a-list-of-customers).
 */
export class PartnerCenterCustomerSource implements CustomerSource {
  readonly account: string;
  readonly cloud: CloudName;
  readonly #read: Reader;
  readonly #tenantId: string;
  readonly #base: string;
  readonly #scope: string;

  constructor(account: PartnerAccount, read: Reader) {
    this.account = account.id;
    this.cloud = account.cloud;
    this.#read = read;
    this.#tenantId = account.tenantId;
    this.#base = addressesOf(account).partnerCenter;
    this.#scope = clouds[account.cloud].scopes.partnerCenter;
  }

  async listCustomers(call: Call): Promise<Customer[]> {
    const byTenant = new Map<string, Customer>();
    let page: PageRequest | undefined = { url: this.#base + firstPage };
    let unreadable = 0;
    while (page) {
      const before = byTenant.size;
      const answer: z.output<typeof pageWire> = await this.#readPage(page, call);
      for (const { id, companyProfile, customDomains } of answer.items) {
        const domains = [companyProfile?.domain, ...(customDomains ?? [])];
        const customer = customerFrom(this, { tenantId: id, name: companyProfile?.companyName, domains });
        if (customer) byTenant.set(customer.tenantId, customer);
        else unreadable += 1;
      }
      page = nextPage(answer.links, this.#base);
      if (page && byTenant.size === before) {
        throw new ReadError(
          'answer_malformed',
          'A page of customers brought nothing new and names a next one.',
        );
      }
    }
    if (unreadable > 0)
      call.log.warn({ account: this.account, unreadable }, 'Customers without a tenant id are left out');
    return [...byTenant.values()];
  }

  #readPage({ url, continuationToken }: PageRequest, call: Call): Promise<z.output<typeof pageWire>> {
    const headers = {
      'MS-CorrelationId': call.correlationId,
      'MS-Contract-Version': 'v1',
      'MS-PartnerCenter-Application': 'Partner Health',
      'X-Locale': 'en-US',
      ...(continuationToken && { 'MS-ContinuationToken': continuationToken }),
    };
    const question = {
      api: 'partnerCenter',
      operation: 'customers',
      tenantId: this.#tenantId,
      scope: this.#scope,
      requestIdHeader: 'MS-RequestId',
      url,
      headers,
    } as const;
    return this.#read(pageWire, question, call);
  }
}
