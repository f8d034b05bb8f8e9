import type { CardReply } from '../../src/commands/reply.ts';
import type { Customer } from '../../src/customers/customer.ts';
import { ReadError } from '../../src/errors.ts';
import type { Issue } from '../../src/health/model.ts';
import { locales } from '../../src/locales/locale.ts';
import { type Hit, isItMicrosoftView } from '../../src/views/is-it-microsoft-view.ts';
import { issueView } from '../../src/views/issue-view.ts';
import { manageView } from '../../src/views/manage-view.ts';
import { reportServiceView } from '../../src/views/report-service-view.ts';
import { tellView } from '../../src/views/tell-view.ts';
import type { ViewContext } from '../../src/views/view-context.ts';
import { now, status } from './fixture.ts';

const address = (name: string) => `https://example.com/${encodeURIComponent(name)}?${'x'.repeat(340)}`;

/** The cards of an issue and of what follows from it, full of one text; `long` is that text far too often. */
export function adviceHostileSamples(
  piece: string,
  long: string,
  first: Issue,
  customer: Customer,
): [string, (ctx: ViewContext) => CardReply][] {
  const labels = ['Scope of impact', 'Root cause', 'Next steps', 'More info', 'Current status'];
  const text = labels.map((label) => `${label}: ${long.slice(0, 3000)} can use it instead`).join('\n\n');
  const full: Issue = {
    ...first,
    impact: long,
    hasReview: true,
    posts: first.posts.map((post, index) => ({
      ...post,
      text: index === 0 ? text : post.text,
      lastWord: long,
      links: Array.from({ length: 9 }, (_, i) => ({ title: long, url: address(`${index} ${i}`) })),
    })),
  };
  const azure: Issue = {
    ...full,
    azure: {
      kind: 'securityAdvisory',
      impacts: Array.from({ length: 60 }, () => ({
        service: long,
        regions: Array.from({ length: 60 }, () => long),
      })),
      subscriptions: Array.from({ length: 60 }, (_, i) => ({ id: `${i}`, name: long })),
    },
  };
  const notes = [
    { kind: 'taken', asked: long },
    { kind: 'typo', asked: long },
    { kind: 'oldDirectory', loadedAt: 0 },
  ] as const;
  const hits = {
    count: 10_000,
    others: 9_999,
    names: Array.from({ length: 5 }, () => long),
    told: Array.from({ length: 30 }, (_, i) => ({ status: status(`${i} ${long}`), count: 7 })),
    growth: { since: now - 1_000_000, by: 5 },
    read: 1,
    total: 10_000,
  };
  const found: Hit[] = Array.from({ length: 30 }, (_, i) => ({
    issue: { ...full, id: `${i} ${long}` },
    confidence: i % 2 === 0 ? 'possible' : 'strong',
    words: Array.from({ length: 30 }, () => long),
    customerCount: 9,
  }));
  const error = new ReadError('consent_missing', 'x');
  const gaps = [{ what: 'issue', error, missing: 'newer' }] as const;
  const whole = {
    mayOpenRequest: true,
    issue: full,
    readAt: 0,
    gaps,
    notes,
    hits,
    review: { text: `${long}\n`.repeat(9) },
  };
  return [
    ['issue-full', (ctx) => issueView(ctx, { ...whole, customer, isSample: true })],
    ['issue-all', (ctx) => issueView(ctx, { ...whole, remembered: customer })],
    [
      'issue-azure',
      (ctx) => issueView(ctx, { ...whole, issue: azure, customer, review: { error, customer } }),
    ],
    ['issue-page', (ctx) => issueView(ctx, { ...whole, customer, page: 3 })],
    ...locales.map((language): [string, (ctx: ViewContext) => CardReply] => [
      `tell in ${language}`,
      (ctx) =>
        tellView(ctx, {
          customer,
          issue: azure,
          readAt: 0,
          gaps,
          notes,
          language,
          timeZone: {
            zone: 'America/Argentina/Buenos_Aires',
            reason: 'capital',
            choices: Intl.supportedValuesOf('timeZone'),
          },
          profileError: error,
          support: { name: long, email: long, phone: long, url: long, hours: long, aroundTheClock: [] },
        }),
    ]),
    ['manage', (ctx) => manageView(ctx, { customer, service: piece.slice(0, 256), notes })],
    ['manage-all', (ctx) => manageView(ctx, { customer, notes })],
    ['choices-report', (ctx) => reportServiceView(ctx, customer, [{ id: 'Exchange', name: long }])],
    [
      'is-it-microsoft',
      (ctx) =>
        isItMicrosoftView(ctx, {
          symptoms: long,
          customer,
          hits: found,
          elsewhere: found,
          searched: 60,
          readAt: 0,
          coverage: { read: 1, total: 2 },
          gaps: [...gaps, ...gaps, ...gaps],
          topic: 'signIn',
          notes,
        }),
    ],
  ];
}
