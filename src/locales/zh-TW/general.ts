import type { general as source } from '../en/general.ts';

/** Status and role names as in the Microsoft 365 admin center and Partner Center in Traditional Chinese. */
export const general: Record<keyof typeof source, string> = {
  'time.now': '剛剛',
  'time.ago': '{span}前',
  'time.in': '{span}後',
  'time.underMinute': '不到 1 分鐘',
  'time.minutes': '{minutes} 分鐘',
  'time.hours': '{hours} 小時',
  'time.hoursMinutes': '{hours} 小時 {minutes} 分鐘',
  'time.days': '{days} 天',
  'time.daysHours': '{days} 天 {hours} 小時',

  'status.serviceOperational': '狀況良好',
  'status.investigating': '調查中',
  'status.restoringService': '正在還原服務',
  'status.verifyingService': '正在驗證服務',
  'status.serviceRestored': '服務已還原',
  'status.postIncidentReviewPublished': '已發佈事件後報告',
  'status.serviceDegradation': '服務效能降低',
  'status.serviceInterruption': '服務中斷',
  'status.extendedRecovery': '延長復原',
  'status.falsePositive': '誤判',
  'status.investigationSuspended': '調查已暫停',
  'status.resolved': '已解決',
  'status.mitigatedExternal': '已由外部緩解',
  'status.mitigated': '已緩解',
  'status.resolvedExternal': '已由外部解決',
  'status.confirmed': '已確認',
  'status.reported': '已回報',
  'status.missing': '狀態不明',
  'status.unknown': '狀態不明：{raw}',

  'classification.incident': '事件',
  'classification.advisory': '諮詢',
  'classification.unknown': '問題',

  'role.adminAgent': '系統管理代理人',
  'role.helpdeskAgent': '技術服務代理人',
  'role.salesAgent': '銷售代理人',
  'role.globalAdmin': '全域管理員',

  'permission.view': '查看客戶及其服務健康狀態',
  'permission.support': '處理支援要求',
  'permission.manage': '替客戶變更設定，以及管理這個機器人',

  'cloud.usgov': '美國政府雲端',
  'cloud.china': '由世紀互聯營運',

  'button.refresh': '重新整理',
  'button.adminCenter': '系統管理中心',
  'button.show': '顯示',
  'button.hide': '隱藏',
  'button.previous': '上一頁',
  'button.next': '下一頁',
  answerBelow: '答案在下方的新訊息中。',
  'list.separator': '、',
};
