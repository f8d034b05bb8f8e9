import type { CommandWords } from '../words.ts';
import { quietHours, quietHoursOff } from './quiet-hours.ts';

/** How `subscribe` is called in Simplified Chinese. */
export const subscribe: CommandWords = {
  lead: [
    '订阅',
    '帮我们订阅',
    '让这个频道订阅',
    '为这个频道订阅',
    '在这个频道订阅',
    '这个频道订阅',
    '订阅更新',
    '订阅通知',
    '订阅客户',
  ],
  bare: [
    ...quietHours,
    ...quietHoursOff,
    '提及',
    '事件时提及',
    '有事件时提及',
    '发生事件时提及',
    '一律提及',
    '每次都提及',
    '所有更新都提及',
    '总是提及',
    '取消提及',
    '不要提及',
    '停止提及',
    '不再提及',
    '关闭提及',
  ],
  example:
    '订阅[ {customers}][ {tags}][ {services}][ {kinds}][ 除了 {exceptCustomers}][ 除了 {exceptTags}]' +
    '[ 除了 {exceptServices}][ 安静时段 {quiet}][ 提及 {mention}]',
};

/** How `unsubscribe` is called in Simplified Chinese. */
export const unsubscribe: CommandWords = {
  lead: [
    '取消订阅',
    '退订',
    '停止订阅',
    '解除订阅',
    '不再订阅',
    '停止更新',
    '停止通知',
    '不要再通知',
    '不要再更新',
  ],
  bare: ['删除订阅', '移除订阅'],
  example: '取消订阅[ {customers}][ {tags}][ {services}][ {kinds}]',
};

/** How `preview` is called in Simplified Chinese. */
export const preview: CommandWords = {
  lead: ['预览', '先预览', '试算', '预览一下'],
  example: '预览[ {customers}][ {tags}][ {services}][ {kinds}]',
};

/** How `subscriptions` is called in Simplified Chinese. */
export const subscriptions: CommandWords = {
  lead: [
    '订阅列表',
    '订阅清单',
    '我的订阅',
    '我们的订阅',
    '所有订阅',
    '全部订阅',
    '目前的订阅',
    '当前订阅',
    '列出订阅',
    '列出所有订阅',
    '查看订阅',
    '有哪些订阅',
    '有什么订阅',
    '订阅了什么',
    '订阅了哪些',
    '订阅了谁',
    '我们订阅了什么',
    '这个频道订阅了什么',
    '频道的订阅',
    '频道订阅',
  ],
  example: '订阅列表',
};

/** How `testSubscription` is called in Simplified Chinese. */
export const testSubscription: CommandWords = {
  lead: ['测试订阅', '试试订阅', '测试这个订阅'],
  bare: ['测试'],
  example: '测试订阅 {number}',
};

/** How `pauseSubscription` is called in Simplified Chinese. */
export const pauseSubscription: CommandWords = {
  lead: ['暂停订阅', '暂停更新', '暂停通知', '暂停这个订阅'],
  bare: ['暂停'],
  example: '暂停订阅 {number}',
};

/** How `resumeSubscription` is called in Simplified Chinese. */
export const resumeSubscription: CommandWords = {
  lead: ['继续订阅', '恢复订阅', '恢复更新', '恢复通知', '继续更新', '重新开始订阅', '取消暂停订阅'],
  bare: ['恢复', '继续'],
  example: '继续订阅 {number}',
};

/** How `digest` is called in Simplified Chinese. */
export const digest: CommandWords = {
  lead: [],
  any: ['摘要', '订阅摘要', '更新摘要'],
  example: '摘要 {every}[ {weekday}][ {at}]',
};

/** How `replies` is called in Simplified Chinese. */
export const replies: CommandWords = {
  lead: [],
  any: ['回复', '会话回复', '回复内容', '会话中回复'],
  example: '回复 {replies}',
};
