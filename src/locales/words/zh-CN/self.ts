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

/** How `audit` is called in Simplified Chinese. */
export const audit: CommandWords = {
  lead: ['谁做了什么', '谁改了什么'],
  any: ['审核', '审核日志', '审核记录', '审计', '审计日志', '审计记录', '稽核', '操作记录', '操作日志'],
  example: '[{customer} 的]审核日志',
};

/** How `signout` is called in Simplified Chinese. */
export const signout: CommandWords = {
  lead: ['退出登录', '登出', '注销', '退出账号', '登出账号', '把我登出', '帮我登出', '我要登出', '退出登陆'],
  example: '退出登录',
};
