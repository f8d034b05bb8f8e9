import type { CommandWords } from '../words.ts';

/** How `mute` is called in Traditional Chinese. */
export const mute: CommandWords = {
  lead: [],
  any: ['靜音', '設為靜音', '靜音通知', '關靜音', '消音'],
  example: '靜音 {id}[ {hours} 小時][ 因為 {because}]',
};

/** How `unmute` is called in Traditional Chinese. */
export const unmute: CommandWords = {
  lead: [],
  any: ['取消靜音', '解除靜音', '關閉靜音', '結束靜音', '恢復通知'],
  example: '取消靜音 {id}',
};

/** How `mutes` is called in Traditional Chinese. */
export const mutes: CommandWords = {
  lead: [
    '靜音清單',
    '靜音列表',
    '靜音項目',
    '有哪些靜音',
    '哪些被靜音',
    '哪些靜音',
    '已靜音',
    '目前的靜音',
    '列出靜音',
    '誰被靜音',
    '什麼被靜音',
  ],
  example: '靜音清單',
};

/** How `acknowledge` is called in Traditional Chinese. */
export const acknowledge: CommandWords = {
  lead: [],
  any: [
    '認領',
    '認可',
    '我來處理',
    '我處理',
    '我負責',
    '我接手',
    '由我處理',
    '我來',
    '知悉',
    '已知悉',
    '我接',
  ],
  example: '認領 {id}',
};

/** How `release` is called in Traditional Chinese. */
export const release: CommandWords = {
  lead: [],
  any: ['交還', '取消認領', '放棄認領', '不再處理', '我不處理了'],
  example: '交還 {id}',
};

/** How `report` is called in Traditional Chinese. */
export const report: CommandWords = {
  lead: ['客戶回報', '客戶反映', '回報客戶'],
  any: ['回報', '反映', '回報了'],
  example: '回報[ {customer} 的] {service}',
};
