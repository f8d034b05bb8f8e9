import type { Issue } from '../../health/model.ts';
import { pageButtons, pageOf } from '../parts/pages.ts';
import type { ViewContext } from '../view-context.ts';
import { historyRow } from './history-row.ts';

const rowsBesideStrips = 4;
const rowsPerPage = 8;

interface ListPlace {
  readonly args: Readonly<Record<string, string | number | undefined>>;
  readonly page: number;
  readonly tenantId: string;
}

/** A page of the issues: a few beside the strips; the pages after the first have the list alone. */
export function issueList(ctx: ViewContext, issues: readonly Issue[], { args, page, tenantId }: ListPlace) {
  const first = pageOf(issues, 1, rowsBesideStrips);
  const others = pageOf(issues.slice(rowsBesideStrips), page - 1, rowsPerPage);
  const total = issues.length;
  const isFirst = page === 1 || total <= rowsBesideStrips;
  const shown = isFirst ? first.items : others.items;
  const begin = isFirst ? 1 : rowsBesideStrips + others.first;
  const place = {
    page: isFirst ? 1 : others.page + 1,
    pages: total <= rowsBesideStrips ? 1 : others.pages + 1,
  };
  const range = { first: begin, last: begin + shown.length - 1, total };
  return {
    isFirst,
    list:
      total === 0
        ? []
        : [{ text: place.pages === 1 ? ctx.t('history.list', { total }) : ctx.t('history.listPage', range) }],
    rows: shown.map((issue) => historyRow(ctx, issue, tenantId)),
    pages: pageButtons(ctx, place, 'history', args),
  };
}
