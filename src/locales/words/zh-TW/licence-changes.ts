import type { CommandWords } from '../words.ts';

/** How `suspend` is called in Traditional Chinese. */
export const suspend: CommandWords = {
  lead: [],
  any: ['暫停', '暫停使用', '停用', '擱置'],
  example: '暫停 {customer} 的[ {product} ]授權',
};

/** How `reactivate` is called in Traditional Chinese. */
export const reactivate: CommandWords = {
  lead: [],
  any: ['恢復', '重新啟用', '重新啟動', '取消暫停', '解除暫停', '恢復授權', '恢復訂閱', '恢復使用'],
  example: '重新啟用 {customer} 的[ {product} ]授權',
};

/** How `seats` is called in Traditional Chinese. */
export const seats: CommandWords = {
  lead: [
    '變更席位',
    '調整席位',
    '變更授權數量',
    '調整授權數量',
    '增加席位',
    '減少席位',
    '新增席位',
    '變更基座',
    '變更基座數量',
    '調整基座',
    '增加基座',
    '減少基座',
    '新增基座',
    '變更授權數',
  ],
  any: ['席位', '席位數', '席位數量', '基座', '基座數', '基座數量', '授權', '授權數', '授權數量', '許可證'],
  example: '將 {customer} 的[ {product}] 基座改為[ {seats}]',
};
