import { overduePromise } from '../health/promise.ts';
import { serviceStatus } from '../health/status.ts';
import { holderOf } from './holder-of.ts';
import type { Match } from './match.ts';
import type { Notice, Parting, Sight } from './notice.ts';
import { breakthroughTag } from './subscription.ts';
import type { Thing } from './things/thing.ts';

/** With whose eyes a thing is looked at. */
interface Eyes {
  readonly notice?: Pick<Notice, 'acknowledged' | 'shown' | 'replied'> | undefined;
  /** It is of a kind and service that the subscription names, whomever it hits. */
  readonly isFollowed: boolean;
  readonly now: number;
}

/** What a subscription sees of a thing; without a match it hits none of its customers (any more). */
export function sightOf(thing: Thing, match: Match | undefined, { notice, isFollowed, now }: Eyes): Sight {
  const { kind, issue, goesOn, growth, announcement, planned, reports } = thing;
  const isOpen = goesOn && match !== undefined;
  const acknowledged = notice && holderOf(notice, { isOpen });
  const parting = isOpen ? undefined : partingFrom(thing, match, isFollowed);
  const overdueSince = overduePromise(issue, isOpen, now);
  return {
    kind,
    issue,
    isOpen,
    ...(parting && { parting }),
    customerCount: match?.count ?? 0,
    names: match?.first.map(({ name }) => name) ?? [],
    ...(growth && isOpen && match.isEverybody && { growth }),
    ...(overdueSince !== undefined && { overdueSince }),
    breaksThrough: match?.hasTag(breakthroughTag) ?? false,
    ...(acknowledged && { acknowledged }),
    ...(announcement && { announcement }),
    ...(planned && { planned }),
    ...(reports && { reports }),
  };
}

/** Undefined where it is over. */
function partingFrom(
  { issue, goesOn, planned }: Thing,
  match: Match | undefined,
  isFollowed: boolean,
): Parting | undefined {
  const isOver = issue.isResolved || issue.endedAt !== undefined || planned?.state === 'untold';
  if (match || isOver) return undefined;
  if (!isFollowed) return 'notFollowed';
  return goesOn ? 'elsewhere' : 'gone';
}

/** What is left to say of something that nobody knows any more but the card that shows it as open. */
export function lostSight({ issueId: id, shown, changedAt }: Notice): Sight {
  const { kind, title, service } = shown?.about ?? { kind: 'incidents', title: id, service: '' };
  const classification =
    kind === 'incidents' && shown?.about ? 'incident' : kind === 'advisories' ? 'advisory' : 'unknown';
  return {
    kind,
    issue: {
      id,
      title,
      service,
      classification,
      status: serviceStatus(shown?.status ?? ''),
      impact: '',
      updatedAt: changedAt,
      isResolved: false,
      hasReview: shown?.hasReview ?? false,
      posts: [],
    },
    isOpen: false,
    parting: 'notKnown',
    customerCount: 0,
    names: [],
    breaksThrough: false,
  };
}
