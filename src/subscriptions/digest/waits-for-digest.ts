import { isQuiet } from '../quiet-hours.ts';
import type { Subscription } from '../subscription.ts';
import type { Thing } from '../things/thing.ts';

/**
 * Whether something gets no card, because a digest tells it: an advisory that came in quiet hours. What had come before it
 * was subscribed was in no digest.
 */
export function waitsForDigest(
  { kind, firstSeenAt }: Pick<Thing, 'kind' | 'firstSeenAt'>,
  { quiet, digest, madeAt }: Pick<Subscription, 'quiet' | 'digest' | 'madeAt'>,
): boolean {
  if (kind !== 'advisories' || !quiet || !digest || firstSeenAt === undefined) return false;
  return firstSeenAt > madeAt && isQuiet(quiet, firstSeenAt);
}

/** Whether a subscription may have something that waits so. */
export function hasWaiting({
  quiet,
  digest,
  rules,
}: Pick<Subscription, 'quiet' | 'digest' | 'rules'>): boolean {
  return (
    quiet !== undefined && digest !== undefined && rules.some(({ kinds }) => kinds.includes('advisories'))
  );
}
