import type { Customer } from '../../customers/customer.ts';
import type { Issue, ServiceStatus } from '../../health/model.ts';
import type { Hits } from '../../views/issue/issue-answer.ts';
import type { Board, HitCustomer } from '../../watch/board.ts';

/** Names that a card about all customers shows; `who` has the others. */
const namesShown = 5;

/**
 * What the board knows of the customers that an issue hits, compared with the issue as the card shows it: to `customer`,
 * or as last told to anybody. Undefined where nothing is known: the board has read nobody yet, or it has not seen an
 * issue that has ended, because it reads only those that are open.
 */
export function hitsOf(board: Board, issue: Issue, customer?: Customer): Hits | undefined {
  const { read, total } = board.coverage(issue.azure ? 'azure' : 'health');
  const watched = board.findIssue(issue.id);
  if (!watched && (read === 0 || issue.isResolved)) return undefined;
  const hit = board.customersHit(issue.id);
  const others = hit.filter((one) => one.customer.tenantId !== customer?.tenantId);
  const usual = watched?.issue ?? issue;
  return {
    count: hit.length,
    others: others.length,
    names: customer ? [] : hit.slice(0, namesShown).map((one) => one.customer.name),
    told: otherwise(others, usual.status, issue.status),
    ...(watched?.growth && !customer && { growth: watched.growth }),
    ...(watched?.unknown && { unknown: watched.unknown }),
    read,
    total,
  };
}

/** The statuses that others are told and that are not the one shown, counted, the commonest first. */
function otherwise(others: readonly HitCustomer[], usual: ServiceStatus, shown: ServiceStatus) {
  const told = new Map<string, { readonly status: ServiceStatus; readonly count: number }>();
  for (const { differs } of others) {
    const status = differs?.status ?? usual;
    if (wordOf(status) === wordOf(shown)) continue;
    const before = told.get(wordOf(status))?.count ?? 0;
    told.set(wordOf(status), { status, count: before + 1 });
  }
  return [...told.values()].sort((a, b) => b.count - a.count);
}

const wordOf = ({ known, raw }: ServiceStatus): string => known ?? raw;
