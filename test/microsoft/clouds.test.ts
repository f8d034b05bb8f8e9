import assert from 'node:assert/strict';
import type { PartnerAccount } from '../../src/config.ts';
import { cloudNames } from '../../src/customers/customer.ts';
import { addressesOf, clouds } from '../../src/microsoft/clouds.ts';

const account: PartnerAccount = {
  id: 'primary',
  cloud: 'china',
  tenantId: '11111111-1111-4111-8111-111111111111',
  clientId: '22222222-2222-4222-8222-222222222222',
  customersFrom: 'partnerCenter',
  credential: { kind: 'secret', secret: 'not a secret' },
};

describe('clouds', () => {
  it('have addresses of https without a slash at the end', () => {
    for (const name of cloudNames) {
      for (const address of Object.values(clouds[name].addresses))
        assert.match(address, /^https:\/\/[a-z.]+[a-z]$/);
    }
  });

  it('ask each API of each cloud for its own audience', () => {
    for (const name of cloudNames) {
      const { addresses, scopes } = clouds[name];
      assert.equal(scopes.graph, `${addresses.graph}/.default`);
      assert.equal(scopes.partnerCenter, `${addresses.partnerCenter}/.default`);
      assert.equal(scopes.resourceManager, `${addresses.resourceManager}/.default`);
    }
  });

  it("use the cloud's addresses where the account names none", () => {
    assert.deepEqual(addressesOf(account), clouds.china.addresses);
  });

  it('let an account change an address and nothing else', () => {
    const changed = addressesOf({ ...account, graphUrl: 'https://localhost:8443' });
    assert.deepEqual(changed, { ...clouds.china.addresses, graph: 'https://localhost:8443' });
    assert.equal(clouds.china.scopes.graph, 'https://microsoftgraph.chinacloudapi.cn/.default');
  });
});
