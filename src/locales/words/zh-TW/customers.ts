import type { CommandWords } from '../words.ts';

/** How `customers` is called in Traditional Chinese. */
export const customers: CommandWords = {
  lead: [
    '客戶',
    '客戶列表',
    '客戶清單',
    '客戶名單',
    '所有客戶',
    '全部客戶',
    '我的客戶',
    '我們的客戶',
    '列出客戶',
    '列出所有客戶',
    '列出全部客戶',
    '有哪些客戶',
    '我們有哪些客戶',
    '哪些客戶',
    '搜尋',
    '搜尋客戶',
    '尋找客戶',
    '查詢客戶',
    '查客戶',
    '找客戶',
  ],
  example: '客戶[ {text}]',
};

/** How `use` is called in Traditional Chinese. */
export const use: CommandWords = {
  lead: [
    '使用',
    '使用客戶',
    '改用',
    '切換到',
    '切換至',
    '切換為',
    '切換成',
    '切換客戶',
    '切換客戶到',
    '切換到客戶',
    '換到',
    '換成',
    '選擇客戶',
    '選取客戶',
    '選擇',
    '選取',
    '設定客戶',
    '設定客戶為',
    '記住客戶',
    '記住',
  ],
  example: '使用 {customer}',
};
