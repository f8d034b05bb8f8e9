import type { Notice, Sight, Step, Told } from './notice.ts';
import type { ReplyKind, Subscription } from './subscription.ts';
import { toldOf } from './told-of.ts';

/** What decides beside the issue itself. */
export interface Circumstances {
  /** Quiet hours of the subscription. */
  readonly isQuiet: boolean;
  /** Somebody does not want to hear of it for a while. */
  readonly isMuted: boolean;
  /** The program was away for long: what happened meanwhile is told by one summary, not by replies. */
  readonly isCatchingUp: boolean;
}

/**
 * What has to be done now so that a conversation knows what is true; undefined where it knows. It compares what was told
 * with what is seen, and never asks what happened between: so the order of posts, repeated posts and what was missed make no
 * difference, and everything that waits is one step when its time comes.
 *
 * A new card makes a sound, so it waits while it is quiet; so do replies. An edit makes none.
 */
export function planStep(
  notice: Notice | undefined,
  sight: Sight,
  { replies: wanted }: Pick<Subscription, 'replies'>,
  { isQuiet, isMuted, isCatchingUp }: Circumstances,
): Step | undefined {
  if (isMuted) return undefined;
  const isSilent = isQuiet && !sight.breaksThrough;
  if (notice?.messageId === undefined) {
    return sight.isOpen && !isSilent ? { card: 'create', replies: [] } : undefined;
  }
  const now = toldOf(sight);
  const isEdited = notice.shown?.print !== now.print;
  const replies =
    isSilent || isCatchingUp || !notice.replied
      ? []
      : repliesTo(notice.replied, now, sight).filter((kind) => wanted.includes(kind));
  if (!isEdited && replies.length === 0) return undefined;
  return { ...(isEdited && { card: 'edit' }), replies };
}

/** What deserves attention between what the thread was told and now; what ends or begins again comes alone. */
function repliesTo(
  before: Told,
  now: Told,
  { issue, acknowledged, announcement, planned, reports }: Sight,
): ReplyKind[] {
  // Posts of the message center and reports neither get better nor come back: their cards say all.
  if (announcement || reports) return [];
  // Of what is planned it matters when; that it has begun or is over was known before.
  if (planned) return before.status === now.status ? [] : ['status'];
  const review: ReplyKind[] = now.hasReview && !before.hasReview ? ['review'] : [];
  if (before.isOpen && !now.isOpen) return issue.isResolved ? ['resolved', ...review] : review;
  if (!before.isOpen && now.isOpen) return ['reopened', ...review];
  if (!now.isOpen) return review;
  const status: ReplyKind[] = before.status === now.status ? [] : ['status'];
  const isOverdue = now.overdueSince !== undefined && before.overdueSince !== now.overdueSince;
  return [...status, ...(isOverdue && acknowledged === undefined ? (['overdue'] as const) : []), ...review];
}
