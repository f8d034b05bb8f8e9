import type { general as source } from '../en/general.ts';

/** Status and role names as in the Microsoft 365 admin center and Partner Center in Simplified Chinese. */
export const general: Record<keyof typeof source, string> = {
  'time.now': '刚刚',
  'time.ago': '{span}前',
  'time.in': '{span}后',
  'time.underMinute': '不到 1 分钟',
  'time.minutes': '{minutes} 分钟',
  'time.hours': '{hours} 小时',
  'time.hoursMinutes': '{hours} 小时 {minutes} 分钟',
  'time.days': '{days} 天',
  'time.daysHours': '{days} 天 {hours} 小时',

  'status.serviceOperational': '运行正常',
  'status.investigating': '正在调查',
  'status.restoringService': '正在还原服务',
  'status.verifyingService': '正在验证服务',
  'status.serviceRestored': '服务已还原',
  'status.postIncidentReviewPublished': '已发布事后报告',
  'status.serviceDegradation': '服务降级',
  'status.serviceInterruption': '服务中断',
  'status.extendedRecovery': '延期恢复',
  'status.falsePositive': '误报',
  'status.investigationSuspended': '调查暂停',
  'status.resolved': '已解决',
  'status.mitigatedExternal': '已由外部缓解',
  'status.mitigated': '已缓解',
  'status.resolvedExternal': '已由外部解决',
  'status.confirmed': '已确认',
  'status.reported': '已上报',
  'status.missing': '状态未知',
  'status.unknown': '状态未知：{raw}',

  'classification.incident': '事件',
  'classification.advisory': '公告',
  'classification.unknown': '问题',

  'role.adminAgent': '管理员代理',
  'role.helpdeskAgent': '支持人员代理',
  'role.salesAgent': '销售代理',
  'role.globalAdmin': '全局管理员',

  'permission.view': '查看客户及其服务运行状况',
  'permission.support': '处理支持请求',
  'permission.manage': '替客户更改设置，以及管理此机器人',

  'cloud.usgov': '美国政府云',
  'cloud.china': '由世纪互联运营',

  'button.refresh': '刷新',
  'button.adminCenter': '管理中心',
  'button.show': '显示',
  'button.hide': '隐藏',
  'button.previous': '上一页',
  'button.next': '下一页',
  answerBelow: '答案在下方的新消息中。',
  'list.separator': '、',
};
