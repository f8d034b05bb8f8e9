import type { customers as source } from '../en/customers.ts';

export const customers: Record<keyof typeof source, string> = {
  'customers.title': '客户',
  'customers.titleText': '符合“{text}”的客户',
  'customers.range': '第 {first}–{last} 位，共 {total} 位',
  'customers.empty': '目前没有任何客户。',
  'customers.emptyText': '没有符合“{text}”的客户。',
  'customers.button.health': '运行状况',
  'customers.button.healthOf': '{customer} 的服务运行状况',
  'customers.summary': '{title}：{range}',

  'choices.title': '您指的是哪一位客户？',
  'choices.text': '{total, plural, other {有 # 位客户}}符合“{asked}”。',
  'choices.more': '{count, plural, other {还有 # 位}}符合：请输入更完整的名称。',
  'choices.hit': '{id} 影响{total, plural, other { # 位客户}}。',
  'choices.hitMore': '还有{count, plural, other { # 位}}受影响：请指定客户，例如“{example}”。',
  'choices.hitExample': '告诉 Contoso {id}',
  'choices.hitExampleTicket': '提交 Contoso 的支持请求 {id}',
  'choices.summary': '{total, plural, other {有 # 位客户}}符合“{asked}”，请选择一位。',

  'suggestions.title': '我没有理解这句话',
  'suggestions.text': '您说的是“{asked}”。您是不是要：',
  'suggestions.none': '您说的是“{asked}”。以下是我能做的事：',
  'suggestions.empty': '请告诉我您需要什么，例如“Contoso 的服务运行状况”。',
  'suggestions.help': '我能做什么',
  'suggestions.summary': '我没有理解这句话，请选择一个建议。',

  'notFound.title': '找不到客户“{asked}”',
  'notFound.incomplete': '部分客户无法读取，因此列表中可能缺少该客户。',
  'notFound.near': '名称最接近的客户：',
  'notFound.nothing': '请检查拼写，或改用域名或租户 ID。',
  'notFound.list': '列出所有客户',
  'notFound.summary': '找不到客户“{asked}”。',

  whichCustomer: '请问是哪一位客户？例如：{example}',
  'whichCustomer.all': '所有客户：{example}',
  whichIssue: '要查询哪一个问题？例如：{example}',
  'using.example': '运行状况',
  using: '此对话现在谈论的是 {customer}。直接输入 {example}（不必加名称）即可查看其服务运行状况。',
  outOfDate: '此按钮来自旧的卡片，已无法使用。请重新询问。',
};
