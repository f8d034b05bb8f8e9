import type { people as source } from '../en/people.ts';

export const people: Record<keyof typeof source, string> = {
  'whoami.name': '您是 {name}。',
  'whoami.roles': '您的合作夥伴角色：{roles}。',
  'whoami.noRoles': '您沒有這個機器人認得的任何合作夥伴角色。',
  'whoami.may': '您可以{permissions}。',
  'whoami.mayNot': '若要{permission}，您需要以下其中一個角色：{roles}。',
  'whoami.notChecked': '以下角色未檢查，因為機器人的設定缺少群組識別碼：{roles}。',

  refused: '抱歉，我無法為您執行這項操作。這需要以下其中一個合作夥伴角色：{needed}。',
  'refused.held': '您目前的角色：{held}。',
  'refused.none': '您沒有其中任何一個角色。',
  'refused.mend':
    '如果您應該擁有其中的角色，請貴組織的系統管理員在合作夥伴中心指派給您。新角色可能要過幾分鐘才會生效。',
  rolesUnread: '抱歉，我無法回答。{sentence}在確認角色之前，我不能顯示任何資料。',

  'help.title': '我能為您做的事',
  'help.intro': '輸入以下任何一句，中英文皆可。在頻道中請先提及我。',
  'help.health': '查看客戶的服務健康狀態',
  'help.health.example': 'Contoso 的服務健康狀態',
  'help.service': '只看一項服務',
  'help.service.example': 'Contoso exchange 的服務健康狀態',
  'help.issue': '一個問題，以及 Microsoft 就此發佈的所有更新',
  'help.issue.example': '問題 EX123456 Contoso',
  'help.customers': '依名稱、網域或租用戶識別碼尋找客戶',
  'help.customers.example': '客戶 cont',
  'help.use': '讓此對話記住一位客戶，之後只要輸入「健康狀態」',
  'help.use.example': '使用 Contoso',
  'help.whoami': '您的角色，以及這些角色能做的事',
  'help.whoami.example': '我是誰',
  'help.help': '這份清單',
  'help.help.example': '說明',
  'help.nothing': '您沒有這個機器人認得的合作夥伴角色，因此它不能為您顯示客戶。',
  'help.button.customers': '客戶',
  'help.button.whoami': '我是誰？',
  'help.summary': '我能為您做的事：{examples}',
};
