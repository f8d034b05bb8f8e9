import type { Notice, Sight, Step, Told } from './notice.ts';
import { phaseOf } from './phase-of.ts';
import type { ReplyKind, Subscription } from './subscription.ts';
import { toldOf } from './told-of.ts';

/** What decides beside the issue itself. */
export interface Circumstances {
  /** Quiet hours of the subscription. */
  readonly isQuiet: boolean;
  /** Somebody does not want to hear of it for a while. */
  readonly isMuted: boolean;
  /** The program was away for long, or the subscription rested: what happened meanwhile is told by one summary, not by replies. */
  readonly isCatchingUp: boolean;
}

/**
 * What has to be done now so that a conversation knows what is true; undefined where it knows. It compares what was told
 * with what is seen, and never asks what happened between: so the order of posts, repeated posts and what was missed make no
 * difference, and everything that waits is one step when its time comes.
 *
 * A new card makes a sound, so it waits while it is quiet or muted; so do replies. An edit makes none: a card that is there
 * stays true.
 */
export function planStep(
  notice: Notice | undefined,
  sight: Sight,
  { replies: wanted }: Pick<Subscription, 'replies'>,
  circumstances: Circumstances,
): Step | undefined {
  const isSilent = mustBeSilent(sight, circumstances);
  if (notice?.messageId === undefined) {
    return sight.isOpen && !isSilent ? { card: 'create', replies: [] } : undefined;
  }
  const now = toldOf(sight);
  if ([notice.shown, notice.replied].some((told) => told && isOlder(now, told))) return undefined;
  const isEdited = notice.shown?.print !== now.print;
  const replies =
    isSilent || circumstances.isCatchingUp || !notice.replied
      ? []
      : repliesTo(notice.replied, now, sight).filter((kind) => wanted.includes(kind));
  if (!isEdited && replies.length === 0) return undefined;
  return { ...(isEdited && { card: 'edit' }), replies };
}

/**
 * After a kill the program knows for a while what it knew some minutes before: nobody is told that. Of two states of the
 * same moment the one that has ended is the newer one, as on the board.
 */
function isOlder(now: Told, told: Told): boolean {
  if (now.asOf === undefined || told.asOf === undefined) return false;
  return now.asOf < told.asOf || (now.asOf === told.asOf && now.isOpen && phaseOf(told) === 'over');
}

/** Nothing may make a sound now; what breaks through quiet hours is not heard through a mute. */
export function mustBeSilent(
  { breaksThrough }: Pick<Sight, 'breaksThrough'>,
  { isQuiet, isMuted }: Pick<Circumstances, 'isQuiet' | 'isMuted'>,
): boolean {
  return isMuted || (isQuiet && !breaksThrough);
}

/** What deserves attention between what the thread was told and now; what ends or begins again comes alone. */
function repliesTo(before: Told, now: Told, sight: Sight): ReplyKind[] {
  const { issue, acknowledged, announcement, planned, reports, customerCount } = sight;
  // Posts of the message center and reports neither get better nor come back: their cards say all.
  if (announcement || reports) return [];
  // Of what is planned it matters when; that it has begun or is over was known before.
  if (planned) return before.status === now.status ? [] : ['status'];
  const review: ReplyKind[] = now.hasReview && !before.hasReview ? ['review'] : [];
  switch (`${phaseOf(before)} ${phaseOf(now)}` as const) {
    case 'open open': {
      const status: ReplyKind[] = before.status === now.status ? [] : ['status'];
      const isOverdue = now.overdueSince !== undefined && before.overdueSince !== now.overdueSince;
      const overdue: ReplyKind[] = isOverdue && acknowledged === undefined ? ['overdue'] : [];
      return [...status, ...overdue, ...review];
    }
    case 'open over':
      return issue.isResolved ? ['resolved', ...review] : review;
    // That nobody is hit any more is often known before the end is: of those who were hit then the thread hears it.
    case 'left over':
      return issue.isResolved && customerCount > 0 ? ['resolved', ...review] : review;
    case 'over open':
      return ['reopened', ...review];
    // Whoever is hit again, or follows it again, was never told that it is over.
    case 'left open':
    case 'open left':
    case 'over left':
    case 'left left':
    case 'over over':
      return review;
  }
}
