import type { azure as source } from '../en/azure.ts';

export const azure: Record<keyof typeof source, string> = {
  'azure.status.active': '活动',
  'azure.status.resolved': '已解决',
  'azure.status.serviceIssue': '服务问题',
  'azure.kind.serviceIssue': '服务问题',
  'azure.kind.healthAdvisory': '运行状况公告',
  'azure.kind.securityAdvisory': '安全公告',
  'azure.place': '{service}（{regions}）',
  'azure.hits': '{total, plural, =1 {影响订阅 {names}} other {影响 {total} 个订阅中的 {count} 个：{names}}}',
  'azure.leftOut': '{count, plural, other {另有 # 个未解决的 Azure 问题未在此显示。}}',
  'azure.notKnown': '{count, plural, other {其他 # 项服务运行正常}}，Azure 状态未知',
  'azure.alone': '{state}；Microsoft 365 状态未知',
  'azure.notHere': '不含 Azure：由世纪互联运营的合作伙伴中心不提供 Azure 订阅。',
  'azure.advisories': '{count, plural, other {# 条 Azure 公告}}',
  'azure.maintenance': '未来 {days} 天的 Azure 维护：{count, plural, other {# 个时段}}',
  'azure.window': '{from} 至 {to}',
  'azure.windowNow': '进行中，至 {to}',
  'azure.windowFrom': '{from} 起',
  'azure.button.maintenance': '计划内维护',
  'azure.button.all': 'Azure 全部',
  'azure.portal': 'Azure 门户',
};
