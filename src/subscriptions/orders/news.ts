import { isDeepStrictEqual } from 'node:util';
import { addRule } from '../rules/add-rule.ts';
import { type RulePart, removeRule } from '../rules/remove-rule.ts';
import type { Kind, News, Rule } from '../subscription.ts';

/** Kinds of posts of the message center. */
const newsKinds: readonly Kind[] = ['messages', 'majorMessages', 'maintenance'];

/** What nobody could be told of for so long is no news any more. */
const keptMs = 30 * 24 * 3_600_000;

/**
 * Which posts are wanted since when, with a rule more: what it wants beside what was wanted before begins now. What began
 * more than a month ago is joined, so this grows with what was newly wanted within a month.
 */
export function withNews(news: readonly News[], { kinds, ...about }: Rule, now: number): readonly News[] {
  const rule = { ...about, kinds: kinds.filter((kind) => newsKinds.includes(kind)) };
  const isWithin = (one: Rule) => isDeepStrictEqual(addRule([one], rule), [one]);
  if (rule.kinds.length === 0 || news.some(({ rules }) => rules.some(isWithin))) return news;
  const isOld = ({ since }: News) => since < now - keptMs;
  return [...joined(news.filter(isOld)), ...news.filter((one) => !isOld(one)), { since: now, rules: [rule] }];
}

/** Without a part, which begins anew when it is wanted again. @param taggedNow see `removeRule` */
export function withoutNews(
  news: readonly News[],
  part: RulePart,
  taggedNow: (tag: string) => readonly string[],
): readonly News[] {
  return news
    .map(({ since, rules }) => ({ since, rules: removeRule(rules, part, taggedNow) }))
    .filter(({ rules }) => rules.length > 0);
}

function joined(old: readonly News[]): readonly News[] {
  if (old.length === 0) return [];
  const rules = old.flatMap((one) => one.rules).reduce<Rule[]>(addRule, []);
  return [{ since: Math.max(...old.map(({ since }) => since)), rules }];
}
