import type { Issue } from '../health/model.ts';
import { csvParts, csvRecord } from '../watch/ask/csv.ts';
import type { HitCustomer } from '../watch/board.ts';
import { plain } from './parts/escape.ts';
import { statusWord } from './parts/level-look.ts';
import type { ViewContext } from './view-context.ts';

/** Bytes of JSON that the records on one card may take: the card has 25,000 for everything. */
const roomOnCard = 14_000;

export interface CsvPart {
  readonly text: string;
  /** From 1. */
  readonly part: number;
  readonly parts: number;
}

/**
 * The customers that an issue hits as CSV, in parts that a card can hold; the first has headings, and all of them one
 * after the other are the whole file. A part too far is the last one. Times are UTC, as a spreadsheet reads them.
 */
export function whoCsv(
  ctx: ViewContext,
  issue: Issue,
  customers: readonly HitCustomer[],
  asked: number,
): CsvPart {
  const columns = ['name', 'tenant', 'domain', 'cloud', 'status', 'since'] as const;
  const headings = csvRecord(columns.map((column) => ctx.t(`who.csv.${column}`)));
  const status = statusWord(ctx, issue.status);
  const since = spreadsheetTime(issue.startedAt);
  const statusAt = ({ differs, unknownSince }: HitCustomer) =>
    unknownSince !== undefined
      ? ctx.t('who.csv.notRead', { moment: spreadsheetTime(unknownSince) })
      : differs
        ? statusWord(ctx, differs.status)
        : status;
  const records = customers.map((hit) => {
    const { name, tenantId, domains, cloud } = hit.customer;
    return csvRecord([plain(name, 200), tenantId, plain(domains[0] ?? '', 200), cloud, statusAt(hit), since]);
  });
  const parts = csvParts([headings, ...records], roomOnCard, weigh);
  const part = Math.min(Math.max(1, asked), parts.length);
  return { text: (parts[part - 1] ?? []).join(''), part, parts: parts.length };
}

/** What a record takes in the JSON of a card. */
function weigh(record: string): number {
  return Buffer.byteLength(JSON.stringify(record));
}

function spreadsheetTime(at: number | undefined): string {
  return at === undefined ? '' : new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}
