import type { CloudName, Customer } from '../customers/customer.ts';
import type { PortalName } from '../customers/ports.ts';
import { clouds } from './clouds.ts';

/**
 * Where each service is administered. `{initialDomain}`, `{domain}` and `{tenantId}` stand for the customer;
 * `{prefix}` for its initial domain's first part. Sources: learn.microsoft.com/microsoft-365/admin (worldwide),
 * .../microsoftteams/manage-teams-in-modern-portal and .../power-platform/admin/powerapps-us-government (GCC High),
 * .../power-platform/admin/business-applications-availability-china and .../entra/fundamentals/faq (21Vianet). How a
 * portal is opened for a customer follows what Microsoft's own link lists for partners do.
 */
const templates: Readonly<Record<CloudName, Partial<Readonly<Record<PortalName, string>>>>> = {
  global: {
    exchange: 'https://admin.cloud.microsoft/exchange?delegatedOrg={initialDomain}',
    teams: 'https://admin.teams.microsoft.com/?delegatedOrg={initialDomain}',
    sharepoint: 'https://{prefix}-admin.sharepoint.com/',
    entra: 'https://entra.microsoft.com/{domain}',
    intune: 'https://intune.microsoft.com/{domain}',
    defender: 'https://security.microsoft.com/?tid={tenantId}',
    purview: 'https://purview.microsoft.com/?tid={tenantId}',
    powerPlatform: 'https://admin.powerplatform.microsoft.com/account/login/{tenantId}',
    dynamics: 'https://admin.powerplatform.microsoft.com/account/login/{tenantId}',
    azure: 'https://portal.azure.com/{domain}',
  },
  usgov: {
    exchange: 'https://admin.exchange.office365.us/?delegatedOrg={initialDomain}',
    teams: 'https://admin.gov.teams.microsoft.us/?delegatedOrg={initialDomain}',
    sharepoint: 'https://{prefix}-admin.sharepoint.us/',
    entra: 'https://entra.microsoft.us/{domain}',
    intune: 'https://intune.microsoft.us/{domain}',
    defender: 'https://security.microsoft.us/?tid={tenantId}',
    purview: 'https://purview.microsoft.us/?tid={tenantId}',
    powerPlatform: 'https://high.admin.powerplatform.microsoft.us/account/login/{tenantId}',
    dynamics: 'https://high.admin.powerplatform.microsoft.us/account/login/{tenantId}',
    azure: 'https://portal.azure.us/{domain}',
  },
  // No portal there is known to take a customer, save Entra's and Azure's; the others open for who is signed in.
  china: {
    exchange: 'https://admin.exchange.microsoftonline.cn/?delegatedOrg={initialDomain}',
    teams: 'https://admin.teams.microsoftonline.cn/?delegatedOrg={initialDomain}',
    sharepoint: 'https://{prefix}-admin.sharepoint.cn/',
    entra: 'https://entra.microsoftonline.cn/{domain}',
    intune: 'https://intune.microsoftonline.cn/{domain}',
    defender: 'https://security.microsoftonline.cn/?tid={tenantId}',
    purview: 'https://purview.microsoftonline.cn/?tid={tenantId}',
    powerPlatform: 'https://admin.powerplatform.partner.microsoftonline.cn/',
    dynamics: 'https://admin.powerplatform.partner.microsoftonline.cn/',
    azure: 'https://portal.azure.cn/{domain}',
  },
};

/** Azure's service health within its portal, for one event by its tracking id. */
const azureEvent = '#view/Microsoft_Azure_Health/AzureHealthBrowseBlade/~/serviceIssues/trackingId/';

/** The customer's page in the admin portal of a service; undefined where its cloud has none. */
export function portalOf(customer: Customer, name: PortalName): string | undefined {
  if (name === 'microsoft365') return adminCenterOf(customer).href;
  if (name === 'partnerCenter') return fill(clouds[customer.cloud].portals.delegatedAccess, customer);
  const template = templates[customer.cloud][name];
  if (template === undefined) return undefined;
  const url = fill(template, customer);
  // SharePoint's host is made of the initial domain; where that is not known, the admin center leads there.
  return url ?? adminCenterOf(customer).href;
}

/** The Microsoft 365 admin center, opened for the customer. */
export function adminCenterOf(customer: Customer): URL {
  const url = new URL(clouds[customer.cloud].portals.adminCenter);
  url.searchParams.set('delegatedOrg', initialDomainOf(customer) ?? domainOf(customer));
  return url;
}

/** The page of an event of Azure Service Health. */
export function azureEventOf(customer: Customer, trackingId: string): string {
  return `${portalOf(customer, 'azure')}${azureEvent}${encodeURIComponent(trackingId)}`;
}

function fill(template: string, customer: Customer): string | undefined {
  const initialDomain = initialDomainOf(customer);
  const prefix = /^[a-z0-9][a-z0-9-]*(?=\.)/.exec(initialDomain ?? '')?.[0];
  if (prefix === undefined && template.includes('{prefix}')) return undefined;
  const values = {
    prefix: prefix ?? '',
    initialDomain: encodeURIComponent(initialDomain ?? domainOf(customer)),
    domain: encodeURIComponent(domainOf(customer)),
    tenantId: encodeURIComponent(customer.tenantId),
  };
  return Object.entries(values).reduce(
    (url, [name, value]) => url.replace(`{${name}}`, () => value),
    template,
  );
}

/** The default domain; the tenant id where no domain is known. */
function domainOf({ domains, tenantId }: Customer): string {
  return domains[0] || tenantId;
}

/** The domain that Microsoft gave the tenant when it was made. */
function initialDomainOf({ domains }: Customer): string | undefined {
  return domains.find((domain) =>
    /^[a-z0-9-]+\.(?:onmicrosoft\.(?:com|us|cn)|partner\.onmschina\.cn)$/.test(domain),
  );
}
