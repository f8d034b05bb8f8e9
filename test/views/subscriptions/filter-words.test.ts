import assert from 'node:assert/strict';
import { filterLines } from '../../../src/views/subscriptions/filter-words.ts';
import { pauseText } from '../../../src/views/subscriptions/pause-text.ts';
import { placeText } from '../../../src/views/subscriptions/place-text.ts';
import { contextFor, now } from '../../cards/fixture.ts';
import { full, names, paused, plain } from '../../cards/subscription-samples.ts';
import { aRule } from '../../subscriptions/a-rule.ts';

const ctx = contextFor('en');
const words = (filter: Parameters<typeof filterLines>[1]) =>
  filterLines(ctx, filter, names).map(({ label, text }) => `${label} ${text}`);
const rule = (changes: Parameters<typeof aRule>[0]) => words({ ...plain, rules: [aRule(changes)] })[0];

describe('a filter in words', () => {
  it('says every part, the empty ones too', () => {
    assert.deepEqual(words({ ...plain, quiet: undefined, replies: [] }), [
      'What: incidents, reports by customers · all services · all customers',
      'Quiet: never: everything is told at once',
      'Digest: none',
      'Replies: none: only the card changes',
    ]);
    assert.equal(words(full).length, 6);
  });

  it('says what is left out', () => {
    assert.equal(
      rule({ exceptServices: ['Yammer'], exceptTags: ['test'], kinds: ['azure'] }),
      'What: Azure · all services but Yammer · all customers, except tag test',
    );
  });

  it('says that a customer is gone, and that nobody is meant', () => {
    assert.match(rule({ all: false, tenantIds: ['gone'] }) ?? '', /a customer no longer in the list/);
    assert.match(rule({ all: false }) ?? '', /nobody/);
  });

  it('counts what is too long to read', () => {
    const tags = Array.from({ length: 40 }, (_, i) => `t${i}`);
    assert.match(rule({ all: false, tags }) ?? '', /tag t11 and 28 more$/);
    const many = words({ ...plain, rules: Array.from({ length: 30 }, () => aRule()) });
    assert.ok(many.includes('What: and 22 more'));
  });

  it('names the day of a digest in each language', () => {
    for (const [locale, said] of [
      ['en', 'every Monday at 08:00'],
      ['zh-TW', '每週一 08:00'],
      ['zh-CN', '每周一 08:00'],
    ] as const) {
      const lines = filterLines(contextFor(locale), full, names).map(({ text }) => text);
      assert.ok(
        lines.some((text) => text.startsWith(said)),
        locale,
      );
    }
  });
});

describe('a place in words', () => {
  it('is what Teams calls it, else what it is', () => {
    assert.equal(placeText(ctx, full, false), 'NOC · Outages');
    assert.equal(placeText(ctx, plain, true), 'This group chat');
    const chat = { ...plain, where: { ...plain.where, kind: 'personal' } } as const;
    assert.equal(placeText(ctx, chat, false), 'Chat with Ada');
  });
});

describe('the note of a pause', () => {
  it('says where, why, that nothing is lost, and what to do', () => {
    const note = { ...paused, placeName: { chat: '*NOC*' }, reason: 'botRemoved' } as const;
    assert.equal(
      pauseText({ ...ctx, now }, note).text,
      'The subscription of \\*NOC\\* is paused: I was removed there. Nothing is lost: when it goes on, one summary tells what changed meanwhile.\n\n' +
        'Add me to the conversation again and write “resume subscription 7”.',
    );
  });
});
