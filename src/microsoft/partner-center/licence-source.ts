import { z } from 'zod';
import type { Call } from '../../call.ts';
import type { Customer } from '../../customers/customer.ts';
import { ReadError } from '../../errors.ts';
import type { CustomerSubscription } from '../../licences/customer-subscription.ts';
import type { LicenceSource, LicencesAnswer } from '../../licences/ports.ts';
import type { PartnerCenter } from './partner-center.ts';
import { subscriptionWire, toCustomerSubscription } from './subscription-wire.ts';

/**
 * Licences by Partner Center
 * (learn.microsoft.com/partner-center/developer/get-all-of-a-customer-s-subscriptions).
 */
export class PartnerCenterLicenceSource implements LicenceSource {
  readonly #partnerCenter: PartnerCenter;

  constructor(partnerCenter: PartnerCenter) {
    this.#partnerCenter = partnerCenter;
  }

  async readLicences(customer: Customer, call: Call): Promise<LicencesAnswer> {
    const byId = new Map<string, CustomerSubscription>();
    let unreadable = 0;
    const path = `/v1/customers/${encodeURIComponent(customer.tenantId)}/subscriptions`;
    const question = { operation: 'subscriptions', path };
    await this.#partnerCenter.askPages(z.unknown(), question, call, (items) => {
      const before = byId.size;
      for (const item of items) {
        const wire = subscriptionWire.safeParse(item);
        if (wire.success) byId.set(wire.data.id, toCustomerSubscription(wire.data));
        else unreadable += 1;
      }
      return { isNew: byId.size > before };
    });
    if (unreadable > 0) {
      call.log.warn({ licences: unreadable }, 'Licences of a list were malformed');
      if (byId.size === 0)
        throw new ReadError('answer_malformed', 'Licences do not have their documented form.');
    }
    return { licences: [...byId.values()], unreadable };
  }
}
