import assert from 'node:assert/strict';
import { withNews, withoutNews } from '../../../src/subscriptions/orders/news.ts';
import type { Rule } from '../../../src/subscriptions/subscription.ts';
import { day, eight } from '../../watch/some-issues.ts';
import { aRule } from '../a-rule.ts';

const messages = (changes: Partial<Rule> = {}) => aRule({ kinds: ['messages', 'majorMessages'], ...changes });
const maintenance = aRule({ kinds: ['maintenance'] });
const noTags = () => [];

describe('posts of the message center that are wanted', () => {
  it('are wanted from the moment when somebody asks for them, and each more from when it is asked for', () => {
    const first = withNews([], aRule({ kinds: ['incidents', 'maintenance'] }), eight);
    assert.deepEqual(first, [{ since: eight, rules: [maintenance] }]);
    const both = withNews(first, messages(), eight + day);
    assert.deepEqual(both, [...first, { since: eight + day, rules: [messages()] }]);
    const exchange = messages({ services: ['Exchange'] });
    const teams = messages({ services: ['microsoftteams'] });
    assert.deepEqual(withNews(withNews([], teams, eight), exchange, eight + day), [
      { since: eight, rules: [teams] },
      { since: eight + day, rules: [exchange] },
    ]);
  });

  it('stay wanted since then when they are asked for again, or only a part of them is, or none', () => {
    const news = withNews([], messages(), eight);
    for (const rule of [
      messages(),
      messages({ services: ['Exchange'] }),
      aRule({ kinds: ['messages'] }),
      aRule(),
    ])
      assert.deepEqual(withNews(news, rule, eight + day), news);
  });

  it('begin anew where they were not wanted for a while', () => {
    const news = withNews(withNews([], messages(), eight), maintenance, eight + 1);
    const left = withoutNews(news, { kinds: ['messages', 'majorMessages'] }, noTags);
    assert.deepEqual(left, [{ since: eight + 1, rules: [maintenance] }]);
    assert.deepEqual(withNews(left, messages(), eight + day).at(-1)?.since, eight + day);
  });

  it('are kept apart for a month, by when everybody was told of what there was before', () => {
    const named = (name: string) => messages({ all: false, tenantIds: [name] });
    let news = withNews([], named('a'), eight);
    news = withNews(news, named('b'), eight + day);
    news = withNews(news, named('c'), eight + 40 * day);
    const joined = messages({ all: false, tenantIds: ['a', 'b'] });
    assert.deepEqual(news, [
      { since: eight + day, rules: [joined] },
      { since: eight + 40 * day, rules: [named('c')] },
    ]);
  });
});
