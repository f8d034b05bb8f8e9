import assert from 'node:assert/strict';
import { type Example, said } from './said.ts';

const examples: Readonly<Record<string, readonly Example[]>> = {
  manage: [
    ['manage', 'manage'],
    ['manage contoso', 'manage', { customer: 'contoso' }],
    ['manage exchange for Contoso', 'manage', { customer: 'Contoso', service: 'Exchange' }],
    ['manage Contoso exchange', 'manage', { customer: 'Contoso', service: 'Exchange' }],
    ['manage entra for this customer', 'manage', { service: 'OrgLiveID' }],
    ['manage partner center', 'manage', { service: 'PartnerCenter' }],
    ['manage exchange and teams for contoso', 'manage', { customer: 'contoso' }],
    ['how do i manage intune for contoso', 'manage', { customer: 'contoso', service: 'Intune' }],
    ['where do i manage sharepoint for contoso?', 'manage', { customer: 'contoso', service: 'SharePoint' }],
    ['open the admin center of contoso', 'manage', { customer: 'contoso' }],
    ['open azure portal for contoso', 'manage', { customer: 'contoso', service: 'Azure' }],
    ['microsoft 365 admin center contoso', 'manage', { customer: 'contoso' }],
    ['exchange admin center for contoso', 'manage', { customer: 'contoso', service: 'Exchange' }],
    ['portal', 'manage'],
    ['portal for contoso', 'manage', { customer: 'contoso' }],
    ['entra contoso portal', 'manage', { customer: 'contoso', service: 'OrgLiveID' }],
    ['purview portal for contoso', 'manage', { customer: 'contoso', service: 'Purview' }],
    ['power platform admin center contoso', 'manage', { customer: 'contoso', service: 'PowerApps' }],
    ['admin center contoso', 'manage', { customer: 'contoso' }],
    ['管理 Contoso 的 Exchange', 'manage', { customer: 'Contoso', service: 'Exchange' }],
    ['管理 Contoso', 'manage', { customer: 'Contoso' }],
    ['Contoso 的系統管理中心', 'manage', { customer: 'Contoso' }],
    ['打開 Contoso 的 Teams 系統管理中心', 'manage', { customer: 'Contoso', service: 'microsoftteams' }],
    ['管理中心 Contoso', 'manage', { customer: 'Contoso' }],
    ['管理 Contoso 的 Azure', 'manage', { customer: 'Contoso', service: 'Azure' }],
    ['打开 Contoso 的 Entra 管理中心', 'manage', { customer: 'Contoso', service: 'OrgLiveID' }],
    ['Contoso 管理中心', 'manage', { customer: 'Contoso' }],
    ['怎么管理 Contoso 的 SharePoint', 'manage', { customer: 'Contoso', service: 'SharePoint' }],
    ['manage Contoso 的 Intune', 'manage', { customer: 'Contoso', service: 'Intune' }],
  ],
  isItMicrosoft: [
    ['is it microsoft', 'isItMicrosoft'],
    ['is it microsoft?', 'isItMicrosoft'],
    [
      'is it microsoft? outlook search slow at contoso',
      'isItMicrosoft',
      { symptoms: 'outlook search slow', customer: 'contoso' },
    ],
    ['is it us or microsoft, teams calls drop', 'isItMicrosoft', { symptoms: 'teams calls drop' }],
    [
      'is it Microsoft or us? mail delayed for "Check Point"',
      'isItMicrosoft',
      { symptoms: 'mail delayed', customer: 'Check Point' },
    ],
    [
      "is this a microsoft problem: users can't log in at Contoso Ltd",
      'isItMicrosoft',
      { symptoms: "users can't log in", customer: 'Contoso Ltd' },
    ],
    ['is this known? sharepoint slow for this customer', 'isItMicrosoft', { symptoms: 'sharepoint slow' }],
    [
      'outlook is slow at contoso, is it microsoft?',
      'isItMicrosoft',
      { symptoms: 'outlook is slow', customer: 'contoso' },
    ],
    [
      'contoso: outlook is slow. Is it us or Microsoft?',
      'isItMicrosoft',
      { symptoms: 'outlook is slow', customer: 'contoso' },
    ],
    ['is it microsoft? contoso teams down', 'isItMicrosoft', { symptoms: 'contoso teams down' }],
    [
      'is it microsoft? sharepoint slow for some users',
      'isItMicrosoft',
      { symptoms: 'sharepoint slow', customer: 'some users' },
    ],
    [
      'is it a known issue? calls drop at Contoso Ltd since this morning',
      'isItMicrosoft',
      { symptoms: 'calls drop', customer: 'Contoso Ltd' },
    ],
    ['teams down, is it microsoft', 'isItMicrosoft', { symptoms: 'teams down' }],
    [
      '是微軟的問題嗎？outlook 搜尋很慢 contoso',
      'isItMicrosoft',
      { symptoms: 'outlook 搜尋很慢', customer: 'contoso' },
    ],
    ['是微軟的問題嗎', 'isItMicrosoft'],
    ['是不是微軟的問題 Teams 通話斷線', 'isItMicrosoft', { symptoms: 'Teams 通話斷線' }],
    ['Outlook 搜尋很慢，是微軟的問題嗎', 'isItMicrosoft', { symptoms: 'Outlook 搜尋很慢' }],
    [
      '在 Contoso 的 Outlook 很慢，是微軟還是我們的問題',
      'isItMicrosoft',
      { symptoms: 'Outlook 很慢', customer: 'Contoso' },
    ],
    [
      'Contoso 的 Outlook 很慢，是微軟還是我們的問題',
      'isItMicrosoft',
      { symptoms: 'Outlook 很慢', customer: 'Contoso' },
    ],
    [
      '是微软的问题吗？Contoso 的 Outlook 搜索很慢',
      'isItMicrosoft',
      { symptoms: 'Outlook 搜索很慢', customer: 'Contoso' },
    ],
    ['是不是微软的问题 Teams 通话掉线', 'isItMicrosoft', { symptoms: 'Teams 通话掉线' }],
    [
      '是微软还是我们的问题，contoso 邮件收不到',
      'isItMicrosoft',
      { symptoms: '邮件收不到', customer: 'contoso' },
    ],
    ['是 Microsoft 的问题吗？OneDrive 不同步', 'isItMicrosoft', { symptoms: 'OneDrive 不同步' }],
    ['Teams 很慢，是不是微软的问题？', 'isItMicrosoft', { symptoms: 'Teams 很慢' }],
    [
      'is it microsoft? outlook 搜尋很慢 contoso',
      'isItMicrosoft',
      { symptoms: 'outlook 搜尋很慢', customer: 'contoso' },
    ],
  ],
};

describe('ways to portals, and whose trouble it is', () => {
  for (const [name, table] of Object.entries(examples)) {
    describe(name, () => {
      for (const [text, command, args = {}] of table) {
        it(text, () => assert.deepEqual(said(text), [command, args]));
      }
    });
  }
});
