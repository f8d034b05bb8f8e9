import { addRule } from '../rules/add-rule.ts';
import type { RulePart } from '../rules/remove-rule.ts';
import { removeRule } from '../rules/remove-rule.ts';
import { spellOut } from '../rules/spell-out.ts';
import type { Digest, Kind, Mention, QuietHours, ReplyKind, Rule, Subscription } from '../subscription.ts';

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

const newsKinds: readonly Kind[] = ['messages', 'majorMessages', 'maintenance'];

/** What is wanted with a wish more. */
export function withWish(before: Subscription, wish: Wish, now: number): Subscription {
  const { rule, quiet, digest, mentions = [], replies } = wish;
  const named = new Set(mentions.map(({ teamsId }) => teamsId));
  const rules = rule ? addRule(before.rules, { ...rule, kinds: spellOut(rule.kinds) }) : before.rules;
  const wished = {
    ...before,
    rules,
    ...(quiet && { quiet }),
    ...(digest && { digest }),
    mentions: [...before.mentions.filter(({ teamsId }) => !named.has(teamsId)), ...mentions],
    ...(replies && { replies }),
  };
  return sinceNews(wished, now);
}

/** What is wanted without a part. @param taggedNow see `removeRule` */
export function withoutPart(
  { quiet, digest, lastDigestAt, ...before }: Subscription,
  part: Part,
  taggedNow: (tag: string) => readonly string[],
  now: number,
): Subscription {
  const { rules: taken } = part;
  const kinds = taken?.kinds && spellOut(taken.kinds);
  const left = {
    ...before,
    rules: taken ? removeRule(before.rules, { ...taken, ...(kinds && { kinds }) }, taggedNow) : before.rules,
    ...(quiet && !part.quiet && { quiet }),
    ...(digest && !part.digest && { digest }),
    // Switched on again, the first one tells of one day or week.
    ...(lastDigestAt !== undefined && !part.digest && { lastDigestAt }),
    mentions: before.mentions.filter(({ teamsId }) => !part.mentions?.includes(teamsId)),
  };
  return sinceNews(left, now);
}

function sinceNews({ newsSince, ...wished }: Subscription, now: number): Subscription {
  const wantsNews = wished.rules.some(({ kinds }) => kinds.some((kind) => newsKinds.includes(kind)));
  return wantsNews ? { ...wished, newsSince: newsSince ?? now } : wished;
}
