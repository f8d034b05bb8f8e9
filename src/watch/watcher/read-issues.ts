import type { Call } from '../../call.ts';
import { newestOfEach } from '../../health/newest-of-each.ts';
import type { IssueFeed, IssuesAnswer } from '../../health/ports.ts';
import type { WritableBoard } from '../board/writable-board.ts';
import { longestChangesMs, overlapMs } from './paces.ts';
import type { Job } from './schedule.ts';

/** What was told of a customer before. */
export type ToldBefore = Pick<WritableBoard, 'issuesOf' | 'readAt'>;

/**
 * A customer's issues: what has changed, by one request, or all that are open, by two. The list of open issues does not tell
 * an issue that has ended from one that has left the customer, so it is followed by what has changed since the last
 * read; in this order, or an issue that ends between the two requests would be in neither. After a day or more that is
 * asked only where an issue is missing: mostly the first customers' answers say how it ended, and a long list for each
 * customer is spared. Two requests once an hour are few of the 800 that Graph allows in a tenant
 * (learn.microsoft.com/graph/throttling-limits). Throws ReadError, also where only one of the two failed.
 * @param at now (milliseconds since 1970)
 */
export async function readIssues(
  { customer, changedSince }: Pick<Job, 'customer' | 'changedSince'>,
  { feed, before }: { readonly feed: IssueFeed; readonly before: ToldBefore },
  call: Call,
  at: number,
): Promise<IssuesAnswer> {
  if (changedSince !== undefined) return feed.readChanges(customer, changedSince - overlapMs, call);
  const open = await feed.readChanges(customer, undefined, call);
  const lastReadAt = before.readAt('health', customer.tenantId);
  if (lastReadAt === undefined) return open;
  const isLongAgo = lastReadAt <= at - longestChangesMs;
  if (isLongAgo && !misses(open, before, customer.tenantId)) return open;
  const changed = await feed.readChanges(customer, lastReadAt - overlapMs, call);
  return {
    issues: newestOfEach([...open.issues, ...changed.issues]),
    gaps: [...open.gaps, ...changed.gaps],
  };
}

/** Whether an issue is missing that the customer was told of and nobody was told the end of. */
function misses({ issues }: IssuesAnswer, before: ToldBefore, tenantId: string): boolean {
  const told = new Set(issues.map(({ id }) => id));
  return before.issuesOf(tenantId).some(({ id, azure }) => !azure && !told.has(id));
}
