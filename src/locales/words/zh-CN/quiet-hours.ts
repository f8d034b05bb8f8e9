/** What quiet hours are called in Simplified Chinese; the first is the one that suggestions use. */
export const quietHours: readonly string[] = [
  '安静时段',
  '安静时间',
  '静默时段',
  '静默时间',
  '免打扰时段',
  '免打扰时间',
  '请勿打扰',
  '免打扰',
  '勿扰',
  '设置安静时段',
  '设置免打扰时段',
  '将安静时段',
  '把安静时段',
];

/** How they are ended. */
export const quietHoursOff: readonly string[] = [
  '关闭安静时段',
  '取消安静时段',
  '删除安静时段',
  '关闭免打扰时段',
  '取消免打扰时段',
  '关闭免打扰',
  '取消免打扰',
  '安静时段关闭',
  '免打扰关闭',
  '不要安静时段',
  '关闭静默时段',
  '取消静默时段',
];
