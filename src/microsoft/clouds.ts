import type { PartnerAccount } from '../config.ts';
import type { CloudName } from '../customers/customer.ts';

/** Base addresses without a trailing slash. */
export interface Addresses {
  readonly login: string;
  readonly graph: string;
  readonly partnerCenter: string;
  readonly resourceManager: string;
}

/** The scope that a token for each API is asked for. Never changes with an address. */
export interface Scopes {
  readonly graph: string;
  readonly partnerCenter: string;
  readonly resourceManager: string;
  /**
   * Audience of a managed identity's token that is handed in as the app's proof (workload identity
   * federation).
   */
  readonly tokenExchange: string;
}

/** Portals that a person opens. */
export interface Portals {
  /** Home page of the Microsoft 365 admin center. */
  readonly adminCenter: string;
  /** Where delegated access to customers is kept; `{tenantId}` stands for the customer. */
  readonly delegatedAccess: string;
}

export interface Cloud {
  readonly name: CloudName;
  readonly addresses: Addresses;
  readonly scopes: Scopes;
  readonly portals: Portals;
}

/**
 * Microsoft's clouds as data. Sources: learn.microsoft.com/graph/deployments (login, Graph),
 * .../partner-center/developer/partner-center-rest-urls (Partner Center; the US Government cloud uses the
 * worldwide one), .../entra/workload-id/workload-identity-federation-config-app-trust-managed-identity (token
 * exchange audiences).
 */
export const clouds: Readonly<Record<CloudName, Cloud>> = {
  global: {
    name: 'global',
    addresses: {
      login: 'https://login.microsoftonline.com',
      graph: 'https://graph.microsoft.com',
      partnerCenter: 'https://api.partnercenter.microsoft.com',
      resourceManager: 'https://management.azure.com',
    },
    scopes: {
      graph: 'https://graph.microsoft.com/.default',
      partnerCenter: 'https://api.partnercenter.microsoft.com/.default',
      resourceManager: 'https://management.azure.com/.default',
      tokenExchange: 'api://AzureADTokenExchange/.default',
    },
    portals: {
      adminCenter: 'https://admin.cloud.microsoft/',
      delegatedAccess:
        'https://partner.microsoft.com/dashboard/commerce2/customers/{tenantId}/adminrelationships',
    },
  },
  usgov: {
    name: 'usgov',
    addresses: {
      login: 'https://login.microsoftonline.us',
      graph: 'https://graph.microsoft.us',
      partnerCenter: 'https://api.partnercenter.microsoft.com',
      resourceManager: 'https://management.usgovcloudapi.net',
    },
    scopes: {
      graph: 'https://graph.microsoft.us/.default',
      partnerCenter: 'https://api.partnercenter.microsoft.com/.default',
      resourceManager: 'https://management.usgovcloudapi.net/.default',
      tokenExchange: 'api://AzureADTokenExchangeUSGov/.default',
    },
    portals: {
      adminCenter: 'https://portal.office365.us/adminportal/home',
      delegatedAccess:
        'https://partner.microsoft.com/dashboard/commerce2/customers/{tenantId}/adminrelationships',
    },
  },
  china: {
    name: 'china',
    addresses: {
      login: 'https://login.partner.microsoftonline.cn',
      graph: 'https://microsoftgraph.chinacloudapi.cn',
      partnerCenter: 'https://partner.partnercenterapi.microsoftonline.cn',
      resourceManager: 'https://management.chinacloudapi.cn',
    },
    scopes: {
      graph: 'https://microsoftgraph.chinacloudapi.cn/.default',
      partnerCenter: 'https://partner.partnercenterapi.microsoftonline.cn/.default',
      resourceManager: 'https://management.chinacloudapi.cn/.default',
      tokenExchange: 'api://AzureADTokenExchangeChina/.default',
    },
    portals: {
      adminCenter: 'https://portal.partner.microsoftonline.cn/adminportal/home',
      // Delegated access is bought and seen in Partner Center there; no page per customer is documented.
      delegatedAccess: 'https://partner.partnercenter.microsoftonline.cn/',
    },
  },
};

/** The addresses that an account uses: its cloud's, save where the configuration names another one. */
export function addressesOf(account: PartnerAccount): Addresses {
  const own = clouds[account.cloud].addresses;
  return {
    login: account.authorityHost ?? own.login,
    graph: account.graphUrl ?? own.graph,
    partnerCenter: account.partnerCenterUrl ?? own.partnerCenter,
    resourceManager: account.resourceManagerUrl ?? own.resourceManager,
  };
}
