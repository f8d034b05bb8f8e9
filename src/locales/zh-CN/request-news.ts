import type { requestNews as source } from '../en/request-news.ts';

export const requestNews: Record<keyof typeof source, string> = {
  'requestNews.opened': '{customer} 的支持请求 {number} 已创建。',
  'requestNews.failed': '无法在 Microsoft 创建 {customer} 的支持请求 {number}：原因和处理方法请见卡片。',
  'requestNews.numbered': '{customer} 的支持请求 {number} 已获得 Microsoft 案例编号：{microsoftNumber}。',
  'requestNews.statusChanged': '{customer} 的支持请求 {number}：{state}。',
  'requestNews.answered': 'Microsoft 已答复 {customer} 的支持请求 {number}。',
  'requestNews.answerOverdue': 'Microsoft 应在 {due} 前首次答复 {customer} 的支持请求 {number}，但尚未答复。',
  'requestNews.noteAdded': '{customer} 的支持请求 {number} 有新备注：',
  'requestNews.severityChanged': '{customer} 的支持请求 {number} 的严重性已更改。',
  'requestNews.closed': '{customer} 的支持请求 {number} 已关闭。',
  'requestNews.reopened': '{customer} 的支持请求 {number} 已重新打开。',
  'requestNews.reviewPublished':
    'Microsoft 已发布 {issueId} 的事后评审报告，{customer} 的支持请求 {number} 与此问题相关。',
};
