import type { Words } from '../words.ts';

/** What Microsoft's services are called in Simplified Chinese. */
export const services: Words['services'] = {
  Azure: ['Azure', 'Azure 云', 'Azure 服务', '微软云 Azure'],
  Exchange: ['Exchange', '邮件', '电子邮件', '邮箱', '电邮', '收信', '收发邮件', '日历'],
  OrgLiveID: ['Entra', '标识', '标识服务', '身份验证', '身份认证', '登录', '验证', '多重身份验证'],
  officeonline: ['Office 网页版', '网页版 Office', 'Microsoft 365 网页版', 'Word 网页版', 'Excel 网页版'],
  O365Client: [
    'Microsoft 365 应用',
    'Microsoft 365 应用版',
    'Microsoft 365 企业应用版',
    'Microsoft 365 商业应用版',
    'Microsoft 365 应用程序',
    'Office 应用',
    'Office 应用程序',
    'Office 桌面版',
  ],
  OSDPPlatform: ['Microsoft 365 套件', '套件', '管理中心', 'Microsoft 365 管理中心'],
  OneDriveForBusiness: ['OneDrive', 'OneDrive 商业版'],
  Lync: ['Skype for Business', 'Skype 商务版'],
  MobileDeviceManagement: ['移动设备管理', 'Office 365 移动设备管理'],
  PAM: ['特权访问', '特权访问管理'],
  RMS: ['Azure 信息保护', '信息保护', '权限管理'],
  PowerAppsM365: ['Microsoft 365 中的 Power Apps'],
  MicrosoftFlowM365: ['Microsoft 365 中的 Power Automate'],
};

/** What else has an admin portal, in Simplified Chinese. */
export const portals: Words['portals'] = {
  Purview: ['Purview', '合规', '合规中心', 'Microsoft Purview 合规门户'],
  Microsoft365: ['Microsoft 365'],
  PartnerCenter: ['合作伙伴中心'],
  PowerApps: ['Power Platform'],
};
