import type { CardReply } from '../../commands/reply.ts';
import type { ViewContext } from '../view-context.ts';

/** How long a card is given again as it is: ages and countdowns on it are in minutes. */
const keptMs = 5_000;

interface Kept {
  readonly period: number;
  readonly links: ViewContext['links'];
  readonly cards: Map<string, CardReply>;
}

/**
 * Cards made of one answer of Microsoft's, kept for a few seconds. In an outage many people ask the same within
 * moments, and drawing a card is most of what such a turn costs. A card goes when its answer goes.
 */
const keptCards = new WeakMap<object, Kept>();

/** The card made of `source` for this reader and these `details`, made anew every few seconds at most. */
export function keptCard(
  source: object,
  { locale, timeZone, now, links }: ViewContext,
  details: unknown,
  make: () => CardReply,
): CardReply {
  const period = Math.floor(now / keptMs);
  let kept = keptCards.get(source);
  if (!kept || kept.period !== period || kept.links !== links) {
    kept = { period, links, cards: new Map() };
    keptCards.set(source, kept);
  }
  const key = JSON.stringify([locale, timeZone, details]);
  const known = kept.cards.get(key);
  if (known) return known;
  const card = make();
  kept.cards.set(key, card);
  return card;
}
