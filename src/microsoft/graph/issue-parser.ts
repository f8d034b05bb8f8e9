import { LRUCache } from 'lru-cache';
import type { Issue } from '../../health/model.ts';
import { issueWire, toIssue } from './health-wire.ts';
import { isObject, sameJson, sizeOf } from './json-value.ts';
import type { ReadItems } from './read-each.ts';

/** Reads issues as Graph sends them. */
export interface IssueParser {
  /** Undefined for what does not have the documented form. */
  read(raw: unknown): Issue | undefined;
  /** Item by item; what is no list counts as one unreadable item. */
  readAll(list: unknown): ReadItems<Issue>;
}

/** Characters of issues that are kept: some thousand issues with their posts. */
const capacity = 16_000_000;

interface Known {
  readonly raw: unknown;
  readonly issue: Issue;
}

/**
 * A parser that knows by heart what it has read. Microsoft tells thousands of tenants about an issue in the same
 * words: they are read once, and all get the same object. Two tellings are the same only where nothing in them
 * differs.
 */
export function createIssueParser(maxCharacters = capacity): IssueParser {
  const known = new LRUCache<string, Known>({
    maxSize: maxCharacters,
    sizeCalculation: ({ raw }) => sizeOf(raw),
  });

  function read(raw: unknown): Issue | undefined {
    const key = keyOf(raw);
    const before = known.get(key);
    if (before && sameJson(before.raw, raw)) return before.issue;
    const wire = issueWire.safeParse(raw);
    if (!wire.success) return undefined;
    const issue = toIssue(wire.data);
    known.set(key, { raw, issue });
    return issue;
  }

  return {
    read,
    readAll(list) {
      if (!Array.isArray(list)) return { items: [], unreadable: 1 };
      const items = list.map(read).filter((issue) => issue !== undefined);
      return { items, unreadable: list.length - items.length };
    },
  };
}

/** What changes with every update of an issue; whether the rest is the same is looked at afterwards. */
function keyOf(raw: unknown): string {
  if (!isObject(raw)) return '';
  const { id, lastModifiedDateTime, status, posts } = raw;
  return `${id} ${lastModifiedDateTime} ${status} ${Array.isArray(posts) ? posts.length : 0}`;
}
