import type { Issue } from './model.ts';

/** When Microsoft promised to speak again. */
export interface Promised {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly isOverdue: boolean;
}

/**
 * Microsoft's standing promise on an issue: that of the newest post with one that can be read. While its moment is to
 * come it holds, whatever was posted since: a short word in between takes nothing back. Once the moment has passed it
 * is overdue only where nothing was posted after it was given; a later post without a promise has spoken, and what is
 * not promised can't be late. Undefined where nothing is promised, and for an issue that is over.
 */
export function promiseOf(issue: Pick<Issue, 'isResolved' | 'posts'>, now: number): Promised | undefined {
  if (issue.isResolved) return undefined;
  const index = issue.posts.findIndex(({ nextUpdateAt }) => nextUpdateAt !== undefined);
  const at = issue.posts[index]?.nextUpdateAt;
  if (at === undefined) return undefined;
  if (at >= now) return { at, isOverdue: false };
  return index === 0 ? { at, isOverdue: true } : undefined;
}

/**
 * The promise of the newest post of an open issue that has not been kept at `now`: when the next update was due.
 * @param isOpen whether it still hits anybody
 */
export function overduePromise(
  { posts }: Pick<Issue, 'posts'>,
  isOpen: boolean,
  now: number,
): number | undefined {
  const promised = posts[0]?.nextUpdateAt;
  return isOpen && promised !== undefined && promised <= now ? promised : undefined;
}
