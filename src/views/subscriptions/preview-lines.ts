import type { Preview } from '../../subscriptions/preview/preview-of.ts';
import { moment } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';

const dayMs = 24 * 3_600_000;
/** As far back as one would like to know. */
const wantedDays = 30;

/**
 * "In the last 30 days it would have brought 6 cards with 41 updates, and at least 12 replies." Literal texts; where less
 * is known, of whom and since when.
 */
export function previewLines(ctx: ViewContext, facts: Preview | undefined): string[] {
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
