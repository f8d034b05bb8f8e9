import type { people as source } from '../en/people.ts';

export const people: Record<keyof typeof source, string> = {
  'whoami.name': '您是 {name}。',
  'whoami.roles': '您的合作伙伴角色：{roles}。',
  'whoami.noRoles': '您没有此机器人认识的任何合作伙伴角色。',
  'whoami.may': '您可以{permissions}。',
  'whoami.mayNot': '若要{permission}，您需要以下其中一个角色：{roles}。',
  'whoami.notChecked': '以下角色未检查，因为机器人的设置缺少组 ID：{roles}。',

  refused: '抱歉，我无法为您执行此操作。这需要以下其中一个合作伙伴角色：{needed}。',
  'refused.held': '您目前的角色：{held}。',
  'refused.none': '您没有其中任何一个角色。',
  'refused.mend':
    '如果您应该拥有其中的角色，请让贵组织的管理员在合作伙伴中心分配给您。新角色可能要过几分钟才会生效。',
  rolesUnread: '抱歉，我无法回答。{sentence}在确认角色之前，我不能显示任何数据。',

  'help.title': '我能为您做的事',
  'help.intro': '输入以下任何一句，中英文皆可。在频道中请先提及我。',
  'help.health': '查看客户的服务运行状况',
  'help.health.example': 'Contoso 的服务运行状况',
  'help.service': '只看一项服务',
  'help.service.example': 'Contoso exchange 的服务运行状况',
  'help.issue': '一个问题，以及 Microsoft 就此发布的所有更新',
  'help.issue.example': '问题 EX123456 Contoso',
  'help.customers': '按名称、域名或租户 ID 查找客户',
  'help.customers.example': '客户 cont',
  'help.use': '让此对话记住一位客户，之后只要输入“运行状况”',
  'help.use.example': '使用 Contoso',
  'help.whoami': '您的角色，以及这些角色能做的事',
  'help.whoami.example': '我是谁',
  'help.help': '此列表',
  'help.help.example': '帮助',
  'help.nothing': '您没有此机器人认识的合作伙伴角色，因此它不能为您显示客户。',
  'help.button.customers': '客户',
  'help.button.whoami': '我是谁？',
  'help.summary': '我能为您做的事：{examples}',
};
