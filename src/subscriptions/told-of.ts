import { createHash } from 'node:crypto';
import type { Sight, Told } from './notice.ts';
import type { Planned } from './things/thing.ts';

/** Characters: as many as a card shows. */
const longestTitle = 200;

/** What a card that shows this tells. The print is of all that the card shows and of nothing else. */
export function toldOf(sight: Sight): Told {
  const { issue, kind, isOpen, parting, customerCount, names, growth, overdueSince, acknowledged, planned } =
    sight;
  // Of reports the time is ours, and of what is lost it is made up.
  const isDated = sight.reports === undefined && parting !== 'notKnown';
  const shown = [
    kind,
    issue.title,
    issue.service,
    issue.feature,
    issue.classification,
    issue.status.raw,
    issue.impact,
    issue.startedAt,
    issue.endedAt,
    issue.hasReview,
    issue.posts[0]?.at,
    issue.posts[0]?.lastWord,
    issue.posts[0]?.nextUpdateAt,
    isOpen,
    customerCount,
    names,
    growth?.by,
    overdueSince,
    acknowledged?.by,
    acknowledged?.at,
    ...(issue.azure ? [issue.azure.impacts] : []),
    ...(planned ? [planned.window.from, planned.window.to, planned.window.impacts] : []),
    ...(parting ? [parting] : []),
  ];
  return {
    print: createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 22),
    status: planned ? timesOf(planned) : issue.status.raw,
    isOpen,
    ...(parting && { parting }),
    ...(isOpen && { about: { kind, title: issue.title.slice(0, longestTitle), service: issue.service } }),
    hasReview: issue.hasReview,
    ...(overdueSince !== undefined && { overdueSince }),
    ...(isDated && { asOf: issue.updatedAt }),
  };
}

/** Same text, same times; a window that Azure no longer tells of has none. */
function timesOf({ window: { from, to }, state }: Planned): string {
  return state === 'untold' ? state : `${from} ${to ?? ''}`;
}
