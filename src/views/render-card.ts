import { readFileSync } from 'node:fs';
import { Template } from 'adaptivecards-templating';
import type { CardName, CardReply } from '../commands/reply.ts';
import { cardNames } from '../commands/reply.ts';

/** An Adaptive Card as it is sent. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly version: string;
  readonly [property: string]: unknown;
}

/** Turns the reply of a view into the card to send. */
export type RenderCard = (reply: CardReply) => AdaptiveCard;

/** `cards/` stands beside `src/` and beside `dist/`. */
const cardsFolder = new URL('../../cards/', import.meta.url);

/**
 * Reads and parses all templates of the folder, once; throws when one is missing or is no JSON. The same data gives
 * the same card object, which nobody may change.
 * Teams shows cards of version 1.5 at most (Microsoft Teams, "Cards reference").
 */
export function createRenderCard(folder: URL = cardsFolder): RenderCard {
  const templates = new Map<CardName, Template>();
  for (const name of cardNames) {
    const text = readFileSync(new URL(`${name}.template.json`, folder), 'utf8');
    templates.set(name, new Template(JSON.parse(text)));
  }
  const drawn = new WeakMap<object, AdaptiveCard>();
  return ({ card, data }) => {
    const known = drawn.get(data);
    if (known) return known;
    const expanded: unknown = templates.get(card)?.expand({ $root: data });
    if (!isAdaptiveCard(expanded)) throw new Error(`The template "${card}" is no Adaptive Card.`);
    drawn.set(data, expanded);
    return expanded;
  };
}

function isAdaptiveCard(value: unknown): value is AdaptiveCard {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'AdaptiveCard';
}
