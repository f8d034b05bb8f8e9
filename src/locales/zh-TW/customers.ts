import type { customers as source } from '../en/customers.ts';

export const customers: Record<keyof typeof source, string> = {
  'customers.title': '客戶',
  'customers.titleText': '符合「{text}」的客戶',
  'customers.range': '第 {first}–{last} 位，共 {total} 位',
  'customers.empty': '目前沒有任何客戶。',
  'customers.emptyText': '沒有符合「{text}」的客戶。',
  'customers.button.health': '健康狀態',
  'customers.button.healthOf': '{customer} 的服務健康狀態',
  'customers.summary': '{title}：{range}',

  'choices.title': '您指的是哪一位客戶？',
  'choices.text': '{total, plural, other {有 # 位客戶}}符合「{asked}」。',
  'choices.more': '{count, plural, other {還有 # 位}}符合：請輸入更完整的名稱。',
  'choices.hit': '{id} 影響{total, plural, other { # 位客戶}}。',
  'choices.hitMore': '還有{count, plural, other { # 位}}受影響：請指定客戶，例如「{example}」。',
  'choices.hitExample': '告訴 Contoso {id}',
  'choices.hitExampleTicket': '開立 Contoso 的支援要求 {id}',
  'choices.summary': '{total, plural, other {有 # 位客戶}}符合「{asked}」，請選擇一位。',

  'suggestions.title': '我不明白這句話的意思',
  'suggestions.text': '您說的是「{asked}」。您是不是要：',
  'suggestions.none': '您說的是「{asked}」。以下是我能做的事：',
  'suggestions.empty': '請告訴我您需要什麼，例如「Contoso 的服務健康狀態」。',
  'suggestions.help': '我能做什麼',
  'suggestions.summary': '我不明白這句話的意思，請選擇一個建議。',

  'notFound.title': '找不到客戶「{asked}」',
  'notFound.incomplete': '部分客戶無法讀取，所以清單中可能缺少這一位。',
  'notFound.near': '名稱最接近的客戶：',
  'notFound.nothing': '請檢查拼字，或改用網域或租用戶識別碼。',
  'notFound.list': '列出所有客戶',
  'notFound.summary': '找不到客戶「{asked}」。',

  whichCustomer: '請問是哪一位客戶？例如：{example}',
  'whichCustomer.all': '所有客戶：{example}',
  whichIssue: '要查詢哪一個問題？例如：{example}',
  'using.example': '健康狀態',
  using: '此對話現在談論的是 {customer}。直接輸入 {example}（不必加名稱）即可查看其服務健康狀態。',
  outOfDate: '這個按鈕來自舊的卡片，已無法使用。請重新詢問。',
};
