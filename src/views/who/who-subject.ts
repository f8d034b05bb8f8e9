import { fromAzure } from '../../health/maintenance/plan.ts';
import type { WatchedIssue, WatchedWindow } from '../../watch/board.ts';
import { placeText } from '../maintenance/planned-row.ts';
import { windowState } from '../maintenance/window-state.ts';
import { plain } from '../parts/escape.ts';
import { type LevelLook, levelLooks, statusWord } from '../parts/level-look.ts';
import { moment } from '../parts/time.ts';
import { growthText, issueName, issuePlace, unknownText } from '../parts/watched-part.ts';
import type { ViewContext } from '../view-context.ts';

/** What customers are listed of, in words. */
export interface WhoSubject {
  /** As it came; like the title a text from outside. */
  readonly id: string;
  readonly title: string;
  readonly look: Pick<LevelLook, 'icon' | 'style'>;
  readonly status: string;
  readonly name: string;
  readonly place: string;
  readonly customerCount: number;
  /** "140 customers hit" */
  readonly hit: string;
  /** What stands behind that: growth, or when it is; may be empty. */
  readonly more: string;
  /** Of how many it is not known any more; may be empty. */
  readonly unknown: string;
  readonly startsAt: number | undefined;
}

export function whoOfIssue(ctx: ViewContext, watched: WatchedIssue): WhoSubject {
  const { issue, customerCount } = watched;
  return {
    id: issue.id,
    title: issue.title,
    look: levelLooks[issue.status.level],
    status: statusWord(ctx, issue.status),
    name: issueName(ctx, issue),
    place: issuePlace(issue),
    customerCount,
    hit: ctx.t(issue.isResolved ? 'who.ended' : 'who.hit', { count: customerCount }),
    more: growthText(ctx, watched),
    unknown: watched.unknown ? unknownText(ctx, watched.unknown) : '',
    startsAt: issue.startedAt,
  };
}

/** A window of Azure's planned maintenance. */
export function whoOfWindow(ctx: ViewContext, { window, state, customerCount }: WatchedWindow): WhoSubject {
  const { id, title, from, to } = window;
  const { status, ...look } = windowState(ctx, state);
  const start = moment(ctx, from);
  const when =
    to === undefined
      ? ctx.t('notice.windowOpen', { start })
      : ctx.t('notice.window', { start, end: moment(ctx, to) });
  const place = placeText(ctx, fromAzure(window));
  return {
    id,
    title,
    look,
    status,
    name: ctx.t('notice.name.maintenance', { id: plain(id, 40) }),
    place: place === '' ? 'Azure' : place,
    customerCount,
    hit: ctx.t('who.concerned', { count: customerCount }),
    more: ` · ${when}`,
    unknown: '',
    startsAt: from,
  };
}
