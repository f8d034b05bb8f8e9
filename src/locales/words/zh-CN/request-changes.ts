import type { CommandWords } from '../words.ts';

/** How `note` is called in Simplified Chinese. */
export const note: CommandWords = {
  lead: ['加备注', '添加备注', '新增备注', '加上备注', '备注', '附注', '批注', '留言', '添加注释'],
  any: ['加备注', '添加备注', '新增备注', '备注', '附注', '批注', '添加注释'],
  example: '在 {number} 添加备注[ {text}]',
};

/** How `severity` is called in Simplified Chinese. */
export const severity: CommandWords = {
  lead: [],
  any: ['严重性', '严重程度', '严重级别', '更改严重性', '提高严重性', '降低严重性', '升级', '优先级'],
  example: '{number} 严重性[ {severity}]',
};

/** How `closeRequest` is called in Simplified Chinese. */
export const closeRequest: CommandWords = {
  lead: [],
  any: ['关闭', '关闭工单', '关闭请求', '关闭支持请求', '关闭案例', '结案', '关单'],
  example: '关闭 {number}',
};

/** How `reopenRequest` is called in Simplified Chinese. */
export const reopenRequest: CommandWords = {
  lead: [],
  any: ['重新打开', '重新开启', '重新打开工单', '重新打开支持请求', '重开', '再次打开', '重启'],
  example: '重新打开 {number}',
};

/** How `adopt` is called in Simplified Chinese. */
export const adopt: CommandWords = {
  lead: [],
  any: [
    '编号',
    'microsoft 编号',
    '微软编号',
    '微软的编号',
    'microsoft 的编号',
    '案例编号',
    '案例号',
    '工单号',
  ],
  example: '{number} 的 Microsoft 编号[ {microsoftNumber}]',
};

/** How `requestState` is called in Simplified Chinese. */
export const requestState: CommandWords = {
  lead: [],
  any: ['设置状态', '更改状态', '修改状态', '标记为', '标为'],
  example: '将 {number} 设为[ {state}]',
};
