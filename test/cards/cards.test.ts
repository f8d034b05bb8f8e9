import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import * as AdaptiveCards from 'adaptivecards';
import { type CardName, type CardReply, cardNames } from '../../src/commands/reply.ts';
import { locales } from '../../src/locales/locale.ts';
import { type AdaptiveCard, createRenderCard } from '../../src/views/render-card.ts';
import { contextFor } from './fixture.ts';
import { hostileSamples } from './hostile-samples.ts';
import { samples, templateOf } from './samples.ts';

const renderCard = createRenderCard();

/** What the official library says of a card: nothing, for a valid one. */
function complaintsOf(card: AdaptiveCard): string[] {
  const parsed = new AdaptiveCards.AdaptiveCard();
  parsed.version = new AdaptiveCards.Version(1, 5);
  const context = new AdaptiveCards.SerializationContext(new AdaptiveCards.Version(1, 5));
  parsed.parse(card, context);
  const events = [...Array(context.eventCount).keys()].map((i) => context.getEventAt(i));
  const validation = parsed.validateProperties().validationEvents;
  return [...events, ...validation].map(({ message }) => message);
}

interface Found {
  readonly [property: string]: unknown;
}

/** All objects in a card. */
function objectsIn(value: unknown): Found[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  const object: Found = { ...value };
  return [object, ...Object.values(object).flatMap(objectsIn)];
}

const ofType = (card: AdaptiveCard, type: string) => objectsIn(card).filter((object) => object.type === type);

/**
 * Cards that give back all that a person wrote, none of it cut. Teams counts a message in UTF-16 and takes 100 KB
 * (learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages): these stay under 60 KB.
 */
const wholeTexts: ReadonlySet<string> = new Set<CardName>([
  'ticket',
  'azure-place',
  'review',
  'request',
  'note',
]);

/** Rules that every card keeps, whatever it shows. */
function assertGood(reply: CardReply): AdaptiveCard {
  const card = renderCard(reply);
  const json = JSON.stringify(card);
  assert.deepEqual(complaintsOf(card), []);
  assert.equal(card.version, '1.5');
  assert.doesNotMatch(json, /\$\{|\{\{|"undefined"|null/, 'something was left to fill in');
  if (wholeTexts.has(reply.card)) assert.ok(json.length < 30_000, `${json.length} characters`);
  else assert.ok(Buffer.byteLength(json) < 25_000, `${Buffer.byteLength(json)} bytes`);
  for (const block of ofType(card, 'TextBlock')) assert.equal(block.wrap, true);
  for (const run of ofType(card, 'TextRun')) assert.ok(typeof run.text === 'string' && run.text !== '');
  // That colour is a yellow in some clients: good for a shape, not for words on white.
  for (const { text, color } of objectsIn(card))
    if (/^warning$/i.test(String(color))) assert.equal(String(text).trim().length, 1, String(text));
  assert.ok(ofType(card, 'TextBlock').some(({ style }) => style === 'heading'));
  for (const button of ofType(card, 'Action.Execute')) {
    assert.equal(button.verb, 'command');
    assert.deepEqual(button.fallback, {
      type: 'Action.Submit',
      title: button.title,
      data: button.data,
    });
  }
  for (const { url } of ofType(card, 'Action.OpenUrl')) assert.match(String(url), /^https:\/\//);
  assert.ok(reply.summary !== '' && !reply.summary.includes('\n'));
  const ids = objectsIn(card).flatMap(({ id, type }) => (typeof id === 'string' && type ? [id] : []));
  assert.equal(new Set(ids).size, ids.length, 'an id stands twice');
  for (const { targetElements } of ofType(card, 'Action.ToggleVisibility'))
    for (const target of Array.isArray(targetElements) ? targetElements : [])
      assert.ok(ids.includes(target), target);
  return card;
}

describe('the cards', () => {
  for (const locale of locales) {
    for (const [name, make] of Object.entries(samples)) {
      it(`${name} is valid, complete and small in ${locale}`, () => {
        assert.equal(make(contextFor(locale)).card, templateOf(name));
        assertGood(make(contextFor(locale)));
      });
    }

    for (const [name, make] of Object.entries(hostileSamples)) {
      it(`${name} is valid, complete and small in ${locale}, whatever Microsoft and customers write`, () => {
        assertGood(make(contextFor(locale)));
      });
    }
  }

  for (const name of cardNames) {
    it(`${name} has sample data that its view made`, async () => {
      const text = await readFile(new URL(`../../cards/${name}.data.json`, import.meta.url), 'utf8');
      assert.deepEqual(
        JSON.parse(text),
        samples[name]?.(contextFor('en')).data,
        'run test/cards/write-samples.ts',
      );
    });
  }

  it('are judged by a library that does complain', () => {
    const broken = {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ type: 'TextBlok' }, { type: 'TextBlock', size: 'huge' }],
    };
    assert.notDeepEqual(complaintsOf({ ...broken, type: 'AdaptiveCard' }), []);
  });
});

describe('a button', () => {
  it('comes back with the command and the arguments that the view gave it', () => {
    const make = samples.health;
    assert.ok(make);
    const buttons = ofType(assertGood(make(contextFor('en'))), 'Action.Execute');
    const data = buttons.map((button) => button.data);
    const tenantId = /"tenantId":"([^"]+)"/.exec(JSON.stringify(data))?.[1];
    assert.deepEqual(data[0], { command: 'issue', args: { id: 'EX1098421', tenantId } });
    assert.deepEqual(data.at(-1), { command: 'health', args: { tenantId, fresh: true }, replace: true });
  });
});
