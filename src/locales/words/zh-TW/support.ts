import type { CommandWords } from '../words.ts';

/** How `ticket` is called in Traditional Chinese. */
export const ticket: CommandWords = {
  lead: ['工單', '新工單', '新增工單', '新的支援要求', '聯絡微軟', '聯絡 microsoft', '聯絡微軟支援'],
  any: [
    '支援要求',
    '支援請求',
    '服務要求',
    '支援案件',
    '支援票證',
    '工單',
    '案件',
    '票證',
    '技術支援要求',
    '技術支援案件',
  ],
  example: '開立[ {customer} 的][ {service} ]支援要求[ {id}]',
};

/** How `tickets` is called in Traditional Chinese. */
export const tickets: CommandWords = {
  lead: [
    '哪些客戶有工單',
    '哪些客戶有支援要求',
    '有哪些支援要求',
    '有哪些工單',
    '列出支援要求',
    '列出工單',
    '支援要求清單',
    '工單清單',
    '支援要求列表',
    '工單列表',
    '案件清單',
  ],
  any: [
    '支援要求',
    '支援請求',
    '服務要求',
    '支援案件',
    '支援票證',
    '工單',
    '所有工單',
    '全部工單',
    '所有支援要求',
    '案件',
    '支援要求清單',
    '工單清單',
  ],
  example: '[{customer} 的][ {service} ]支援要求',
};

/** How `request` is called in Traditional Chinese. */
export const request: CommandWords = {
  lead: [
    '支援要求',
    '支援請求',
    '服務要求',
    '支援案件',
    '工單',
    '案件',
    '要求',
    '要求編號',
    '工單編號',
    '案件編號',
  ],
  example: '支援要求 {number}',
};

/** How `linkRequest` is called in Traditional Chinese. */
export const linkRequest: CommandWords = {
  lead: [],
  any: ['連結', '鏈結', '關聯', '連結其他客戶', '連結客戶'],
  example: '連結 {number}',
};
