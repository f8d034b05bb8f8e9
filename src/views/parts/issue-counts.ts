import type { Classification, Issue } from '../../health/model.ts';
import type { ViewContext } from '../view-context.ts';

const kinds = [
  ['incident', 'health.incidents'],
  ['advisory', 'health.advisories'],
  ['unknown', 'health.issues'],
] as const satisfies readonly (readonly [Classification, string])[];

/** "3 incidents, 5 advisories"; empty for none. */
export function issueCounts(ctx: ViewContext, issues: readonly Issue[]): string {
  return kinds
    .map(([kind, key]) => ({
      key,
      count: issues.filter(({ classification }) => classification === kind).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ key, count }) => ctx.t(key, { count }))
    .join(ctx.t('list.separator'));
}
