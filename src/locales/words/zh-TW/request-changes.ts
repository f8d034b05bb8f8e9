import type { CommandWords } from '../words.ts';

/** How `note` is called in Traditional Chinese. */
export const note: CommandWords = {
  lead: ['加註', '新增備註', '新增附註', '新增註記', '加上備註', '加備註', '備註', '附註', '註記', '留言'],
  any: ['加註', '新增備註', '新增附註', '加備註', '備註', '附註', '註記'],
  example: '在 {number} 加註[ {text}]',
};

/** How `severity` is called in Traditional Chinese. */
export const severity: CommandWords = {
  lead: [],
  any: ['嚴重性', '嚴重程度', '嚴重性等級', '變更嚴重性', '提高嚴重性', '降低嚴重性', '升級', '優先順序'],
  example: '{number} 嚴重性[ {severity}]',
};

/** How `closeRequest` is called in Traditional Chinese. */
export const closeRequest: CommandWords = {
  lead: [],
  any: ['關閉', '關閉工單', '關閉要求', '關閉支援要求', '關閉案件', '結案', '關單'],
  example: '關閉 {number}',
};

/** How `reopenRequest` is called in Traditional Chinese. */
export const reopenRequest: CommandWords = {
  lead: [],
  any: ['重新開啟', '重新打開', '重新開啟工單', '重新開啟支援要求', '重開', '再次開啟', '重啟'],
  example: '重新開啟 {number}',
};

/** How `adopt` is called in Traditional Chinese. */
export const adopt: CommandWords = {
  lead: [],
  any: ['編號', 'microsoft 編號', '微軟編號', '微軟的編號', 'microsoft 的編號', '案件編號', '案號'],
  example: '{number} 的 Microsoft 編號[ {microsoftNumber}]',
};

/** How `requestState` is called in Traditional Chinese. */
export const requestState: CommandWords = {
  lead: [],
  any: ['設定狀態', '變更狀態', '更改狀態', '標示為', '標記為'],
  example: '將 {number} 設為[ {state}]',
};
