/** Service ids and names as Graph's healthOverviews gives them for real tenants. */
export const serviceNames = {
  Exchange: 'Exchange Online',
  OrgLiveID: 'Identity Service',
  OSDPPlatform: 'Microsoft 365 suite',
  Lync: 'Skype for Business',
  SharePoint: 'SharePoint Online',
  DynamicsCRM: 'Dynamics 365 Apps',
  RMS: 'Azure Information Protection',
  yammer: 'Yammer Enterprise',
  MobileDeviceManagement: 'Mobile Device Management for Office 365',
  Planner: 'Planner',
  SwayEnterprise: 'Sway',
  PowerBIcom: 'Power BI',
  Intune: 'Microsoft Intune',
  OneDriveForBusiness: 'OneDrive for Business',
  microsoftteams: 'Microsoft Teams',
  Bookings: 'Microsoft Bookings',
  officeonline: 'Office for the web',
  O365Client: 'Microsoft 365 Apps',
  PowerApps: 'Power Apps',
  PowerAppsM365: 'Power Apps in Microsoft 365',
  MicrosoftFlow: 'Microsoft Power Automate',
  MicrosoftFlowM365: 'Microsoft Power Automate in Microsoft 365',
  Forms: 'Microsoft Forms',
  Microsoft365Defender: 'Microsoft 365 Defender',
  Stream: 'Microsoft Stream',
  PAM: 'Privileged Access',
  Viva: 'Microsoft Viva',
  cloudappsecurity: 'Microsoft Defender for Cloud Apps',
} as const;

export type ServiceId = keyof typeof serviceNames;

const allServices: readonly ServiceId[] = [
  'Exchange',
  'OrgLiveID',
  'OSDPPlatform',
  'Lync',
  'SharePoint',
  'DynamicsCRM',
  'RMS',
  'yammer',
  'MobileDeviceManagement',
  'Planner',
  'SwayEnterprise',
  'PowerBIcom',
  'Intune',
  'OneDriveForBusiness',
  'microsoftteams',
  'Bookings',
  'officeonline',
  'O365Client',
  'PowerApps',
  'PowerAppsM365',
  'MicrosoftFlow',
  'MicrosoftFlowM365',
  'Forms',
  'Microsoft365Defender',
  'Stream',
  'PAM',
  'Viva',
  'cloudappsecurity',
];

const small: readonly ServiceId[] = [
  'Exchange',
  'OrgLiveID',
  'OSDPPlatform',
  'SharePoint',
  'OneDriveForBusiness',
  'microsoftteams',
  'officeonline',
  'O365Client',
];

const dynamics: readonly ServiceId[] = ['DynamicsCRM', 'PowerApps', 'MicrosoftFlow', 'PowerBIcom'];

/** What a customer buys: the services it gets with it, and the licences in Partner Center. */
export const plans = {
  enterprise: { services: allServices, offers: ['Microsoft 365 E3', 'Power BI Pro', 'Azure plan'] },
  business: {
    services: allServices.filter((id) => !dynamics.includes(id) && id !== 'PAM' && id !== 'cloudappsecurity'),
    offers: ['Microsoft 365 Business Premium', 'Exchange Online (Plan 1)'],
  },
  education: {
    services: allServices.filter((id) => !dynamics.includes(id) && id !== 'Lync' && id !== 'PAM'),
    offers: ['Microsoft 365 A3 for faculty', 'Microsoft 365 A3 for students'],
  },
  dynamics: {
    services: [...small, ...dynamics],
    offers: ['Dynamics 365 Sales Professional', 'Microsoft 365 Business Basic'],
  },
  small: { services: small, offers: ['Microsoft 365 Business Basic'] },
  china: {
    services: [
      'Exchange',
      'OrgLiveID',
      'OSDPPlatform',
      'Lync',
      'SharePoint',
      'OneDriveForBusiness',
      'O365Client',
    ],
    offers: ['Office 365 E3'],
  },
} as const satisfies Record<string, { services: readonly ServiceId[]; offers: readonly string[] }>;

export type Plan = keyof typeof plans;
