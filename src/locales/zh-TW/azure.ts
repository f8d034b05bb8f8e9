import type { azure as source } from '../en/azure.ts';

export const azure: Record<keyof typeof source, string> = {
  'azure.status.active': '作用中',
  'azure.status.resolved': '已解決',
  'azure.status.serviceIssue': '服務問題',
  'azure.kind.serviceIssue': '服務問題',
  'azure.kind.healthAdvisory': '健康情況諮詢',
  'azure.kind.securityAdvisory': '安全性諮詢',
  'azure.place': '{service}（{regions}）',
  'azure.hits':
    '{total, plural, =1 {影響訂用帳戶 {names}} other {影響 {total} 個訂用帳戶中的 {count} 個：{names}}}',
  'azure.leftOut': '{count, plural, other {另有 # 個未解決的 Azure 問題未在此顯示。}}',
  'azure.notKnown': '{count, plural, other {其他 # 項服務狀況良好}}，Azure 狀態不明',
  'azure.alone': '{state}；Microsoft 365 狀態不明',
  'azure.notHere': '不含 Azure：由世紀互聯營運的合作夥伴中心不提供 Azure 訂用帳戶。',
  'azure.advisories': '{count, plural, other {# 則 Azure 諮詢}}',
  'azure.maintenance': '未來 {days} 天的 Azure 維護：{count, plural, other {# 個時段}}',
  'azure.window': '{from} 至 {to}',
  'azure.windowNow': '進行中，至 {to}',
  'azure.windowFrom': '{from} 起',
  'azure.button.maintenance': '計劃性維護',
  'azure.button.all': 'Azure 全部',
  'azure.notShown': '應用程式看不到這則安全性諮詢的內文：請在 Azure 入口網站閱讀。',
  'azure.portal': 'Azure 入口網站',
};
