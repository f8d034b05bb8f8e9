import type { Notice, Sight } from '../notice.ts';
import { type See, seenIn } from '../see.ts';
import type { Subscription } from '../subscription.ts';
import type { Things } from '../things/create-things.ts';

/** What a conversation has missed, as data for one message. */
export interface Missed {
  readonly since: number;
  readonly until: number;
  /** Began meanwhile and goes on: each has a card of its own too. */
  readonly opened: readonly Sight[];
  /** Ended meanwhile, also what began meanwhile, which has no card. */
  readonly ended: readonly Sight[];
  /** Went on all the time. */
  readonly goesOn: readonly Sight[];
  /** Maintenance windows of Azure that were planned, changed or called off meanwhile. */
  readonly planned: readonly Sight[];
}

export interface MissedParts {
  readonly things: Pick<Things, 'openIssues' | 'endedIssues' | 'windows'>;
  readonly see: Pick<See, 'see'>;
  readonly noticeOf: (conversationId: string, issueId: string) => Notice | undefined;
}

/** Undefined where nothing began, ended or was planned for it, or it does not want to hear of what did. */
export function missedOf(
  subscription: Subscription,
  { things, see, noticeOf }: MissedParts,
  since: number,
  until: number,
): Missed | undefined {
  const { conversationId } = subscription.where;
  const look = (issueId: string): Sight[] => {
    const seen = seenIn(see.see(subscription, issueId, noticeOf(conversationId, issueId)));
    return seen && !seen.circumstances.isMuted && seen.sight.customerCount > 0 ? [seen.sight] : [];
  };
  const isAfter = (at: number) => at > since && at <= until;
  const open = things.openIssues().flatMap(({ issue }) => look(issue.id));
  const ended = things
    .endedIssues()
    .filter(({ issue }) => issue.isResolved && isAfter(issue.endedAt ?? issue.updatedAt))
    .flatMap(({ issue }) => look(issue.id));
  const began = ({ issue }: Sight) => issue.posts.at(-1)?.at ?? issue.startedAt ?? issue.updatedAt;
  const opened = open.filter((sight) => isAfter(began(sight)));
  // That work which was planned has begun or is over was known before.
  const planned = things
    .windows()
    .filter(({ state, window, goneAt }) =>
      state === 'untold'
        ? goneAt !== undefined && isAfter(goneAt)
        : state !== 'over' && isAfter(window.updatedAt),
    )
    .flatMap(({ window }) => look(window.id));
  if (opened.length + ended.length + planned.length === 0) return undefined;
  const goesOn = open.filter((sight) => !opened.includes(sight));
  return { since, until, opened, ended, goesOn, planned };
}
