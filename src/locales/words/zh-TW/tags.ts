import type { CommandWords } from '../words.ts';

/** How `tag` is called in Traditional Chinese. */
export const tag: CommandWords = {
  lead: [],
  any: ['標記', '標記客戶', '加標籤', '加上標籤', '新增標籤', '貼標籤', '貼上標籤', '設定標籤', '打標籤'],
  example: '標記 {customer} 為 {tags}',
};

/** How `untag` is called in Traditional Chinese. */
export const untag: CommandWords = {
  lead: [],
  any: ['取消標記', '移除標記', '移除標籤', '刪除標籤', '取消標籤', '去掉標籤', '拿掉標籤'],
  bare: ['移除', '刪除', '去掉', '拿掉'],
  example: '取消標記 {customer} {tags}',
};
