import type { Digest, QuietHours, Rule, Subscription } from '../../subscriptions/subscription.ts';
import { breakthroughTag, kinds } from '../../subscriptions/subscription.ts';
import { plain } from '../parts/escape.ts';
import type { ViewContext } from '../view-context.ts';

/** What the ids in a rule are called; undefined for a customer that is no longer in the list. */
export interface Names {
  customer(tenantId: string): string | undefined;
  service(id: string): string;
}

/** The effective filter of a subscription: everything by which it is decided what is told. */
export type Filter = Pick<Subscription, 'rules' | 'quiet' | 'digest' | 'mentions' | 'replies'>;

/** One part of a filter in words; literal texts. */
export interface FilterLine {
  readonly label: string;
  readonly text: string;
}

/** Names of a list that are written out; the others are counted. */
const mostNamed = 12;
/** Columns that all rules may take together; keeps the card under 25 KB in every script. */
const rulesWidth = 2400;
/** Rules that are written out; people have one or two. */
const mostRules = 8;

/** The whole filter in words, a line for each part, the parts that are empty too: what is not said can't be seen. */
export function filterLines(ctx: ViewContext, filter: Filter, names: Names): FilterLine[] {
  return [
    ...rulesLines(ctx, filter.rules, names),
    { label: labelled(ctx, ctx.t('filter.label.quiet')), text: quietText(ctx, filter.quiet) },
    ...mentionLines(ctx, filter),
    { label: labelled(ctx, ctx.t('filter.label.digest')), text: digestText(ctx, filter.digest) },
    { label: labelled(ctx, ctx.t('filter.label.replies')), text: repliesText(ctx, filter) },
  ];
}

/** The rules, a line for each; those that don't fit are counted. */
export function rulesLines(ctx: ViewContext, rules: readonly Rule[], names: Names): FilterLine[] {
  const shown = rules.slice(0, mostRules);
  const what = shown.map((rule, index) => ({
    label: labelled(
      ctx,
      rules.length === 1 ? ctx.t('filter.label.what') : ctx.t('filter.label.rule', { number: index + 1 }),
    ),
    text: plain(ruleText(ctx, rule, names), Math.floor(rulesWidth / shown.length)),
  }));
  const more = rules.length - shown.length;
  if (more === 0) return what;
  return [
    ...what,
    { label: labelled(ctx, ctx.t('filter.label.what')), text: ctx.t('mutes.more', { count: more }) },
  ];
}

/** "Quiet:", with the colon of the language. */
function labelled(ctx: ViewContext, label: string): string {
  return ctx.t('issue.labelled', { label });
}

/** "incidents, reports by customers · Exchange, Teams · Contoso Ltd, tag gold, except tag test" */
export function ruleText(ctx: ViewContext, rule: Rule, names: Names): string {
  return ctx.t('filter.rule', {
    kinds: kinds
      .filter((kind) => rule.kinds.includes(kind))
      .map((kind) => ctx.t(`kind.${kind}`))
      .join(ctx.t('list.separator')),
    services: servicesText(ctx, rule, names),
    customers: customersText(ctx, rule, names),
  });
}

function servicesText(ctx: ViewContext, { services, exceptServices }: Rule, names: Names): string {
  const named = (ids: readonly string[]) =>
    some(
      ctx,
      ids.map((id) => plain(names.service(id), 50)),
    );
  if (services.length > 0) return named(services);
  return exceptServices.length === 0
    ? ctx.t('filter.services.all')
    : ctx.t('filter.services.but', { services: named(exceptServices) });
}

function customersText(ctx: ViewContext, rule: Rule, names: Names): string {
  const listed = (tenantIds: readonly string[], tags: readonly string[]) => [
    ...tags.map((tag) => ctx.t('filter.tag', { tag: plain(tag, 40) })),
    ...tenantIds.map((id) => plain(names.customer(id) ?? ctx.t('filter.gone'), 60)),
  ];
  const named = listed(rule.tenantIds, rule.tags);
  const customers = rule.all
    ? ctx.t('filter.customers.all')
    : named.length === 0
      ? ctx.t('filter.customers.none')
      : some(ctx, named);
  const others = listed(rule.exceptTenantIds, rule.exceptTags);
  return others.length === 0
    ? customers
    : ctx.t('filter.customers.but', { customers, others: some(ctx, others) });
}

function some(ctx: ViewContext, names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).join(ctx.t('list.separator'));
  const count = names.length - mostNamed;
  return count > 0 ? ctx.t('filter.more', { names: shown, count }) : shown;
}

function quietText(ctx: ViewContext, quiet: QuietHours | undefined): string {
  if (!quiet) return ctx.t('filter.quietNone');
  const { from, to, timeZone: zone } = quiet;
  return ctx.t('filter.quiet', { from, to, zone, tag: breakthroughTag });
}

/** No line where nobody is mentioned: it is the usual case and hides nothing. */
function mentionLines(ctx: ViewContext, { mentions }: Filter): FilterLine[] {
  const label = labelled(ctx, ctx.t('filter.label.mentions'));
  return (['incidents', 'all'] as const).flatMap((wanted) => {
    const people = mentions.filter((mention) => mention.for === wanted).map(({ name }) => plain(name, 60));
    if (people.length === 0) return [];
    const named = plain(some(ctx, people), 300);
    return [{ label, text: ctx.t(`filter.mentions.${wanted}`, { names: named }) }];
  });
}

/** "every day at 08:00 (Europe/Berlin)" */
export function digestText(ctx: ViewContext, digest: Digest | undefined): string {
  if (!digest) return ctx.t('filter.digestNone');
  const { every, at, timeZone: zone } = digest;
  return every === 'day'
    ? ctx.t('filter.digest.day', { at, zone })
    : ctx.t('filter.digest.week', { at, zone, weekday: weekdayWord(ctx, digest) });
}

/** @param digest of a week; Monday where it names no day */
export function weekdayWord(ctx: ViewContext, { weekday }: Pick<Digest, 'weekday'>): string {
  const days = ['1', '2', '3', '4', '5', '6', '7'] as const;
  return ctx.t(`weekday.${days[(weekday ?? 1) - 1] ?? '1'}`);
}

function repliesText(ctx: ViewContext, { replies }: Filter): string {
  return replies.length === 0
    ? ctx.t('filter.repliesNone')
    : ctx.t('filter.replies', {
        kinds: replies.map((kind) => ctx.t(`reply.${kind}`)).join(ctx.t('list.separator')),
      });
}
