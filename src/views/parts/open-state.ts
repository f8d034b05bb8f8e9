import { type Issue, type Level, levels } from '../../health/model.ts';
import type { Only } from '../../watch/ask/ask-open.ts';
import { isComplete, isUnread, type Knowledge } from '../../watch/ask/knowledge.ts';
import type { WatchedIssue } from '../../watch/board.ts';
import type { ViewContext } from '../view-context.ts';
import { issueCounts } from './issue-counts.ts';
import { type LevelLook, levelLooks } from './level-look.ts';

/** How all customers are doing, in words that fit the look. */
export interface OpenState extends LevelLook {
  /** Literal text: "3 incidents, 5 advisories open". */
  readonly state: string;
}

const nothing = { all: 'none', incidents: 'noIncidents', advisories: 'noAdvisories' } as const;

/**
 * Sums up the open issues of all customers. Green only if everything was read and nothing is open: what could not be
 * read is not known.
 */
export function openState(
  ctx: ViewContext,
  issues: readonly WatchedIssue[],
  known: Knowledge,
  only: Only | 'all' = 'all',
): OpenState {
  const say = (level: Level, state: string) => ({ ...levelLooks[level], state });
  if (issues.length > 0) {
    const key = isUnread(known) ? 'overview.asKnown' : 'overview.open';
    const open = issues.map(({ issue }) => issue);
    return say(worst(open), ctx.t(key, { counts: issueCounts(ctx, open) }));
  }
  if (known.lanes.every(({ coverage }) => coverage.total === 0))
    return say('unknown', ctx.t('overview.nobody'));
  if (isUnread(known)) return say('unknown', ctx.t('overview.unread'));
  return isComplete(known)
    ? say('healthy', ctx.t(`overview.${nothing[only]}`))
    : say('unknown', ctx.t(`overview.${nothing[only]}Known`));
}

/** What Microsoft still counts as open is worth watching, whatever its status says. */
function worst(issues: readonly Issue[]): Level {
  const level = levels.find((wanted) => issues.some(({ status }) => status.level === wanted));
  return level === undefined || level === 'healthy' ? 'watching' : level;
}
