import { moment } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';

/** What a filter would have brought. */
export interface PreviewFacts {
  /** Told from then on, as far back as is known. */
  readonly since: number;
  readonly until: number;
  readonly cards: number;
  readonly edits: number;
  /** At least. */
  readonly replies: number;
  /** Where it is known from `since` on for some of the customers only: for how many; for the others from `othersSince` on. */
  readonly part?: { readonly known: number; readonly customers: number; readonly othersSince: number };
  /** From when on it is known of Azure, where that is wanted and known less far back. */
  readonly azureSince?: number;
}

const dayMs = 24 * 3_600_000;
/** As far back as one would like to know. */
const wantedDays = 30;

/**
 * "In the last 30 days it would have brought 6 cards with 41 updates, and at least 12 replies." Literal texts; where less
 * is known, of whom and since when.
 */
export function previewLines(ctx: ViewContext, facts: PreviewFacts | undefined): string[] {
  if (!facts) return [ctx.t('preview.unknown')];
  const { since, until, cards, edits, replies, part, azureSince } = facts;
  const known = ctx.t('preview.since', { moment: moment(ctx, since) });
  // After a start there is no past to speak of.
  if (until - since < dayMs / 2) return [ctx.t('preview.unknown'), known];
  const days = Math.max(1, Math.round((until - since) / dayMs));
  return [
    cards === 0 ? ctx.t('preview.nothing', { days }) : ctx.t('preview.line', { days, cards, edits, replies }),
    ...(days < wantedDays ? [known] : []),
    ...(part
      ? [
          ctx.t('preview.part', {
            days,
            known: part.known,
            customers: part.customers,
            moment: moment(ctx, part.othersSince),
          }),
        ]
      : []),
    ...(azureSince === undefined ? [] : [ctx.t('preview.azureSince', { moment: moment(ctx, azureSince) })]),
  ];
}
