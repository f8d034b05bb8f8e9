import type { CommandWords } from '../words.ts';

/** How `subscribe` is called in Traditional Chinese. */
export const subscribe: CommandWords = {
  lead: [
    '訂閱',
    '幫我們訂閱',
    '讓這個頻道訂閱',
    '為這個頻道訂閱',
    '在這個頻道訂閱',
    '這個頻道訂閱',
    '追蹤更新',
    '訂閱更新',
    '訂閱通知',
    '訂閱客戶',
  ],
  bare: [
    '安靜時段',
    '安靜時間',
    '勿擾時段',
    '勿擾時間',
    '請勿打擾',
    '勿擾',
    '設定安靜時段',
    '設定勿擾時段',
    '將安靜時段',
    '把安靜時段',
    '關閉安靜時段',
    '取消安靜時段',
    '移除安靜時段',
    '關閉勿擾時段',
    '取消勿擾時段',
    '安靜時段關閉',
    '勿擾時段關閉',
    '不要安靜時段',
    '取消勿擾',
    '關閉勿擾',
    '提及',
    '標註',
    '事件時提及',
    '有事件時提及',
    '發生事件時提及',
    '一律提及',
    '每次都提及',
    '所有更新都提及',
    '總是提及',
    '取消提及',
    '不要提及',
    '停止提及',
    '不再提及',
    '關閉提及',
  ],
  example:
    '訂閱[ {customers}][ {tags}][ {services}][ {kinds}][ 除了 {exceptCustomers}][ 除了 {exceptTags}]' +
    '[ 除了 {exceptServices}][ 安靜時段 {quiet}][ 提及 {mention}]',
};

/** How `unsubscribe` is called in Traditional Chinese. */
export const unsubscribe: CommandWords = {
  lead: [
    '取消訂閱',
    '退訂',
    '停止訂閱',
    '解除訂閱',
    '不再訂閱',
    '停止更新',
    '停止通知',
    '不要再通知',
    '不要再更新',
  ],
  bare: ['刪除訂閱', '移除訂閱'],
  example: '取消訂閱[ {customers}][ {tags}][ {services}][ {kinds}]',
};

/** How `preview` is called in Traditional Chinese. */
export const preview: CommandWords = {
  lead: ['預覽', '先預覽', '試算', '預覽一下'],
  example: '預覽[ {customers}][ {tags}][ {services}][ {kinds}]',
};

/** How `subscriptions` is called in Traditional Chinese. */
export const subscriptions: CommandWords = {
  lead: [
    '訂閱清單',
    '訂閱列表',
    '我的訂閱',
    '我們的訂閱',
    '所有訂閱',
    '全部訂閱',
    '目前的訂閱',
    '列出訂閱',
    '列出所有訂閱',
    '查看訂閱',
    '有哪些訂閱',
    '有什麼訂閱',
    '訂閱了什麼',
    '訂閱了哪些',
    '訂閱了誰',
    '我們訂閱了什麼',
    '這個頻道訂閱了什麼',
    '頻道的訂閱',
    '頻道訂閱',
  ],
  example: '訂閱清單',
};

/** How `testSubscription` is called in Traditional Chinese. */
export const testSubscription: CommandWords = {
  lead: ['測試訂閱', '試試訂閱', '測試這個訂閱'],
  bare: ['測試'],
  example: '測試訂閱 {number}',
};

/** How `pauseSubscription` is called in Traditional Chinese. */
export const pauseSubscription: CommandWords = {
  lead: ['暫停訂閱', '暫停更新', '暫停通知', '暫停這個訂閱'],
  bare: ['暫停'],
  example: '暫停訂閱 {number}',
};

/** How `resumeSubscription` is called in Traditional Chinese. */
export const resumeSubscription: CommandWords = {
  lead: ['繼續訂閱', '恢復訂閱', '恢復更新', '恢復通知', '繼續更新', '重新開始訂閱', '取消暫停訂閱'],
  bare: ['恢復', '繼續'],
  example: '繼續訂閱 {number}',
};

/** How `digest` is called in Traditional Chinese. */
export const digest: CommandWords = {
  lead: [],
  any: ['摘要', '訂閱摘要', '更新摘要'],
  example: '摘要 {every}[ {weekday}][ {at}]',
};

/** How `replies` is called in Traditional Chinese. */
export const replies: CommandWords = {
  lead: [],
  any: ['回覆', '討論串回覆', '回覆內容', '討論串中回覆'],
  example: '回覆 {replies}',
};
