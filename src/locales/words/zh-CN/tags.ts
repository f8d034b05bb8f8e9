import type { CommandWords } from '../words.ts';

/** How `tag` is called in Simplified Chinese. */
export const tag: CommandWords = {
  lead: [],
  any: [
    '标记',
    '标记客户',
    '加标签',
    '加上标签',
    '添加标签',
    '新增标签',
    '贴标签',
    '贴上标签',
    '设置标签',
    '打标签',
  ],
  example: '标记 {customer} 为 {tags}',
};

/** How `untag` is called in Simplified Chinese. */
export const untag: CommandWords = {
  lead: [],
  any: ['取消标记', '移除标记', '移除标签', '删除标签', '取消标签', '去掉标签'],
  bare: ['移除', '删除', '去掉'],
  example: '取消标记 {customer} {tags}',
};
