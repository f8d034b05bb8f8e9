import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PartnerAccount } from '../../src/config.ts';
import { type CloudName, type Customer, cloudNames } from '../../src/customers/customer.ts';
import { type PortalName, portalNames } from '../../src/customers/ports.ts';
import { createLinks } from '../../src/microsoft/links.ts';

const tenantId = '0f000000-0000-4000-8000-000000000001';

function account(cloud: CloudName): PartnerAccount {
  return {
    id: cloud,
    cloud,
    tenantId: '11111111-1111-4111-8111-111111111111',
    clientId: '22222222-2222-4222-8222-222222222222',
    customersFrom: 'partnerCenter',
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

  const portals: readonly (readonly [PortalName, Record<CloudName, string>])[] = [
    ['microsoft365', adminCenters],
    [
      'exchange',
      {
        global: 'https://admin.cloud.microsoft/exchange?delegatedOrg=contoso.onmicrosoft.com',
        usgov: 'https://admin.exchange.office365.us/?delegatedOrg=contoso.onmicrosoft.com',
        china: 'https://admin.exchange.microsoftonline.cn/?delegatedOrg=contoso.onmicrosoft.com',
      },
    ],
    [
      'sharepoint',
      {
        global: 'https://contoso-admin.sharepoint.com/',
        usgov: 'https://contoso-admin.sharepoint.us/',
        china: 'https://contoso-admin.sharepoint.cn/',
      },
    ],
    [
      'defender',
      {
        global: `https://security.microsoft.com/?tid=${tenantId}`,
        usgov: `https://security.microsoft.us/?tid=${tenantId}`,
        china: `https://security.microsoftonline.cn/?tid=${tenantId}`,
      },
    ],
    [
      'azure',
      {
        global: 'https://portal.azure.com/contoso.com',
        usgov: 'https://portal.azure.us/contoso.com',
        china: 'https://portal.azure.cn/contoso.com',
      },
    ],
  ];
  for (const [name, urls] of portals) {
    for (const cloud of cloudNames) {
      it(`open the portal of ${name} for the customer (${cloud})`, () => {
        const domains = ['contoso.com', 'contoso.onmicrosoft.com', 'contoso.mail.onmicrosoft.com'];
        assert.equal(links.portal(customer(cloud, domains), name), urls[cloud]);
      });
    }
  }

  it('lead every portal to a host of its cloud, whatever the domains and ids are', () => {
    const hosts: Record<CloudName, RegExp> = {
      global: /\.(microsoft|microsoft\.com|azure\.com|sharepoint\.com)$/,
      usgov: /\.(microsoft\.us|office365\.us|azure\.us|sharepoint\.us|microsoft\.com)$/,
      china: /\.(microsoftonline\.cn|azure\.cn|sharepoint\.cn)$/,
    };
    const domain = fc.oneof(
      fc.string(),
      fc.domain(),
      fc.string().map((text) => `${text}.onmicrosoft.com`),
      fc.constantFrom(
        'evil.example/.onmicrosoft.com',
        'a@evil.example#.onmicrosoft.com',
        '{tenantId}',
        '$&',
        '-.onmicrosoft.com',
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...cloudNames),
        fc.constantFrom(...portalNames),
        fc.array(domain, { maxLength: 3 }),
        fc.string(),
        (cloud, name, domains, id) => {
          const one = customer(cloud, domains);
          for (const link of [links.portal(one, name), links.issue(one, id), links.announcement(one, id)]) {
            const url = new URL(link ?? '');
            assert.deepEqual([url.protocol, url.username, url.password], ['https:', '', '']);
            assert.match(`.${url.hostname}`, hosts[cloud]);
          }
        },
      ),
    );
  });

  it('lead to one issue and one announcement in the admin center', () => {
    const one = customer('global');
    assert.equal(links.issue(one, 'EX900001'), `${adminCenters.global}#/servicehealth/:/alerts/EX900001`);
    assert.equal(
      links.announcement(one, 'MC1/?#'),
      `${adminCenters.global}#/MessageCenter/:/messages/MC1%2F%3F%23`,
    );
  });

  it("lead to Azure's service health for a tracking id", () => {
    const blade = '#view/Microsoft_Azure_Health/AzureHealthBrowseBlade/~/serviceIssues/trackingId/ABCD-9_8';
    const one = customer('global', ['contoso.com']);
    assert.equal(links.issue(one, 'ABCD-9_8'), `https://portal.azure.com/contoso.com${blade}`);
    const chinese = customer('china', []);
    assert.equal(links.issue(chinese, 'ABCD-9_8'), `https://portal.azure.cn/${tenantId}${blade}`);
  });

  it('lead to the admin center where the host of SharePoint is not known', () => {
    const url = links.portal(customer('global', ['contoso.com']), 'sharepoint');
    assert.equal(url, 'https://admin.cloud.microsoft/?delegatedOrg=contoso.com');
  });

  it('refuse a customer of an account that does not exist', () => {
    assert.throws(() => links.consent({ ...customer('global'), account: 'other' }), /"other"/);
  });
});
