import type { introduction as source } from '../en/introduction.ts';

export const introduction: Record<keyof typeof source, string> = {
  'introduction.who': '**我是 Partner Health。**我会告诉您客户的 Microsoft 服务状况，以及 Microsoft 的说明。',
  'introduction.try': '可以试试：{first}、{second} 或 {third}。',
  'introduction.subscribe.personal': '若要在此接收服务中断通知：{all} 或 {one}。',
  'introduction.subscribe.groupChat': '若要在此群聊接收服务中断通知：{all} 或 {one}。',
  'introduction.subscribe.channel':
    '若要在此频道接收服务中断通知：{all} 或 {one}。在其他频道输入，即可在该频道接收。',
  'introduction.subscribeAll': '订阅 全部',
  'introduction.mention': '请先提及我。输入 {help} 查看其他功能。',
  'introduction.more': '输入 {help} 查看其他功能。',
};
