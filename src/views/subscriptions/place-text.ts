import { sayPlaceName } from '../../place-name.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import { plain } from '../parts/escape.ts';
import type { ViewContext } from '../view-context.ts';

/** What is asked of a subscription to say where it is. */
export type Placed = Pick<Subscription, 'where' | 'placeName' | 'by'>;

/** "NOC · Outages", else "This channel" where it is asked there, "A channel" from elsewhere. Literal text. */
export function placeText(ctx: ViewContext, { where, placeName, by }: Placed, isHere: boolean): string {
  const name = plain(sayPlaceName(placeName ?? {}), 80);
  if (name !== '') return name;
  return isHere
    ? ctx.t(`place.${where.kind}`)
    : ctx.t(`place.other.${where.kind}`, { name: plain(by.name, 60) });
}
