import type { CommandWords } from '../words.ts';

/** How `customers` is called in Simplified Chinese. */
export const customers: CommandWords = {
  lead: [
    '客户',
    '客户列表',
    '客户清单',
    '客户名单',
    '所有客户',
    '全部客户',
    '我的客户',
    '我们的客户',
    '列出客户',
    '列出所有客户',
    '列出全部客户',
    '有哪些客户',
    '我们有哪些客户',
    '哪些客户',
    '搜索',
    '搜索客户',
    '查找客户',
    '查询客户',
    '查客户',
    '找客户',
  ],
  example: '客户[ {text}]',
};

/** How `use` is called in Simplified Chinese. */
export const use: CommandWords = {
  lead: [
    '使用',
    '使用客户',
    '改用',
    '切换到',
    '切换至',
    '切换为',
    '切换成',
    '切换客户',
    '切换客户到',
    '切换到客户',
    '换到',
    '换成',
    '选择客户',
    '选取客户',
    '选择',
    '设置客户',
    '设置客户为',
    '设定客户',
    '记住客户',
    '记住',
  ],
  example: '使用 {customer}',
};
