import { matchIssue, readHits } from '../match-issue.ts';
import { type ReplyKind, type Rule, replyKinds } from '../subscription.ts';
import type { Thing } from '../things/thing.ts';

/** What is known of the past. */
export interface History {
  readonly things: readonly Thing[];
  /** How far back nothing is missing (milliseconds since 1970). */
  readonly since: number;
  readonly until: number;
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
}

const longestMs = 30 * 24 * 3_600_000;

/** What rules would have brought. Grows with the things of the past and the customers that they hit. */
export function previewOf(
  rules: readonly Rule[],
  { things, since, until }: History,
  tags: ReadonlyMap<string, readonly string[]>,
  wanted: readonly ReplyKind[] = replyKinds,
): Preview {
  const from = Math.max(since, until - longestMs);
  const isWithin = (at: number | undefined) => at !== undefined && at > from && at <= until;
  const preview = { since: from, until, cards: 0, edits: 0, replies: 0 };
  for (const thing of things) {
    if (!matchIssue({ rules }, readHits(thing, tags))) continue;
    const { card, edits, replies } = broughtBy(thing, isWithin, until);
    preview.cards += Number(card);
    preview.edits += edits;
    preview.replies += replies.filter((kind) => wanted.includes(kind)).length;
  }
  return preview;
}

interface Brought {
  readonly card: boolean;
  readonly edits: number;
  readonly replies: readonly ReplyKind[];
}

function broughtBy(thing: Thing, isWithin: (at: number | undefined) => boolean, until: number): Brought {
  const { issue, announcement, reports } = thing;
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
