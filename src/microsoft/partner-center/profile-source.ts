import { z } from 'zod';
import type { Call } from '../../call.ts';
import type { Customer } from '../../customers/customer.ts';
import type { CustomerProfile, CustomerProfileSource } from '../../customers/ports.ts';
import { word } from '../wire-values.ts';
import type { PartnerCenter } from './partner-center.ts';

const addressWire = z.object({ country: word }).nullish().catch(undefined);
const profileWire = z.object({
  companyProfile: z.object({ address: addressWire }).nullish().catch(undefined),
  billingProfile: z.object({ culture: word, defaultAddress: addressWire }).nullish().catch(undefined),
});

/** Where a customer is, by Partner Center (learn.microsoft.com/partner-center/developer/get-a-customer-by-id). */
export class PartnerCenterProfileSource implements CustomerProfileSource {
  readonly #partnerCenter: PartnerCenter;

  constructor(partnerCenter: PartnerCenter) {
    this.#partnerCenter = partnerCenter;
  }

  async readProfile(customer: Customer, call: Call): Promise<CustomerProfile> {
    const path = `/v1/customers/${encodeURIComponent(customer.tenantId)}`;
    const wire = await this.#partnerCenter.ask(profileWire, { operation: 'customer', path }, call);
    const { billingProfile, companyProfile } = wire;
    const country =
      countryOf(billingProfile?.defaultAddress?.country) ?? countryOf(companyProfile?.address?.country);
    const culture = cultureOf(billingProfile?.culture);
    return { ...(country && { country }), ...(culture && { culture }) };
  }
}

function countryOf(written = ''): string | undefined {
  const code = written.trim().toUpperCase();
  return /^[A-Z]{2}$/.test(code) ? code : undefined;
}

function cultureOf(written = ''): string | undefined {
  try {
    return Intl.getCanonicalLocales(written.trim())[0];
  } catch {
    return undefined;
  }
}
