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
}

export interface MissedParts {
  readonly things: Pick<Things, 'openIssues' | 'endedIssues'>;
  readonly see: Pick<See, 'see'>;
  readonly noticeOf: (conversationId: string, issueId: string) => Notice | undefined;
}

/** Undefined where nothing began and nothing ended for it, or it does not want to hear of what did. */
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
  if (opened.length === 0 && ended.length === 0) return undefined;
  return { since, until, opened, ended, goesOn: open.filter((sight) => !opened.includes(sight)) };
}
