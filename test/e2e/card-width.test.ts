import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Browser } from 'playwright-core';
import { locales } from '../../src/locales/locale.ts';
import { type AdaptiveCard, createRenderCard } from '../../src/views/render-card.ts';
import { type CardPage, openCardPage, startBrowser } from '../cards/card-page.ts';
import { contextFor } from '../cards/fixture.ts';
import { hostileKinds, hostileSamples } from '../cards/hostile-samples.ts';
import { samples } from '../cards/samples.ts';

/** As narrow as Teams makes a card: on a phone, and beside a meeting. */
const width = 320;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The card with everything turned over that its Show and Hide buttons turn over. */
function unfolded(card: AdaptiveCard): AdaptiveCard {
  const targets = new Set<unknown>();
  JSON.stringify(card, (key, value: unknown) => {
    if (key === 'targetElements' && Array.isArray(value)) for (const id of value) targets.add(id);
    return value;
  });
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned);
    if (!isObject(value)) return value;
    const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, turned(inner)]));
    return targets.has(value.id) ? { ...copy, isVisible: value.isVisible === false } : copy;
  };
  return { ...card, body: turned(card.body) };
}

/**
 * Evaluated in the page: what reaches beyond the card, and where words are cut off, each with its first words. Names of
 * links that Microsoft wrote may be cut: their host comes first. A run of text is no box: it moves nothing aside.
 */
const accidents = (isCutAllowed: boolean) => `
  (() => {
    const card = document.querySelector('.ac-adaptiveCard');
    const edge = card.getBoundingClientRect();
    const words = (element) => (element.textContent ?? '').trim().slice(0, 60);
    const found = edge.width === ${width} ? [] : ['the card is ' + edge.width + ' px wide'];
    for (const element of card.querySelectorAll('*')) {
      const { left, right, width } = element.getBoundingClientRect();
      if (element.className !== 'ac-textRun' && width > 0 && (left < edge.left || right > edge.right)) found.push('too wide: ' + words(element));
      const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      const isField = element.matches('input, select, textarea, option');
      const isQuoted = words(element).startsWith('status.example.com');
      if (isCut && !isField && !isQuoted && !${isCutAllowed} && getComputedStyle(element).display !== 'inline')
        found.push('cut: ' + words(element));
    }
    return found;
  })()`;

describe('a card on a phone', () => {
  const renderCard = createRenderCard();
  let browser: Browser;
  let cards: CardPage;
  before(async () => {
    browser = await startBrowser();
    cards = await openCardPage(browser, width);
  });
  after(() => browser?.close());

  async function accidentsOf(card: AdaptiveCard, locale: (typeof locales)[number], isCutAllowed = false) {
    const found: unknown[] = [];
    const open = unfolded(card);
    // A card that has nothing to unfold would be the same again.
    for (const one of isDeepStrictEqual(open, card) ? [card] : [card, open]) {
      await cards.show(one, { theme: 'light', locale });
      found.push(await cards.page.evaluate(accidents(isCutAllowed)));
    }
    return found.flat();
  }

  for (const locale of locales) {
    it(`shows all of itself in ${locale}, folded and unfolded`, async () => {
      const found: [string, unknown[]][] = [];
      for (const [name, make] of Object.entries(samples))
        found.push([name, await accidentsOf(renderCard(make(contextFor(locale))), locale)]);
      assert.deepEqual(someOf(found), {});
    });
  }

  for (const kind of hostileKinds) {
    it(`has no part that is wider, whatever Microsoft and customers write: ${kind}`, async () => {
      const found: [string, unknown[]][] = [];
      for (const [name, make] of Object.entries(hostileSamples).filter(([name]) =>
        name.endsWith(` with ${kind}`),
      ))
        found.push([name, await accidentsOf(renderCard(make(contextFor('en'))), 'en', true)]);
      assert.deepEqual(someOf(found), {});
    });
  }

  it('is judged by a rule that does find what is too wide or cut', async () => {
    const card = (item: object) => renderCardOf({ type: 'Container', items: [item] });
    const word = 'x'.repeat(90);
    const button = {
      type: 'ActionSet',
      actions: [{ type: 'Action.OpenUrl', title: word, url: 'https://x.example' }],
    };
    assert.notDeepEqual(await accidentsOf(card(button), 'en'), []);
    const column = { type: 'Column', width: '400px', items: [{ type: 'TextBlock', text: word }] };
    assert.notDeepEqual(await accidentsOf(card({ type: 'ColumnSet', columns: [column] }), 'en', true), []);
  });
});

function renderCardOf(item: object): AdaptiveCard {
  return { type: 'AdaptiveCard', version: '1.5', body: [item] };
}

/** Those with accidents. */
const someOf = (found: readonly [string, unknown[]][]) =>
  Object.fromEntries(found.filter(([, accidents]) => accidents.length > 0));
