import type { PartnerAccount } from '../../src/config.ts';

/** A partner account at Microsoft's own addresses. */
export const account: PartnerAccount = {
  id: 'primary',
  cloud: 'global',
  tenantId: '11111111-1111-4111-8111-111111111111',
  clientId: '22222222-2222-4222-8222-222222222222',
  customersFrom: 'partnerCenter',
  credential: { kind: 'secret', secret: 'not a secret' },
};
