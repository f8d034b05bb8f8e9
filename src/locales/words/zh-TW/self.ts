import type { CommandWords } from '../words.ts';

/** How `whoami` is called in Traditional Chinese. */
export const whoami: CommandWords = {
  lead: [
    '我是誰',
    '我的角色',
    '我的權限',
    '我有什麼權限',
    '我有哪些權限',
    '我有什麼角色',
    '我有哪些角色',
    '我能做什麼',
    '我可以做什麼',
  ],
  example: '我是誰',
};

/** How `help` is called in Traditional Chinese. */
export const help: CommandWords = {
  lead: [
    '說明',
    '使用說明',
    '幫助',
    '幫忙',
    '求助',
    '協助',
    '指令',
    '指令列表',
    '指令清單',
    '命令',
    '功能',
    '選單',
    '怎麼用',
    '怎麼使用',
    '如何使用',
    '使用方法',
    '你會什麼',
    '你能做什麼',
    '你可以做什麼',
    '你是誰',
  ],
  example: '說明',
};

/** How `audit` is called in Traditional Chinese. */
export const audit: CommandWords = {
  lead: ['誰做了什麼', '誰改了什麼'],
  any: ['稽核', '稽核記錄', '稽核紀錄', '稽核日誌', '審核', '審核記錄', '審核紀錄', '操作記錄', '操作紀錄'],
  example: '[{customer} 的]稽核記錄',
};

/** How `signout` is called in Traditional Chinese. */
export const signout: CommandWords = {
  lead: ['登出', '登出帳號', '登出帳戶', '把我登出', '幫我登出', '我要登出'],
  example: '登出',
};
