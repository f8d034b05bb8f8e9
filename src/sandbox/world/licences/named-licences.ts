import type { LicenceDraft } from './licence.ts';

/** Licences of named customers that have more to show than their plan. */
export const namedLicences: Readonly<Record<string, readonly LicenceDraft[]>> = {
  'Contoso Ltd': [
    { offer: 'Microsoft 365 E3', seats: 840, ends: 212, term: 'P3Y', changeTakes: 20 },
    { offer: 'Visio Plan 2', seats: 35, ends: 5, renews: false },
    { offer: 'Power BI Pro', seats: 120, ends: 20 },
    { offer: 'Microsoft Defender for Office 365 (Plan 2)', seats: 300, ends: 40, renews: false },
    { offer: 'Project Plan 3', seats: 18, ends: 88, status: 'suspended' },
    { offer: 'Microsoft 365 Copilot', seats: 25, ends: 19, term: 'P1M', isTrial: true },
    { offer: 'Microsoft Teams Rooms Pro', friendlyName: 'Meeting rooms of all sites', seats: 22, ends: 301 },
    { offer: 'Exchange Online Archiving for Exchange Online', seats: 60, ends: -12, status: 'expired' },
    { offer: 'Office 365 E1', seats: 40, ends: -95, status: 'deleted' },
    { offer: 'Azure plan', seats: 1 },
  ],
  'Contoso Retail GmbH': [
    { offer: 'Microsoft 365 Business Premium', seats: 110, ends: 3, renews: false },
    { offer: 'Microsoft 365 F3', seats: 20, ends: 140 },
  ],
  'Fabrikam Inc': [
    { offer: 'Microsoft 365 E3', seats: 300, ends: 118 },
    { offer: 'Visio Plan 1', seats: 15, ends: 36 },
    { offer: 'Azure plan', seats: 1 },
  ],
  'Northwind Traders': [
    { offer: 'Microsoft 365 Business Premium', seats: 95, ends: 64 },
    { offer: 'Exchange Online (Plan 1)', seats: 14, ends: 17, term: 'P1M' },
    { offer: 'Visio Plan 2', seats: 3, ends: 17, term: 'P1M', status: 'suspended' },
  ],
  'Adventure Works Cycles': [
    { offer: 'Dynamics 365 Sales Professional', seats: 70, ends: 27 },
    { offer: 'Dynamics 365 Team Members', seats: 140, ends: 27, renews: false },
    { offer: 'Microsoft 365 Business Basic', seats: 210, ends: 255 },
    { offer: 'Power BI Pro', seats: 210, ends: 9, term: 'P1M' },
  ],
  'Wide World Importers': [
    { offer: 'Dynamics 365 Business Central Premium', seats: 45, ends: 333, term: 'P3Y' },
    { offer: 'Microsoft 365 Business Standard', seats: 75, ends: 12, status: 'suspended' },
    { offer: 'Power Automate Premium', seats: 4, ends: 1, renews: false },
  ],
  // Answered by an older part of Partner Center, which writes numbers and dates of its own.
  'Litware 科技': [
    { offer: 'Microsoft 365 Business Premium', seats: 160, ends: 49, status: 1, odd: { billingType: 2 } },
    { offer: 'Power BI Pro', seats: 12, ends: 8, status: 2, odd: { billingType: 2 } },
    {
      offer: 'Visio Plan 1',
      seats: 2,
      ends: -30,
      status: 4,
      odd: { commitmentEndDate: '0001-01-01T00:00:00' },
    },
  ],
  // The second one has lost its id and its quantity.
  'A. Datum Corporation': [
    { offer: 'Microsoft 365 Business Premium', seats: 220, ends: 73 },
    { offer: 'Project Plan 1', seats: 5, odd: { id: null, quantity: 'many', status: 'active' } },
    { offer: 'Microsoft Entra ID P2', seats: 220, ends: 30, odd: { status: 'transferring' } },
  ],
  'Lucerne Publishing': [
    { offer: 'Microsoft 365 Business Premium', seats: 32, ends: 0.4 },
    { offer: 'Visio Plan 1', seats: 1, ends: 29, isTrial: true },
    { offer: 'Office 365 E3', seats: 30, ends: 60, status: 'disabled' },
    { offer: 'Microsoft 365 Apps for business', seats: 6, ends: 358, status: 'pending' },
  ],
  上海蓝杉软件有限公司: [
    { offer: 'Office 365 E3', seats: 120, ends: 31, renews: false },
    { offer: 'Power BI Pro', seats: 10, ends: 5 },
  ],
};
