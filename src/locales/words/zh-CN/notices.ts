import type { CommandWords } from '../words.ts';

/** How `mute` is called in Simplified Chinese. */
export const mute: CommandWords = {
  lead: [],
  any: ['静音', '设为静音', '静音通知', '屏蔽', '消音'],
  example: '静音 {id}[ {hours} 小时][ 因为 {because}]',
};

/** How `unmute` is called in Simplified Chinese. */
export const unmute: CommandWords = {
  lead: [],
  any: ['取消静音', '解除静音', '关闭静音', '结束静音', '取消屏蔽', '解除屏蔽'],
  example: '取消静音 {id}',
};

/** How `mutes` is called in Simplified Chinese. */
export const mutes: CommandWords = {
  lead: [
    '静音列表',
    '静音清单',
    '静音项',
    '有哪些静音',
    '哪些被静音',
    '哪些静音',
    '已静音',
    '目前的静音',
    '当前静音',
    '列出静音',
    '谁被静音',
    '什么被静音',
  ],
  example: '静音列表',
};

/** How `acknowledge` is called in Simplified Chinese. */
export const acknowledge: CommandWords = {
  lead: [],
  any: [
    '认领',
    '认可',
    '我来处理',
    '我处理',
    '我负责',
    '我接手',
    '由我处理',
    '我来',
    '知悉',
    '已知悉',
    '我接',
  ],
  example: '认领 {id}',
};

/** How `release` is called in Simplified Chinese. */
export const release: CommandWords = {
  lead: [],
  any: ['交还', '取消认领', '放弃认领', '不再处理', '我不处理了'],
  example: '交还 {id}',
};

/** How `report` is called in Simplified Chinese. */
export const report: CommandWords = {
  lead: ['客户反馈', '客户报告', '客户反映', '客户上报', '报告客户'],
  any: ['报告', '上报', '反馈', '反映', '报告了'],
  example: '报告[ {customer} 的] {service}',
};
