import type { issue as source } from '../en/issue.ts';

export const issue: Record<keyof typeof source, string> = {
  'issue.since': '自 {moment} 起（已 {span}）',
  'issue.lasted': '{start} 至 {end}（{span}）',
  'issue.ended': '结束于 {moment}（{age}）',
  'issue.updated': '最后更改 {moment}（{age}）',
  'issue.readAt': '数据时间 {moment} {zone}（{age}）',
  'issue.impact': '影响',
  'issue.timeline': '{count, plural, =0 {Microsoft 尚未发布更新} other {Microsoft 的 # 条更新，新的在前}}',
  'issue.post': '{moment}（{age}）',
  'issue.latest': '最新',
  'issue.older': '{count, plural, other {较早的 # 条更新}}',
  'issue.posts': '第 {first}–{last} 条更新，共 {total} 条',
  'issue.shortened': '内容已缩短：完整更新请见管理中心。',
  'issue.button.older': '较早的更新',
  'issue.button.newer': '较新的更新',
  'issue.summary': '{customer} 的{classification} {id}：{title}。{status}。',
};
