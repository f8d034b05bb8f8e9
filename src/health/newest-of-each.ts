import type { Issue } from './model.ts';

/** Each issue once, where two answers were asked for one after the other; of two states of the same moment the later one. */
export function newestOfEach(issues: readonly Issue[]): Issue[] {
  const byId = new Map<string, Issue>();
  for (const issue of issues) {
    const other = byId.get(issue.id);
    if (!other || other.updatedAt <= issue.updatedAt) byId.set(issue.id, issue);
  }
  return [...byId.values()];
}
