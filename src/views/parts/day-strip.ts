import type { Day } from '../../health/history/days.ts';
import type { DayMark } from '../../health/history/service-history.ts';

/**
 * How a day looks in a strip: a letter of its own for each mark, so that nobody has to tell colours apart; days without
 * an issue are the line on which the letters stand.
 */
export const markLooks = {
  incident: { letter: 'I', color: 'attention', weight: 'Bolder' },
  unknown: { letter: '?', color: 'default', weight: 'Bolder' },
  advisory: { letter: 'A', color: 'accent', weight: 'Bolder' },
  clear: { letter: '▁', color: 'good', weight: 'Bolder' },
} as const satisfies Record<DayMark, { letter: string; color: string; weight: string }>;

/** Equal days side by side. */
export interface StripRun {
  readonly text: string;
  readonly color: string;
  readonly weight: string;
}

/** A line of a strip. */
export interface StripLine {
  readonly runs: readonly StripRun[];
}

/** A month, begun within a week, has up to six; longer strips have lines of four. */
const weeksOfMonth = 6;
const weeksPerLine = 4;
/** No width for a line to break at. */
const gap = '\u00a0';

/**
 * A strip of days: a letter per day, weeks apart, equal days in one run. A line is as wide as 36 letters at most, so it
 * fits a phone in small monospace.
 */
export function dayStrip(days: readonly Day[], marks: readonly DayMark[]): StripLine[] {
  const weeks: DayMark[][] = [];
  for (const [index, mark] of marks.entries()) {
    if (index === 0 || days[index]?.weekday === 1) weeks.push([]);
    weeks.at(-1)?.push(mark);
  }
  const perLine = weeks.length <= weeksOfMonth ? weeksOfMonth : weeksPerLine;
  const lines: StripLine[] = [];
  for (let from = 0; from < weeks.length; from += perLine)
    lines.push({ runs: runsOf(weeks.slice(from, from + perLine)) });
  return lines;
}

function runsOf(weeks: readonly (readonly DayMark[])[]): StripRun[] {
  const runs: { mark: DayMark; text: string }[] = [];
  for (const [index, week] of weeks.entries()) {
    for (const [day, mark] of week.entries()) {
      const text = `${day === 0 && index > 0 ? gap : ''}${markLooks[mark].letter}`;
      const last = runs.at(-1);
      if (last?.mark === mark) last.text += text;
      else runs.push({ mark, text });
    }
  }
  return runs.map(({ mark, text }) => {
    const { color, weight } = markLooks[mark];
    return { text, color, weight };
  });
}
