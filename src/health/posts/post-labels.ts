/** The labels that Microsoft's posts are written under, in their usual English spelling. */
export const postLabels = [
  'Title',
  'User impact',
  'User experience',
  'Customer impact',
  'Impact statement',
  'Summary of impact',
  'More info',
  'Current status',
  'Final status',
  'Scope of impact',
  'Incident start time',
  'Incident end time',
  'Start time',
  'End time',
  'Estimated time to resolve',
  'Preliminary root cause',
  'Root cause',
  'Mitigation',
  'Workaround',
  'Next steps',
  'Next update by',
  'Next update',
  'What happened',
  'What we know so far',
  'What went wrong and why',
  'How are we responding',
  'How did we respond',
  'What happens next',
] as const;

export type PostLabel = (typeof postLabels)[number];

/** Words of everyday language, or the end of a longer word: labels only where they begin a line. */
const onlyAtLineStart: readonly PostLabel[] = ['Title', 'Mitigation', 'Workaround'];

/** Questions as Azure's posts ask them, each a line of its own. */
const questions: readonly (readonly [PostLabel, string])[] = [
  ['What happened', 'What happened\\?'],
  ['What we know so far', 'What (?:do )?we know so far\\?'],
  ['What went wrong and why', 'What went wrong,? and why\\?'],
  ['How are we responding', 'How are we responding\\?'],
  ['How did we respond', 'How did we respond\\?'],
  ['What happens next', 'What happens next\\?'],
];

/** Other words for a label: simplified Chinese, as posts of the cloud operated by 21Vianet have them. */
const chinese: readonly (readonly [PostLabel, string])[] = [
  ['Title', '标题'],
  ['User impact', '(?:对)?用户的?影响'],
  ['User experience', '用户体验'],
  ['Customer impact', '客户影响'],
  ['Impact statement', '影响(?:声明|说明|陈述)'],
  ['Summary of impact', '影响(?:摘要|概述)'],
  ['More info', '(?:更多|详细)信息'],
  ['Current status', '(?:当前|目前)状态'],
  ['Final status', '最终状态'],
  ['Scope of impact', '影响范围'],
  ['Incident start time', '(?:事件|事故|影响)(?:的)?开始时间'],
  ['Incident end time', '(?:事件|事故|影响)(?:的)?结束时间'],
  ['Start time', '开始时间'],
  ['End time', '结束时间'],
  ['Estimated time to resolve', '(?:预计|估计)(?:的)?(?:解决|修复|恢复)时间'],
  ['Preliminary root cause', '初步(?:的)?(?:根本原因|根因)'],
  ['Root cause', '(?:根本原因|根因)'],
  ['Mitigation', '缓解措施'],
  ['Workaround', '(?:解决方法|变通方法|临时解决方案)'],
  ['Next steps', '(?:后续|下一步)(?:步骤|措施|计划)'],
  ['Next update by', '(?:下次|下一次)更新(?:时间)?'],
];

/** One way to write a label, as the source of a pattern. */
export interface Spelling {
  readonly label: PostLabel;
  /** Matches the whole mark, its colon or question mark included. */
  readonly pattern: string;
}

/**
 * All spellings, each with what ends it. English posts often are one run-on line where a label follows the
 * previous word at once ("7:00 PM UTCRoot cause:"), so no boundary is asked for; its words begin with the
 * capitals of a beginning. A Chinese label is none where it ends a phrase ("问题的根本原因：").
 */
export const spellings: readonly Spelling[] = [
  ...postLabels
    .filter((label) => !questions.some(([question]) => question === label))
    .map((label) => ({ label, pattern: `${startOf(label)}${anyCapitals(label)} ?:` })),
  ...questions.map(([label, words]) => ({ label, pattern: `(?<![^\\n])${words}:?` })),
  ...chinese.map(([label, words]) => ({ label, pattern: `(?<![的该其此])【?${words}】? ?[:：]` })),
];

function startOf(label: PostLabel): string {
  return onlyAtLineStart.includes(label) ? '(?<![^\\n])' : '';
}

function anyCapitals(label: string): string {
  return label.replace(/ (\w)/g, (_, letter: string) => ` [${letter}${letter.toUpperCase()}]`);
}
