import { isDueWithin, nearDays } from '../../health/announcements/deadline.ts';
import { type Planned, plan } from '../../health/maintenance/plan.ts';
import { sortIssues } from '../../health/order.ts';
import { matchIssue } from '../match-issue.ts';
import type { Sight } from '../notice.ts';
import { isQuiet } from '../quiet-hours.ts';
import { type See, seenIn } from '../see.ts';
import type { Subscription } from '../subscription.ts';
import type { KnownThing, Things } from '../things/create-things.ts';

/** Something that Microsoft changes for some of a conversation's customers. */
export interface ChangingSoon extends Planned {
  readonly customerCount: number;
  /** A few of them by name, in their order. Texts from outside. */
  readonly names: readonly string[];
}

/** What a digest tells, as data. */
export interface DigestFacts {
  /** What ended and what waited is told since then. */
  readonly since: number;
  readonly until: number;
  /** The worst first; without what waited. */
  readonly open: readonly Sight[];
  readonly ended: readonly Sight[];
  /** Advisories that came in quiet hours: they have no card. */
  readonly waited: readonly Sight[];
  /** Windows of Azure and the message center, and deadlines, within two weeks, whatever kinds the conversation hears of; by date. */
  readonly soon: readonly ChangingSoon[];
}

export interface DigestParts {
  readonly things: Things;
  readonly see: Pick<See, 'see'>;
}

/** What a subscription's digest tells at `now` of what happened since a moment. Grows with what is open and ended within a week, and with posts. */
export function digestOf(
  subscription: Subscription,
  parts: DigestParts,
  since: number,
  now: number,
): DigestFacts {
  const { quiet } = subscription;
  const { things, see } = parts;
  const look = (id: string): Sight[] => {
    const seen = seenIn(see.see(subscription, id, undefined));
    return seen && !seen.circumstances.isMuted ? [seen.sight] : [];
  };
  const hasWaited = ({ kind, issue }: Sight): boolean => {
    const firstSeenAt = things.find(issue.id)?.thing.firstSeenAt;
    if (kind !== 'advisories' || !quiet || firstSeenAt === undefined) return false;
    return firstSeenAt > since && isQuiet(quiet, firstSeenAt);
  };
  const reported = things.reported().filter(({ ended }) => !ended);
  const open = [...things.openIssues().map(({ issue }) => issue.id), ...reported.map(({ id }) => id)].flatMap(
    look,
  );
  const ended = things
    .endedIssues()
    .filter(({ issue }) => issue.isResolved && (issue.endedAt ?? issue.updatedAt) > since)
    .flatMap(({ issue }) => look(issue.id));
  return {
    since,
    until: now,
    open: worstFirst(open.filter((sight) => !hasWaited(sight))),
    ended: worstFirst(ended),
    waited: worstFirst(open.filter(hasWaited)),
    soon: soonOf(subscription, things, now),
  };
}

function worstFirst(sights: readonly Sight[]): Sight[] {
  const place = new Map(sortIssues(sights.map(({ issue }) => issue)).map(({ id }, index) => [id, index]));
  const placeOf = ({ issue }: Sight) => place.get(issue.id) ?? 0;
  return [...sights].sort((a, b) => placeOf(a) - placeOf(b));
}

function soonOf(subscription: Subscription, things: Things, now: number): ChangingSoon[] {
  const announcements = things.announcements().map(({ announcement }) => announcement);
  const windows = things
    .windows()
    .filter(({ state }) => state === 'planned' || state === 'underWay')
    .map(({ window }) => window);
  return plan(windows, announcements, now)
    .dated.filter(({ from }) => isDueWithin(from, nearDays, now))
    .flatMap((planned) => {
      const known = things.find(planned.id);
      const match = known && matchAnyKind(subscription, known);
      if (!match) return [];
      return [{ ...planned, customerCount: match.count, names: match.first.map(({ name }) => name) }];
    });
}

function matchAnyKind({ rules }: Subscription, { hits }: KnownThing) {
  return matchIssue({ rules: rules.map((rule) => ({ ...rule, kinds: hits.kinds })) }, hits);
}
