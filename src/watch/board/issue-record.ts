import { TypedFastBitSet } from 'typedfastbitset';
import type { Issue, ServiceStatus } from '../../health/model.ts';
import type { GrowthPoint } from './growth.ts';
import { unitedImpacts } from './united-impacts.ts';

/** One state of an issue, and the numbers of the customers whom Microsoft told it last. */
export interface Version {
  readonly status: ServiceStatus;
  readonly updatedAt: number;
  readonly isResolved: boolean;
  readonly told: TypedFastBitSet;
}

/**
 * An issue over all customers. Its content is held once, the newest that anybody was told; beside it only who was told
 * which state last. Hits follow from these alone, so the order in which customers are read does not matter.
 */
export interface IssueRecord {
  issue: Issue;
  /** Those that somebody was told last, in no order; seldom more than two. */
  readonly versions: Version[];
  /** Its place in the answers: Microsoft 365 and Azure are read apart from each other. */
  readonly lane: 'health' | 'azure';
  readonly firstSeenAt: number;
  /** When it was seen to be no longer open; undefined while it is. */
  goneAt: number | undefined;
  growth: readonly GrowthPoint[];
  /** The promise that has been told as overdue. */
  overdueTold: number | undefined;
}

export function newRecord(issue: Issue, firstSeenAt: number): IssueRecord {
  return {
    issue: withoutSubscriptions(issue),
    versions: [],
    lane: laneOf(issue),
    firstSeenAt,
    goneAt: undefined,
    growth: [],
    overdueTold: undefined,
  };
}

export function laneOf(issue: Issue): 'health' | 'azure' {
  return issue.azure ? 'azure' : 'health';
}

/** Whether this customer was told just this state last, and nothing of the content is newer than what is held. */
export function isToldAlready({ issue: held, versions }: IssueRecord, number: number, issue: Issue): boolean {
  return (
    newest(held, issue) === held &&
    versions.some((version) => version.told.has(number) && isSame(version, issue))
  );
}

/** A customer was told this state of the issue. */
export function tell(record: IssueRecord, number: number, issue: Issue): void {
  record.issue = newest(record.issue, issue);
  forget(record, number);
  const { status, updatedAt, isResolved } = issue;
  let version = record.versions.find((one) => isSame(one, issue));
  if (!version) {
    version = { status, updatedAt, isResolved, told: new TypedFastBitSet() };
    record.versions.push(version);
  }
  version.told.add(number);
}

/** A customer no longer has the issue. */
export function forget({ versions }: IssueRecord, number: number): void {
  for (const [place, version] of versions.entries()) {
    if (!version.told.has(number)) continue;
    version.told.remove(number);
    if (version.told.isEmpty()) versions.splice(place, 1);
    return;
  }
}

/** The state that the customer was told last. */
export function versionOf({ versions }: IssueRecord, number: number): Version | undefined {
  return versions.find(({ told }) => told.has(number));
}

/** While it goes on, those who were last told so; when it has ended, all that had it then. */
export function hitsOf({ issue, versions }: IssueRecord): TypedFastBitSet {
  const hits = new TypedFastBitSet();
  for (const { isResolved, told } of versions) {
    if (issue.isResolved || !isResolved) hits.union(told);
  }
  return hits;
}

export function isOpen({ issue, versions }: IssueRecord): boolean {
  return !issue.isResolved && versions.some(({ isResolved }) => !isResolved);
}

function isSame(a: Pick<Version, 'status' | 'updatedAt' | 'isResolved'>, b: typeof a): boolean {
  return a.updatedAt === b.updatedAt && a.isResolved === b.isResolved && a.status.raw === b.status.raw;
}

/**
 * The newer of two states of an issue; the held one itself where the other adds nothing. Azure tells each customer what of
 * its own is hit and where: of one moment the issue has all that anybody was told, whoever is read first.
 */
function newest(held: Issue, told: Issue): Issue {
  const isNewer = compareAge(told, held) > 0;
  if (told.updatedAt !== held.updatedAt || !held.azure || !told.azure)
    return isNewer ? withoutSubscriptions(told) : held;
  const impacts = unitedImpacts(held.azure.impacts, told.azure.impacts);
  if (isNewer) return { ...told, azure: { ...told.azure, impacts, subscriptions: [] } };
  return impacts === held.azure.impacts ? held : { ...held, azure: { ...held.azure, impacts } };
}

/**
 * Which of two states of an issue is the newer one. Of two with the same moment the one that has ended is, because
 * issues end more often than they begin again; then the one with more posts. The last step only makes the order the
 * same whoever is read first.
 */
function compareAge(a: Issue, b: Issue): number {
  return (
    a.updatedAt - b.updatedAt ||
    Number(a.isResolved) - Number(b.isResolved) ||
    a.posts.length - b.posts.length ||
    Number(a.status.raw > b.status.raw) - Number(a.status.raw < b.status.raw)
  );
}

/** What is shown for all customers must not name the subscriptions of the one that told it. */
function withoutSubscriptions(issue: Issue): Issue {
  return issue.azure ? { ...issue, azure: { ...issue.azure, subscriptions: [] } } : issue;
}
