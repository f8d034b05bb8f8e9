import type { CardReply } from '../../src/commands/reply.ts';
import type { Sight } from '../../src/subscriptions/notice.ts';
import { kinds, type Mute, type Subscription } from '../../src/subscriptions/subscription.ts';
import { digestView } from '../../src/views/digest-view.ts';
import { missedView } from '../../src/views/missed-view.ts';
import { mutesView } from '../../src/views/mutes-view.ts';
import { noticeView } from '../../src/views/notice-view.ts';
import { previewView, subscribedView, subscriptionView } from '../../src/views/subscribe-view.ts';
import type { Names } from '../../src/views/subscriptions/filter-words.ts';
import { subscriptionsView } from '../../src/views/subscriptions-view.ts';
import { unsubscribeConfirmView } from '../../src/views/unsubscribe-view.ts';
import type { ViewContext } from '../../src/views/view-context.ts';
import { aRule } from '../subscriptions/a-rule.ts';
import { customer, issue, now, status } from './fixture.ts';
import { aDigest, aMissed, aSight, majorChange, messageSight } from './notice-samples.ts';
import { facts, full } from './subscription-samples.ts';

/** Standing orders and notices made of one text from outside, far too long and far too many. */
export function hostileOrderSamples(long: string): [string, (ctx: ViewContext) => CardReply][] {
  const people = Array.from({ length: 30 }, (_, i) => ({ teamsId: `29:${i}`, name: long }));
  const evil = issue({
    id: long,
    title: long,
    service: long,
    feature: long,
    impact: long,
    status: status(long),
    hasReview: true,
    posts: [{ at: now, text: long, lastWord: long, nextUpdateAt: now }],
  });
  const sightOf = (kind: Sight['kind']): Sight =>
    aSight({
      kind,
      issue: kind === 'majorMessages' ? { ...majorChange, ...evil } : evil,
      customerCount: 10_000,
      names: Array.from({ length: 3 }, () => long),
      acknowledged: { by: long, at: now },
      overdueSince: now,
      ...(messageSight.announcement && { announcement: { ...messageSight.announcement, title: long } }),
    });
  const sights = kinds.map(sightOf);
  const many = Array.from({ length: 40 }, () => long);
  const rule = aRule({
    all: false,
    tenantIds: many,
    tags: many,
    exceptTenantIds: many,
    exceptTags: many,
    services: many,
    kinds,
  });
  const subscription: Subscription = {
    ...full,
    placeName: { team: long, channel: long },
    rules: Array.from({ length: 20 }, () => rule),
    mentions: people.map((person) => ({ ...person, for: 'all' })),
    by: { ...full.by, name: long },
  };
  const names: Names = { customer: () => long, service: () => long };
  const mutes: Mute[] = Array.from({ length: 40 }, (_, i) => ({
    id: `${i}`,
    conversationId: 'x',
    of: i % 2 === 0 ? { issueId: long } : { tenantId: customer(long, 'x').tenantId },
    until: now + i,
    because: long,
    by: long,
    at: now,
  }));
  const one = { subscription, isHere: false, names };
  return [
    ...sights.map((sight): [string, (ctx: ViewContext) => CardReply] => [
      `notice-${sight.kind}`,
      (ctx) => noticeView(ctx, { sight, mentions: people, isExample: sight.kind === 'azure' }),
    ]),
    [
      'digest',
      (ctx) =>
        digestView(ctx, {
          ...aDigest,
          open: [...sights, ...sights],
          waited: sights,
          ended: sights.map((sight) => ({ ...sight, isOpen: false })),
          soon: aDigest.soon.map((one) => ({ ...one, id: long, title: long, services: many })),
        }),
    ],
    [
      'digest-missed',
      (ctx) =>
        missedView(ctx, { ...aMissed, opened: sights, ended: sights, goesOn: sights, planned: sights }),
    ],
    [
      'subscription',
      (ctx) => subscribedView(ctx, { ...one, isNew: true, preview: facts, emptyTags: many.slice(0, 5) }),
    ],
    ['subscription-one', (ctx) => subscriptionView(ctx, one)],
    ['subscription-end', (ctx) => unsubscribeConfirmView(ctx, one)],
    [
      'subscription-preview',
      (ctx) =>
        previewView(ctx, {
          filter: subscription,
          names,
          preview: undefined,
          guesses: [{ asked: long, customer: customer(long, 'x') }],
          args: {},
        }),
    ],
    [
      'subscriptions',
      (ctx) =>
        subscriptionsView(ctx, {
          subscriptions: Array.from({ length: 30 }, () => subscription),
          conversationId: 'x',
          names,
        }),
    ],
    ['mutes', (ctx) => mutesView(ctx, { mutes, customerName: () => long })],
  ];
}
