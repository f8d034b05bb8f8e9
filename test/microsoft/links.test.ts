import assert from 'node:assert/strict';
import type { PartnerAccount } from '../../src/config.ts';
import type { CloudName, Customer } from '../../src/customers/customer.ts';
import { createLinks } from '../../src/microsoft/links.ts';

const tenantId = '0f000000-0000-4000-8000-000000000001';

function account(cloud: CloudName): PartnerAccount {
  return {
    id: cloud,
    cloud,
    tenantId: '11111111-1111-4111-8111-111111111111',
    clientId: '22222222-2222-4222-8222-222222222222',
    credential: { kind: 'secret', secret: 'not a secret' },
  };
}

function customer(cloud: CloudName, domains = ['contoso.onmicrosoft.com', 'contoso.com']): Customer {
  return { tenantId, name: 'Contoso Ltd', domains, cloud, account: cloud };
}

const links = createLinks([account('global'), account('usgov'), account('china')]);

describe('customer links', () => {
  const adminCenters: Record<CloudName, string> = {
    global: 'https://admin.cloud.microsoft/?delegatedOrg=contoso.onmicrosoft.com',
    usgov: 'https://portal.office365.us/adminportal/home?delegatedOrg=contoso.onmicrosoft.com',
    china: 'https://portal.partner.microsoftonline.cn/adminportal/home?delegatedOrg=contoso.onmicrosoft.com',
  };
  for (const cloud of ['global', 'usgov', 'china'] as const) {
    it(`open the admin center as delegated admin (${cloud})`, () => {
      assert.equal(links.adminCenter(customer(cloud)), adminCenters[cloud]);
    });

    it(`open the service health page there (${cloud})`, () => {
      assert.equal(links.serviceHealth(customer(cloud)), `${adminCenters[cloud]}#/servicehealth`);
    });
  }

  it("lead an admin of the customer to consent in the customer's cloud", () => {
    const path = `/${tenantId}/adminconsent?client_id=22222222-2222-4222-8222-222222222222`;
    assert.equal(links.consent(customer('global')), `https://login.microsoftonline.com${path}`);
    assert.equal(links.consent(customer('usgov')), `https://login.microsoftonline.us${path}`);
    assert.equal(links.consent(customer('china')), `https://login.partner.microsoftonline.cn${path}`);
  });

  it('consent at the authority that the account names', () => {
    const elsewhere = createLinks([{ ...account('global'), authorityHost: 'https://localhost:8443' }]);
    assert.match(elsewhere.consent(customer('global')), /^https:\/\/localhost:8443\/0f000000-/);
  });

  it('lead to delegated access in Partner Center', () => {
    const page = `https://partner.microsoft.com/dashboard/commerce2/customers/${tenantId}/adminrelationships`;
    assert.equal(links.delegatedAccess(customer('global')), page);
    assert.equal(
      links.delegatedAccess(customer('china')),
      'https://partner.partnercenter.microsoftonline.cn/',
    );
  });

  it('name the customer by its tenant id where no domain is known', () => {
    const url = links.adminCenter(customer('global', []));
    assert.equal(url, `https://admin.cloud.microsoft/?delegatedOrg=${tenantId}`);
  });

  it('keep a hostile domain inside its parameter', () => {
    const url = new URL(links.serviceHealth(customer('global', ['x&evil=1#/elsewhere?"<'])));
    assert.equal(url.host, 'admin.cloud.microsoft');
    assert.deepEqual([...url.searchParams], [['delegatedOrg', 'x&evil=1#/elsewhere?"<']]);
    assert.equal(url.hash, '#/servicehealth');
  });

  it('refuse a customer of an account that does not exist', () => {
    assert.throws(() => links.consent({ ...customer('global'), account: 'other' }), /"other"/);
  });
});
