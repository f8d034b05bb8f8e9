import type { requestNews as source } from '../en/request-news.ts';

export const requestNews: Record<keyof typeof source, string> = {
  'requestNews.opened': '{customer} 的支援要求 {number} 已建立。',
  'requestNews.failed': '無法在 Microsoft 建立 {customer} 的支援要求 {number}：原因與處理方式請見卡片。',
  'requestNews.numbered': '{customer} 的支援要求 {number} 已取得 Microsoft 案件編號：{microsoftNumber}。',
  'requestNews.statusChanged': '{customer} 的支援要求 {number}：{state}。',
  'requestNews.answered': 'Microsoft 已回覆 {customer} 的支援要求 {number}。',
  'requestNews.answerOverdue': 'Microsoft 應於 {due} 前首次回覆 {customer} 的支援要求 {number}，但尚未回覆。',
  'requestNews.noteAdded': '{customer} 的支援要求 {number} 有新附註：',
  'requestNews.severityChanged': '{customer} 的支援要求 {number} 的嚴重性已變更。',
  'requestNews.closed': '{customer} 的支援要求 {number} 已關閉。',
  'requestNews.reopened': '{customer} 的支援要求 {number} 已重新開啟。',
  'requestNews.reviewPublished':
    'Microsoft 已發佈 {issueId} 的事後檢閱報告，{customer} 的支援要求 {number} 與此問題相關。',
};
