import type { PortalName } from './ports.ts';

/** The portal in which each service is managed, by its id in Graph; those not named have no portal of their own. */
const portals: Readonly<Record<string, PortalName>> = {
  exchange: 'exchange',
  microsoftteams: 'teams',
  lync: 'teams',
  sharepoint: 'sharepoint',
  onedriveforbusiness: 'sharepoint',
  orgliveid: 'entra',
  pam: 'entra',
  intune: 'intune',
  mobiledevicemanagement: 'intune',
  microsoft365defender: 'defender',
  cloudappsecurity: 'defender',
  rms: 'purview',
  purview: 'purview',
  dynamicscrm: 'dynamics',
  powerapps: 'powerPlatform',
  powerappsm365: 'powerPlatform',
  microsoftflow: 'powerPlatform',
  microsoftflowm365: 'powerPlatform',
  azure: 'azure',
  microsoft365: 'microsoft365',
  osdpplatform: 'microsoft365',
  partnercenter: 'partnerCenter',
};

/** The portal of a service by its id ("Exchange"), in any case; undefined where it has none of its own. */
export function portalOf(serviceId: string): PortalName | undefined {
  return portals[serviceId.toLowerCase()];
}
