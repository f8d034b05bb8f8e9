import type { CommandWords } from '../words.ts';

/** How `whoami` is called in Simplified Chinese. */
export const whoami: CommandWords = {
  lead: [
    '我是谁',
    '我的角色',
    '我的权限',
    '我有什么权限',
    '我有哪些权限',
    '我有什么角色',
    '我有哪些角色',
    '我能做什么',
    '我可以做什么',
  ],
  example: '我是谁',
};

/** How `help` is called in Simplified Chinese. */
export const help: CommandWords = {
  lead: [
    '说明',
    '使用说明',
    '帮助',
    '帮忙',
    '求助',
    '协助',
    '指令',
    '指令列表',
    '命令',
    '命令列表',
    '功能',
    '菜单',
    '怎么用',
    '怎么使用',
    '如何使用',
    '使用方法',
    '你会什么',
    '你能做什么',
    '你可以做什么',
    '你是谁',
  ],
  example: '帮助',
};
