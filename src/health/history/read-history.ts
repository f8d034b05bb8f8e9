import type { Customer } from '../../customers/customer.ts';
import { type Asked, type KeptAnswer, keepAnswers } from '../../keep-answers.ts';
import type { HistorySource, IssuesAnswer } from '../ports.ts';

const readKept = keepAnswers<HistorySource, IssuesAnswer>();
const dayMs = 86_400_000;

/**
 * A customer's issues that were open at some time at or after `from`, maybe a few that ended up to a day earlier: what is
 * asked begins at a midnight of UTC, so that readers in all time zones share the answer. Throws ReadError.
 */
export function readHistory(
  source: HistorySource,
  customer: Customer,
  from: number,
  asked: Asked,
): Promise<KeptAnswer<IssuesAnswer>> {
  const midnight = Math.floor(from / dayMs) * dayMs;
  return readKept(source, `${customer.tenantId} ${midnight}`, asked, (call) =>
    source.readHistory(customer, midnight, call),
  );
}
