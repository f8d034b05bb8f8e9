import type { introduction as source } from '../en/introduction.ts';

export const introduction: Record<keyof typeof source, string> = {
  'introduction.who': '**我是 Partner Health。**我會告訴您客戶的 Microsoft 服務狀況，以及 Microsoft 的說明。',
  'introduction.try': '可以試試：{first}、{second} 或 {third}。',
  'introduction.subscribe.personal': '若要在此接收服務中斷通知：{all} 或 {one}。',
  'introduction.subscribe.groupChat': '若要在此群組聊天接收服務中斷通知：{all} 或 {one}。',
  'introduction.subscribe.channel':
    '若要在此頻道接收服務中斷通知：{all} 或 {one}。在其他頻道輸入，即可在該頻道接收。',
  'introduction.subscribeAll': '訂閱 全部',
  'introduction.mention': '請先提及我。輸入 {help} 查看其他功能。',
  'introduction.more': '輸入 {help} 查看其他功能。',
};
