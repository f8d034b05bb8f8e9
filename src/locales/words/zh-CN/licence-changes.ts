import type { CommandWords } from '../words.ts';

/** How `suspend` is called in Simplified Chinese. */
export const suspend: CommandWords = {
  lead: [],
  any: ['暂停', '暂停使用', '停用', '挂起'],
  example: '暂停 {customer} 的[ {product} ]许可证',
};

/** How `reactivate` is called in Simplified Chinese. */
export const reactivate: CommandWords = {
  lead: [],
  any: [
    '恢复',
    '重新启用',
    '重新激活',
    '取消暂停',
    '解除暂停',
    '恢复许可证',
    '恢复订阅',
    '恢复授权',
    '恢复使用',
  ],
  example: '重新启用 {customer} 的[ {product} ]许可证',
};

/** How `seats` is called in Simplified Chinese. */
export const seats: CommandWords = {
  lead: [
    '更改席位',
    '调整席位',
    '更改许可证数量',
    '调整许可证数量',
    '增加席位',
    '减少席位',
    '修改席位',
    '更改许可证数',
  ],
  any: ['席位', '席位数', '席位数量', '许可证', '许可证数', '许可证数量', '授权', '授权数'],
  example: '将 {customer} 的[ {product}] 席位改为[ {seats}]',
};
