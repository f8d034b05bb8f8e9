import type { CloudName } from './customer.ts';

/** What exists in a cloud and what does not. */
export interface Capabilities {
  /** Partner Center sells Azure subscriptions. */
  readonly azureInPartnerCenter: boolean;
  /** Support tickets can be created in Azure (Microsoft.Support). */
  readonly azureSupport: boolean;
  /** Partner Center lists service requests. */
  readonly serviceRequests: boolean;
  /** Customers grant granular delegated admin privileges (GDAP), and Graph lists them. */
  readonly gdap: boolean;
  /** Users are kept in the Microsoft 365 admin center, accounts and subscriptions in Partner Center only. */
  readonly usersInAdminCenterOnly: boolean;
}

const everything: Capabilities = {
  azureInPartnerCenter: true,
  azureSupport: true,
  serviceRequests: true,
  gdap: true,
  usersInAdminCenterOnly: false,
};

/**
 * Source: learn.microsoft.com/partner-center/developer/developing-for-partner-center-for-microsoft-national-cloud
 * (what the cloud operated by 21Vianet lacks).
 */
export const capabilities: Readonly<Record<CloudName, Capabilities>> = {
  global: everything,
  usgov: everything,
  china: {
    azureInPartnerCenter: false,
    azureSupport: false,
    serviceRequests: false,
    gdap: false,
    usersInAdminCenterOnly: true,
  },
};
