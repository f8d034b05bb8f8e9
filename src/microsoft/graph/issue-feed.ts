import type { Call } from '../../call.ts';
import type { Customer } from '../../customers/customer.ts';
import { ReadError } from '../../errors.ts';
import type { Issue, Subject } from '../../health/model.ts';
import { newestOfEach } from '../../health/newest-of-each.ts';
import type { HistorySource, IssueFeed, IssuesAnswer } from '../../health/ports.ts';
import { toMillis } from '../wire-values.ts';
import type { IssueParser } from './issue-parser.ts';
import { isObject } from './json-value.ts';
import type { ListQuestion, ServiceCommunications } from './service-communications.ts';

const open: ListQuestion = { operation: 'openIssues', collection: 'issues', filter: 'isResolved eq false' };

/** Microsoft 365 issues by Graph, as a watcher follows them and as a history tells them. Needs ServiceHealth.Read.All. */
export class GraphIssueFeed implements IssueFeed, HistorySource {
  readonly #lists: ServiceCommunications;
  readonly #parser: IssueParser;

  constructor(lists: ServiceCommunications, parser: IssueParser) {
    this.#lists = lists;
    this.#parser = parser;
  }

  async readChanges(customer: Customer, since: number | undefined, call: Call): Promise<IssuesAnswer> {
    if (since === undefined) {
      const raw = await this.#lists.list(customer, open, call);
      return this.#read(raw.filter(mayBeOpen), ({ isResolved }) => !isResolved, 'health', call);
    }
    const raw = await this.#lists.list(customer, changedSince(since), call);
    const mayBeNew = (item: unknown) => !(changedAt(item) < since);
    return this.#read(raw.filter(mayBeNew), ({ updatedAt }) => updatedAt >= since, 'health', call);
  }

  /** An issue that is open may not have been touched since `from`, so open ones are asked for by themselves. */
  async readHistory(customer: Customer, from: number, call: Call): Promise<IssuesAnswer> {
    const [changed, stillOpen] = await Promise.all([
      this.#lists.list(customer, changedSince(from), call),
      this.#lists.list(customer, open, call),
    ]);
    const isOfThen = ({ isResolved, endedAt, updatedAt }: Issue) =>
      !isResolved || (endedAt ?? updatedAt) >= from;
    const mayBeOfThen = (item: unknown) => mayBeOpen(item) || !(changedAt(item) < from);
    const raw = [...stillOpen, ...changed].filter(mayBeOfThen);
    const { issues, gaps } = this.#read(raw, isOfThen, 'history', call);
    return { issues: newestOfEach(issues), gaps };
  }

  #read(
    raw: readonly unknown[],
    isWanted: (issue: Issue) => boolean,
    what: Subject,
    { log }: Call,
  ): IssuesAnswer {
    const { items, unreadable } = this.#parser.readAll(raw);
    const issues = items.filter(isWanted);
    if (unreadable === 0) return { issues, gaps: [] };
    log.warn({ issues: unreadable }, 'Issues of a list were malformed');
    const error = new ReadError('answer_malformed', 'Issues do not have their documented form.');
    if (items.length === 0) throw error;
    return { issues, gaps: [{ what, error, missing: 'part' }] };
  }
}

function changedSince(since: number): ListQuestion {
  const filter = `lastModifiedDateTime ge ${new Date(since).toISOString()}`;
  return { operation: 'changedIssues', collection: 'issues', filter };
}

/** Looked at before an issue is read, because a list without a filter holds those of years. */
function mayBeOpen(raw: unknown): boolean {
  return !isObject(raw) || raw.isResolved !== true;
}

/** NaN where it is not known. */
function changedAt(raw: unknown): number {
  const written = isObject(raw) ? raw.lastModifiedDateTime : undefined;
  return typeof written === 'string' ? toMillis(written) : Number.NaN;
}
