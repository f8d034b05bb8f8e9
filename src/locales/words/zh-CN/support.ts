import type { CommandWords } from '../words.ts';

/** How `ticket` is called in Simplified Chinese. */
export const ticket: CommandWords = {
  lead: [
    '工单',
    '新工单',
    '新增工单',
    '新建工单',
    '新的支持请求',
    '联系微软',
    '联系 microsoft',
    '联系微软支持',
  ],
  any: ['支持请求', '服务请求', '支持案例', '支持票证', '工单', '案例', '技术支持请求', '支持工单'],
  example: '提交[ {customer} 的][ {service} ]支持请求[ {id}]',
};

/** How `tickets` is called in Simplified Chinese. */
export const tickets: CommandWords = {
  lead: [
    '哪些客户有工单',
    '哪些客户有支持请求',
    '有哪些支持请求',
    '有哪些工单',
    '列出支持请求',
    '列出工单',
    '支持请求列表',
    '工单列表',
    '支持请求清单',
    '工单清单',
  ],
  any: [
    '支持请求',
    '服务请求',
    '支持案例',
    '支持票证',
    '工单',
    '所有工单',
    '全部工单',
    '所有支持请求',
    '案例',
    '支持请求列表',
    '工单列表',
  ],
  example: '[{customer} 的][ {service} ]支持请求',
};

/** How `request` is called in Simplified Chinese. */
export const request: CommandWords = {
  lead: ['支持请求', '服务请求', '支持案例', '工单', '案例', '请求', '请求编号', '工单编号', '案例编号'],
  example: '支持请求 {number}',
};

/** How `linkRequest` is called in Simplified Chinese. */
export const linkRequest: CommandWords = {
  lead: [],
  any: ['链接', '关联', '链接其他客户', '关联其他客户', '关联客户'],
  example: '关联 {number}',
};
