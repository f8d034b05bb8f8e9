import type { ChangedIssue, IssueChanges, PromisedUpdate, Shift } from '../watch/ask/ask-shift.ts';
import type { WatchedIssue } from '../watch/board.ts';
import { plain } from './parts/escape.ts';
import { levelLooks, statusWord } from './parts/level-look.ts';
import { age, countdown, moment } from './parts/time.ts';
import { customersText, issueName } from './parts/watched-part.ts';
import type { ViewContext } from './view-context.ts';

/** One issue in a handover; literal texts. */
export interface HandoverRow {
  /** Of an issue that the next shift will want to open. */
  readonly id?: string;
  readonly icon: string;
  readonly color: string;
  readonly name: string;
  /** What stands beside the name. */
  readonly beside: string;
  /** Below it. */
  readonly lines: readonly { readonly text: string; readonly color: 'default' | 'attention' }[];
}

export interface HandoverSection {
  readonly label: string;
  readonly rows: readonly HandoverRow[];
  /** How many more there are. */
  readonly more: number;
}

/** How many rows each section may have, and how it is read. */
export interface HandoverRoom {
  /** Copied to be read later: a countdown would be wrong then. */
  readonly isCopied: boolean;
  readonly promises: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly ended: number;
  readonly reviewed: number;
}

/** A shift in sections, the most urgent first; one without rows is left out. */
export function handoverSections(ctx: ViewContext, shift: Shift, room: HandoverRoom): HandoverSection[] {
  const section = <Item>(
    label: string,
    items: readonly Item[],
    max: number,
    row: (item: Item) => HandoverRow,
  ): HandoverSection[] =>
    items.length === 0
      ? []
      : [{ label, rows: items.slice(0, max).map(row), more: Math.max(0, items.length - max) }];
  return [
    ...section(ctx.t('handover.promises'), shift.promises, room.promises, (item) =>
      promiseRow(ctx, item, room),
    ),
    ...section(ctx.t('handover.changed'), shift.changed, room.changed, (item) => ({
      ...changedRow(ctx, item),
      id: plain(item.issue.id, 40),
    })),
    ...section(ctx.t('handover.unchanged'), shift.unchanged, room.unchanged, (item) => openRow(ctx, item)),
    ...section(ctx.t('handover.ended'), shift.ended, room.ended, (item) => changedRow(ctx, item)),
    ...section(ctx.t('handover.reviewed'), shift.reviewed, room.reviewed, (item) => changedRow(ctx, item)),
  ];
}

function promiseRow(
  ctx: ViewContext,
  { issue, promise: { at, isOverdue } }: PromisedUpdate,
  { isCopied }: HandoverRoom,
): HandoverRow {
  const values = { moment: moment(ctx, at) };
  const copied = isOverdue ? ctx.t('handover.overdueText', values) : ctx.t('handover.dueText', values);
  const now = isOverdue
    ? ctx.t('handover.overdue', { ...values, age: age(ctx, at) })
    : ctx.t('handover.due', { ...values, countdown: countdown(ctx, at) });
  return {
    icon: isOverdue ? '!' : '▸',
    color: isOverdue ? 'attention' : 'default',
    name: plain(issue.id, 40),
    beside: plain(issue.service, 50),
    lines: [{ text: isCopied ? copied : now, color: isOverdue ? 'attention' : 'default' }],
  };
}

function openRow(ctx: ViewContext, watched: WatchedIssue): HandoverRow {
  const { issue } = watched;
  const { icon, color } = levelLooks[issue.status.level];
  return {
    icon,
    color,
    name: issueName(ctx, issue),
    beside: [statusWord(ctx, issue.status), plain(issue.service, 50), customersText(ctx, watched)].join(
      ' · ',
    ),
    lines: [{ text: plain(issue.title, 100), color: 'default' }],
  };
}

function changedRow(ctx: ViewContext, watched: ChangedIssue): HandoverRow {
  const row = openRow(ctx, watched);
  return { ...row, lines: [...row.lines, { text: changesText(ctx, watched.changes), color: 'default' }] };
}

/** "opened 06:40, 3 posts, Investigating → Service degradation, +12 customers" */
function changesText(ctx: ViewContext, changes: IssueChanges): string {
  const { openedAt, reopenedAt, resolvedAt, reviewAt, status, posts, joined, left } = changes;
  const at = (key: 'opened' | 'reopened' | 'resolved' | 'review', time: number | undefined) =>
    time === undefined ? [] : [ctx.t(`handover.change.${key}`, { moment: moment(ctx, time) })];
  return [
    ...at('opened', openedAt),
    // That it ended says what its status became.
    ...(status && resolvedAt === undefined
      ? [
          ctx.t('handover.change.status', {
            from: statusWord(ctx, status.from),
            to: statusWord(ctx, status.to),
          }),
        ]
      : []),
    ...(posts > 0 ? [ctx.t('handover.change.posts', { count: posts })] : []),
    ...(joined > 0 ? [ctx.t('handover.change.joined', { count: joined })] : []),
    ...(left > 0 ? [ctx.t('handover.change.left', { count: left })] : []),
    ...at('resolved', resolvedAt),
    ...at('reopened', reopenedAt),
    ...at('review', reviewAt),
  ].join(ctx.t('list.separator'));
}
