import { addRule } from '../rules/add-rule.ts';
import type { RulePart } from '../rules/remove-rule.ts';
import { removeRule } from '../rules/remove-rule.ts';
import { spellOut } from '../rules/spell-out.ts';
import type { Digest, Mention, QuietHours, ReplyKind, Rule, Subscription } from '../subscription.ts';
import { withNews, withoutNews } from './news.ts';

/** What somebody wants to hear from now on, beside what was said before; what is missing stays as it is. */
export interface Wish {
  readonly rule?: Rule;
  readonly quiet?: QuietHours;
  readonly digest?: Digest;
  /** Each person's once: a new one takes the place of the one before. */
  readonly mentions?: readonly Mention[];
  /** In the place of those before. */
  readonly replies?: readonly ReplyKind[];
}

/** What somebody no longer wants. Nothing in it is nothing taken. */
export interface Part {
  readonly rules?: RulePart;
  readonly quiet?: true;
  readonly digest?: true;
  /** Teams ids of the people. */
  readonly mentions?: readonly string[];
}

/** What is wanted with a wish more. */
export function withWish(before: Subscription, wish: Wish, now: number): Subscription {
  const { rule, quiet, digest, mentions = [], replies } = wish;
  const named = new Set(mentions.map(({ teamsId }) => teamsId));
  const added = rule && { ...rule, kinds: spellOut(rule.kinds) };
  const news = added ? withNews(before.news ?? [], added, now) : (before.news ?? []);
  return {
    ...before,
    ...(news.length > 0 && { news }),
    rules: added ? addRule(before.rules, added) : before.rules,
    ...(quiet && { quiet }),
    ...(digest && { digest }),
    mentions: [...before.mentions.filter(({ teamsId }) => !named.has(teamsId)), ...mentions],
    ...(replies && { replies }),
  };
}

/** What is wanted without a part. @param taggedNow see `removeRule` */
export function withoutPart(
  { quiet, digest, lastDigestAt, news = [], ...before }: Subscription,
  part: Part,
  taggedNow: (tag: string) => readonly string[],
): Subscription {
  const kinds = part.rules?.kinds && spellOut(part.rules.kinds);
  const taken = part.rules && { ...part.rules, ...(kinds && { kinds }) };
  const newsLeft = taken ? withoutNews(news, taken, taggedNow) : news;
  return {
    ...before,
    ...(newsLeft.length > 0 && { news: newsLeft }),
    rules: taken ? removeRule(before.rules, taken, taggedNow) : before.rules,
    ...(quiet && !part.quiet && { quiet }),
    ...(digest && !part.digest && { digest }),
    // Switched on again, the first one tells of one day or week.
    ...(lastDigestAt !== undefined && !part.digest && { lastDigestAt }),
    mentions: before.mentions.filter(({ teamsId }) => !part.mentions?.includes(teamsId)),
  };
}
