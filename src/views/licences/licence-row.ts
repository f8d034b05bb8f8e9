import type { CustomerSubscription } from '../../licences/customer-subscription.ts';
import { concernOf } from '../../licences/order-licences.ts';
import type { CommandButton } from '../parts/button.ts';
import { plain } from '../parts/escape.ts';
import type { LevelLook } from '../parts/level-look.ts';
import type { ViewContext } from '../view-context.ts';
import { detailWords, endWords, licenceLook, statusWord } from './licence-words.ts';

/** A licence in a row of the card. */
export interface LicenceRow {
  readonly icon: string;
  readonly color: LevelLook['color'];
  readonly product: string;
  readonly status: string;
  readonly statusColor: LevelLook['wordColor'];
  /** Seats, term, trial. */
  readonly detail: string;
  /** When it renews or ends: no element or one. */
  readonly end: readonly { readonly text: string; readonly weight: 'Bolder' | 'Default' }[];
  /** What a person may do with it. */
  readonly buttons: readonly CommandButton[];
}

/** The row of one licence; `buttons` are the commands that may be run on it. */
export function licenceRow(
  ctx: ViewContext,
  licence: CustomerSubscription,
  buttons: readonly CommandButton[] = [],
): LicenceRow {
  const { icon, color, wordColor } = licenceLook(licence, ctx.now);
  const end = endWords(ctx, licence);
  const weight = concernOf(licence, ctx.now) === 'none' ? 'Default' : 'Bolder';
  return {
    icon,
    color,
    product: plain(licence.product, 80),
    status: statusWord(ctx, licence),
    statusColor: wordColor,
    detail: detailWords(ctx, licence),
    end: end === undefined ? [] : [{ text: end, weight }],
    buttons,
  };
}
