import type { CardReply } from '../../src/commands/reply.ts';
import type { Mute, Subscription } from '../../src/subscriptions/subscription.ts';
import { mutesView } from '../../src/views/mutes-view.ts';
import {
  previewView,
  subscribeConfirmView,
  subscribedView,
  subscriptionView,
} from '../../src/views/subscribe-view.ts';
import type { Names } from '../../src/views/subscriptions/filter-words.ts';
import { subscriptionsView } from '../../src/views/subscriptions-view.ts';
import {
  unsubscribeConfirmView,
  unsubscribedPartView,
  unsubscribeGuessView,
} from '../../src/views/unsubscribe-view.ts';
import type { ViewContext } from '../../src/views/view-context.ts';
import { aRule } from '../subscriptions/a-rule.ts';
import { aSubscription } from '../subscriptions/a-subscription.ts';
import { contoso, hour, minute, now, others } from './fixture.ts';
import { people } from './notice-samples.ts';

const customers = [contoso, ...others];
export const names: Names = {
  customer: (id) => customers.find(({ tenantId }) => tenantId === id)?.name,
  service: (id) => ({ Exchange: 'Exchange', microsoftteams: 'Teams' })[id] ?? id,
};

const own = customers.slice(0, 2).map(({ tenantId }) => tenantId);

/** A subscription with everything that one can have. */
export const full: Subscription = aSubscription({
  number: 2,
  where: { ...aSubscription().where, kind: 'channel', conversationId: '19:noc@thread.tacv2' },
  placeName: { team: 'NOC', channel: 'Outages' },
  rules: [
    aRule({
      all: false,
      tenantIds: own,
      tags: ['gold'],
      exceptTags: ['test'],
      services: ['Exchange', 'microsoftteams'],
      kinds: ['incidents', 'advisories', 'reports'],
    }),
    aRule({ kinds: ['majorMessages', 'maintenance'] }),
  ],
  quiet: { from: '19:00', to: '07:00', timeZone: 'Europe/Berlin' },
  digest: { every: 'week', weekday: 1, at: '08:00', timeZone: 'Europe/Berlin' },
  mentions: people.map((person) => ({ ...person, for: 'incidents' })),
  replies: ['status', 'resolved', 'reopened'],
  by: { userId: 'u-1', teamsId: '29:u-1', name: 'Ann O’Neil' },
  madeAt: now - 50 * 24 * hour,
  changedAt: now - 3 * hour,
  lastDeliveredAt: now - 18 * minute,
});

export const plain: Subscription = aSubscription({
  number: 1,
  where: { ...aSubscription().where, conversationId: '19:other@thread.tacv2', kind: 'groupChat' },
  rules: [aRule({ kinds: ['incidents', 'reports'] })],
  quiet: { from: '06:00', to: '09:00', timeZone: 'UTC' },
  madeAt: now - 2 * 24 * hour,
});

export const paused: Subscription = {
  ...full,
  number: 7,
  placeName: { team: 'Old team', channel: 'General' },
  where: { ...full.where, conversationId: '19:old@thread.tacv2' },
  paused: { reason: 'botRemoved', at: now - 5 * hour },
};

export const facts = { since: now - 30 * 24 * hour, until: now, cards: 6, edits: 41, replies: 12 };

const mutes: Mute[] = [
  {
    id: 'm1',
    conversationId: '19:noc@thread.tacv2',
    of: { issueId: 'EX1098421' },
    until: now + 3 * hour,
    because: 'the customer has been told, and we wait for Microsoft',
    by: 'Ann O’Neil',
    at: now - hour,
  },
  {
    id: 'm2',
    conversationId: '19:noc@thread.tacv2',
    of: { tenantId: contoso.tenantId },
    until: now + 20 * hour,
    by: '王小明',
    at: now - 2 * hour,
  },
];

const customerName = names.customer;

/** What people see of standing orders. */
export const subscriptionSamples: Readonly<Record<string, (ctx: ViewContext) => CardReply>> = {
  subscription: (ctx) =>
    subscribedView(ctx, {
      subscription: full,
      isHere: true,
      isNew: true,
      names,
      preview: facts,
      emptyTags: ['gold'],
    }),
  'subscription-confirm': (ctx) =>
    subscribeConfirmView(ctx, {
      guesses: [{ asked: 'contoso ret', customer: others[0] ?? contoso }],
      wish: { rules: [aRule({ all: false, tenantIds: own.slice(1) })], mentions: [], replies: [] },
      names,
      args: { customers: own.slice(1), confirm: true },
    }),
  'subscription-preview': (ctx) =>
    previewView(ctx, {
      filter: { ...full, rules: full.rules.slice(0, 1) },
      names,
      preview: { ...facts, since: now - 3 * 24 * hour },
      guesses: [],
      args: { customers: own, services: ['Exchange'] },
    }),
  'subscription-preview-part': (ctx) =>
    previewView(ctx, {
      filter: { ...full, rules: full.rules.slice(0, 1) },
      names,
      preview: {
        ...facts,
        part: { known: 240, customers: 10_000, othersSince: now - 3 * 24 * hour },
        azureSince: now - 3 * 24 * hour,
      },
      guesses: [],
      args: { customers: own, services: ['Exchange'] },
    }),
  'subscription-one': (ctx) => subscriptionView(ctx, { subscription: full, isHere: false, names }),
  'subscription-paused': (ctx) => subscriptionView(ctx, { subscription: paused, isHere: false, names }),
  'subscription-end': (ctx) => unsubscribeConfirmView(ctx, { subscription: full, isHere: true, names }),
  'subscription-part': (ctx) =>
    unsubscribedPartView(ctx, { subscription: plain, isHere: true, names, hasChanged: true }),
  'subscription-guess': (ctx) =>
    unsubscribeGuessView(ctx, {
      guesses: [{ asked: 'contos', customer: contoso }],
      args: { customers: [contoso.tenantId] },
    }),
  subscriptions: (ctx) =>
    subscriptionsView(ctx, {
      subscriptions: [full, paused, plain],
      conversationId: '19:noc@thread.tacv2',
      names,
    }),
  'subscriptions-many': (ctx) =>
    subscriptionsView(ctx, {
      subscriptions: Array.from({ length: 23 }, (_, i) => ({ ...full, number: i + 1 })),
      conversationId: '19:elsewhere',
      names,
      page: 2,
    }),
  'subscriptions-none': (ctx) =>
    subscriptionsView(ctx, { subscriptions: [], conversationId: '19:noc@thread.tacv2', names }),
  mutes: (ctx) => mutesView(ctx, { mutes, customerName }),
  'mutes-none': (ctx) => mutesView(ctx, { mutes: [], customerName }),
};
