import type { Words } from '../words.ts';

/** What Microsoft's services are called in Traditional Chinese. */
export const services: Words['services'] = {
  Azure: ['Azure', 'Azure 雲端', 'Azure 服務', '微軟雲 Azure'],
  Exchange: ['Exchange', '郵件', '電子郵件', '郵箱', '信箱', '電郵', '收信', '寄信', '收發信', '行事曆'],
  OrgLiveID: [
    'Entra',
    '身分識別',
    '身分識別服務',
    '身份識別',
    '身分驗證',
    '身份驗證',
    '登入',
    '驗證',
    '多重要素驗證',
  ],
  officeonline: ['Office 網頁版', '網頁版 Office', 'Microsoft 365 網頁版', 'Word 網頁版', 'Excel 網頁版'],
  O365Client: [
    'Microsoft 365 應用程式',
    'Microsoft 365 Apps 企業版',
    'Microsoft 365 Apps 商務版',
    'Office 應用程式',
    'Office 桌面版',
  ],
  OSDPPlatform: ['Microsoft 365 套件', '套件', '系統管理中心', 'Microsoft 365 系統管理中心', '管理中心'],
  OneDriveForBusiness: ['OneDrive', '商務用 OneDrive', 'OneDrive 商務版'],
  Lync: ['商務用 Skype', '商務用 Skype Online'],
  MobileDeviceManagement: ['行動裝置管理', 'Office 365 行動裝置管理'],
  PAM: ['特殊權限存取', '特殊權限存取管理'],
  RMS: ['Azure 資訊保護', '資訊保護', '版權管理'],
  PowerAppsM365: ['Microsoft 365 中的 Power Apps'],
  MicrosoftFlowM365: ['Microsoft 365 中的 Power Automate'],
};

/** What else has an admin portal, in Traditional Chinese. */
export const portals: Words['portals'] = {
  Purview: ['Purview', '合規性', '合規中心', 'Microsoft Purview 合規性入口網站'],
  Microsoft365: ['Microsoft 365'],
  PartnerCenter: ['合作夥伴中心'],
  PowerApps: ['Power Platform'],
};
