import assert from 'node:assert/strict';
import type { Preview } from '../../../src/subscriptions/preview/preview-of.ts';
import { previewLines } from '../../../src/views/subscriptions/preview-lines.ts';
import { contextFor, hour, now } from '../../cards/fixture.ts';

const day = 24 * hour;
const facts: Preview = { since: now - 30 * day, until: now, cards: 6, edits: 41, replies: 12 };
const part = { known: 240, customers: 10_000, othersSince: now - 2 * day };
const more = { part, azureSince: now - 3 * day };

describe('what a filter would have brought', () => {
  for (const [locale, lines] of [
    [
      'en',
      [
        'In the last 30 days it would have brought 6 cards with 41 updates, and at least 12 replies.',
        'Microsoft told me of 240 customers out of 10000 what happened in these 30 days; of the others I know only what happened since 18 Nov, 08:14.',
        'Of Azure I know only what happened since 17 Nov, 08:14.',
      ],
    ],
    [
      'zh-TW',
      [
        '過去 30 天會收到 6 張卡片、這些卡片的 41 次更新，以及至少 12 則回覆。',
        '這 30 天內發生的事，我已向 Microsoft 查詢 10000 位客戶中的 240 位；其餘客戶我只知道 11月18日 15:14 之後發生的事。',
        'Azure 方面我只知道 11月17日 15:14 之後發生的事。',
      ],
    ],
    [
      'zh-CN',
      [
        '过去 30 天会收到 6 张卡片、这些卡片的 41 次更新，以及至少 12 条答复。',
        '这 30 天内发生的事，我已向 Microsoft 查询 10000 位客户中的 240 位；其余客户我只知道 11月18日 15:14 之后发生的事。',
        'Azure 方面我只知道 11月17日 15:14 之后发生的事。',
      ],
    ],
  ] as const) {
    it(`says in ${locale} how far back it reaches, and for how many customers`, () => {
      assert.deepEqual(previewLines(contextFor(locale), { ...facts, ...more }), lines);
      assert.deepEqual(previewLines(contextFor(locale), facts), lines.slice(0, 1));
    });
  }

  it('says since when it is known, where that is less', () => {
    const lines = previewLines(contextFor('en'), { ...facts, since: now - 5 * day, cards: 0 });
    assert.deepEqual(lines, [
      'In the last 5 days it would have brought nothing.',
      'I know only what happened since 15 Nov, 08:14.',
    ]);
  });

  it('speaks of no past where there is none to speak of', () => {
    const lines = previewLines(contextFor('en'), { ...facts, since: now - hour });
    assert.equal(lines[0], 'What it would have brought is not known.');
    assert.equal(previewLines(contextFor('en'), undefined).length, 1);
  });
});
