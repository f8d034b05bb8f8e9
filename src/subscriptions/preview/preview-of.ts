import { azureServiceId } from '../../health/azure/azure-service.ts';
import { pastMs } from '../../watch/past/past.ts';
import { matchIssue, readHits } from '../match-issue.ts';
import { coversService } from '../rules/covers.ts';
import { type ReplyKind, type Rule, replyKinds } from '../subscription.ts';
import type { Thing } from '../things/thing.ts';
import type { PastFacts } from './past-of.ts';

/** What is known of the past. */
export interface History {
  /** What was watched. */
  readonly things: readonly Thing[];
  /** How far back nothing of it is missing (milliseconds since 1970). */
  readonly since: number;
  readonly until: number;
  /** What Microsoft tells of the 30 days before `until`, of those customers whom it was asked about. */
  readonly past?: PastFacts;
}

/** What a subscription would have brought. */
export interface Preview {
  /** Told from then on: the last 30 days, or as far back as is known. */
  readonly since: number;
  readonly until: number;
  readonly cards: number;
  readonly edits: number;
  /** At least: which status an issue had when is not known of the past, so its changes are not among them. */
  readonly replies: number;
  /** Where it is known from `since` on for some of the customers only: for how many; for the others from `othersSince` on. */
  readonly part?: { readonly known: number; readonly customers: number; readonly othersSince: number };
  /** From when on it is known of Azure, where that is wanted and known less far back. */
  readonly azureSince?: number;
}

/** What rules would have brought. Grows with the things of the past and the customers that they hit. */
export function previewOf(
  rules: readonly Rule[],
  history: History,
  tags: ReadonlyMap<string, readonly string[]>,
  wanted: readonly ReplyKind[] = replyKinds,
): Preview {
  const { things, until, past } = history;
  const watchedSince = Math.max(history.since, until - pastMs);
  const isPastKnown = past !== undefined && past.known > 0;
  const from = isPastKnown ? until - pastMs : watchedSince;
  const isLess = watchedSince > from;
  const isWithin = (at: number | undefined) => at !== undefined && at > from && at <= until;
  const preview = { since: from, until, cards: 0, edits: 0, replies: 0 };
  const told = things.filter((thing) => matchIssue({ rules }, readHits(thing, tags)));
  const watched = new Set(told.map(({ issue }) => issue.id));
  const before = isPastKnown ? past.issues.filter(({ id }) => !watched.has(id)) : [];
  for (const one of [...told, ...before.map((issue) => ({ issue }))]) {
    const { card, edits, replies } = broughtBy(one, isWithin, until);
    preview.cards += Number(card);
    preview.edits += edits;
    preview.replies += replies.filter((kind) => wanted.includes(kind)).length;
  }
  const isPart = isPastKnown && isLess && past.known < past.customers;
  return {
    ...preview,
    ...(isPart && {
      part: { known: past.known, customers: past.customers, othersSince: watchedSince },
    }),
    ...(isLess && rules.some(meansAzure) && { azureSince: watchedSince }),
  };
}

/** Resource Graph tells of what ended within three days, so what is known of Azure before is what was watched. */
function meansAzure(rule: Rule): boolean {
  const isWanted = rule.kinds.includes('azure') || rule.kinds.includes('maintenance');
  return isWanted && coversService(rule, azureServiceId);
}

interface Brought {
  readonly card: boolean;
  readonly edits: number;
  readonly replies: readonly ReplyKind[];
}

type IsWithin = (at: number | undefined) => boolean;

function broughtBy(
  {
    issue,
    announcement,
    reports,
    planned,
    firstSeenAt,
  }: Pick<Thing, 'issue' | 'announcement' | 'reports' | 'planned' | 'firstSeenAt'>,
  isWithin: IsWithin,
  until: number,
): Brought {
  if (planned) {
    const { from, to, updatedAt } = planned.window;
    const edits = Number(isWithin(from)) + Number(isWithin(to));
    return { card: isWithin(firstSeenAt ?? updatedAt), edits, replies: [] };
  }
  if (announcement) return { card: isWithin(announcement.updatedAt), edits: 0, replies: [] };
  if (reports)
    return { card: isWithin(reports.startedAt), edits: Number(isWithin(reports.ended?.at)), replies: [] };
  const { posts, isResolved, hasReview, updatedAt, startedAt, endedAt } = issue;
  const end = isResolved ? (endedAt ?? updatedAt) : until;
  const first = posts.at(-1)?.at ?? startedAt ?? updatedAt;
  const later = posts.slice(0, -1).filter(({ at }) => isWithin(at));
  const broken = posts.filter(({ nextUpdateAt }, index) => {
    const answeredAt = posts[index - 1]?.at ?? end;
    return nextUpdateAt !== undefined && nextUpdateAt < answeredAt && isWithin(nextUpdateAt);
  });
  return {
    card: isWithin(first),
    edits: later.length + broken.length,
    replies: [
      ...broken.map((): ReplyKind => 'overdue'),
      ...(isResolved && isWithin(end) ? (['resolved'] as const) : []),
      ...(hasReview && isWithin(updatedAt) ? (['review'] as const) : []),
    ],
  };
}
