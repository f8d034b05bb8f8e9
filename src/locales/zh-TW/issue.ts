import type { issue as source } from '../en/issue.ts';

export const issue: Record<keyof typeof source, string> = {
  'issue.since': '自 {moment} 起（已 {span}）',
  'issue.lasted': '{start} 至 {end}（{span}）',
  'issue.ended': '結束於 {moment}（{age}）',
  'issue.updated': '最後變更 {moment}（{age}）',
  'issue.readAt': '資料時間 {moment} {zone}（{age}）',
  'issue.impact': '影響',
  'issue.timeline': '{count, plural, =0 {Microsoft 尚未發佈更新} other {Microsoft 的 # 則更新，新的在前}}',
  'issue.post': '{moment}（{age}）',
  'issue.latest': '最新',
  'issue.older': '{count, plural, other {較早的 # 則更新}}',
  'issue.posts': '第 {first}–{last} 則更新，共 {total} 則',
  'issue.shortened': '內容已縮短：完整更新請見系統管理中心。',
  'issue.button.older': '較早的更新',
  'issue.button.newer': '較新的更新',
  'issue.summary': '{customer} 的{classification} {id}：{title}。{status}。',
};
