import { DateTime } from 'luxon';

/**
 * How a post is written down. Microsoft does all of these: `text` and `html` with blank lines between the labelled parts,
 * `htmlBreaks` with break tags, `htmlRun` with nothing at all between one part and the next label.
 */
export type PostFormat = 'text' | 'html' | 'htmlBreaks' | 'htmlRun';

/** The labelled parts of a post; what a post does not name it takes over from the post before. */
export interface PostParts {
  title?: string;
  userImpact?: string;
  moreInfo?: string;
  current?: string;
  final?: string;
  scope?: string;
  /** Moments are minutes from the start of the world. */
  start?: number;
  end?: number;
  estimate?: string;
  preliminaryRootCause?: string;
  rootCause?: string;
  nextSteps?: string;
  /** A moment, or words of a promise without a label ("We'll provide an update within 30 minutes."). */
  nextUpdate?: number | string;
}

type Label = Exclude<keyof PostParts, 'nextUpdate'> | 'nextUpdateBy' | 'last';

const english: Readonly<Record<Label, string>> = {
  title: 'Title',
  userImpact: 'User impact',
  moreInfo: 'More info',
  current: 'Current status',
  final: 'Final status',
  scope: 'Scope of impact',
  start: 'Start time',
  end: 'End time',
  estimate: 'Estimated time to resolve',
  preliminaryRootCause: 'Preliminary root cause',
  rootCause: 'Root cause',
  nextSteps: 'Next steps',
  nextUpdateBy: 'Next update by',
  last: 'This is the final update for the event.',
};

/** The labels of those who write with nothing between the parts. */
const run: Readonly<Record<Label, string>> = {
  title: 'Title',
  userImpact: 'User Impact',
  moreInfo: 'More Info',
  current: 'Current Status',
  final: 'Final Status',
  scope: 'Scope of Impact',
  start: 'Incident Start Time',
  end: 'Incident End Time',
  estimate: 'Estimated Time to Resolve',
  preliminaryRootCause: 'Preliminary Root Cause',
  rootCause: 'Root Cause',
  nextSteps: 'Next Steps',
  nextUpdateBy: 'Next Update',
  last: 'This is the final update on the incident.',
};

const chinese: Readonly<Record<Label, string>> = {
  title: '标题',
  userImpact: '用户影响',
  moreInfo: '更多信息',
  current: '当前状态',
  final: '最终状态',
  scope: '影响范围',
  start: '开始时间',
  end: '结束时间',
  estimate: '预计解决时间',
  preliminaryRootCause: '初步根本原因',
  rootCause: '根本原因',
  nextSteps: '后续步骤',
  nextUpdateBy: '下次更新时间',
  last: '这是此事件的最后一次更新。',
};

export interface PostStyle {
  readonly format: PostFormat;
  readonly language: 'en' | 'zh-CN';
  readonly worldStartedAt: number;
}

/** Writes a post as Microsoft does: labelled parts in a fixed order, times in UTC. */
export function writePost(parts: PostParts, style: PostStyle): string {
  const runs = style.format === 'htmlRun';
  const labels = style.language === 'zh-CN' ? chinese : runs ? run : english;
  const colon = style.language === 'zh-CN' ? '：' : runs ? ':' : ': ';
  const moment = (minutes: number) => writeMoment(style.worldStartedAt + minutes * 60_000, style.language);
  const lines: string[] = [];
  const say = (label: Label, value: string | number | undefined) => {
    if (value === undefined) return;
    lines.push(`${labels[label]}${colon}${typeof value === 'number' ? moment(value) : value}`);
  };
  say('title', parts.title);
  say('userImpact', parts.userImpact);
  say('moreInfo', parts.moreInfo);
  const promise = typeof parts.nextUpdate === 'string' ? ` ${parts.nextUpdate}` : '';
  if (parts.final === undefined) say('current', parts.current && `${parts.current}${promise}`);
  say('final', parts.final);
  say('scope', parts.scope);
  say('start', parts.start);
  say('end', parts.end);
  say('estimate', parts.estimate);
  say(
    parts.rootCause === undefined ? 'preliminaryRootCause' : 'rootCause',
    parts.rootCause ?? parts.preliminaryRootCause,
  );
  say('nextSteps', parts.nextSteps);
  if (parts.final !== undefined) lines.push(labels.last);
  else if (typeof parts.nextUpdate === 'number') say('nextUpdateBy', parts.nextUpdate);
  return join(lines, style.format);
}

function join(lines: readonly string[], format: PostFormat): string {
  if (format === 'htmlRun') return lines.join('').replace(/\n+/g, '');
  if (format === 'htmlBreaks') return lines.join('<br><br>').replace(/\n/g, '<br>');
  return lines.join('\n\n');
}

function writeMoment(at: number, language: 'en' | 'zh-CN'): string {
  const time = DateTime.fromMillis(at, { zone: 'utc' });
  if (language === 'zh-CN') return time.setLocale('zh-CN').toFormat("yyyy年L月d日 HH:mm 'UTC'");
  return time.setLocale('en-US').toFormat("cccc, LLLL d, yyyy, 'at' h:mm a 'UTC'");
}
