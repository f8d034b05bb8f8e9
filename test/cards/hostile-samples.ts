import type { CardReply } from '../../src/commands/reply.ts';
import type { Customer } from '../../src/customers/customer.ts';
import { ReadError } from '../../src/errors.ts';
import type { CustomerHealth } from '../../src/health/model.ts';
import { choicesView, notFoundView, suggestionsView } from '../../src/views/choices-view.ts';
import { customersView } from '../../src/views/customers-view.ts';
import { healthView } from '../../src/views/health-view.ts';
import { issueView } from '../../src/views/issue-view.ts';
import type { ViewContext } from '../../src/views/view-context.ts';
import { adviceHostileSamples } from './advice-hostile-samples.ts';
import { hostileAudit } from './audit-samples.ts';
import { customer, hour, issue, now, service, status } from './fixture.ts';
import { hostileFleetSamples } from './hostile-fleet-samples.ts';
import { hostileOrderSamples } from './hostile-order-samples.ts';
import { hugeLicences } from './licence-samples.ts';
import { hugePages } from './pages-samples.ts';
import { hostileSupportSamples } from './support-samples.ts';

/** More than any card holds: every service broken, every text long. */
export function hugeHealth(text: string, services = 40, issues = 60): CustomerHealth {
  const long = text.repeat(40);
  return {
    customer: customer(long, `${'x'.repeat(60)}.example.com`),
    services: Array.from({ length: services }, (_, i) =>
      service(
        `service-${i}`,
        `${i} ${long}`,
        i % 3 === 0 ? 'serviceInterruption' : 'serviceDegradation',
        Array.from({ length: Math.ceil((issues - i) / services) }, (_, j) =>
          issue({
            id: `EX${1_000_000 + i * 100 + j}`,
            title: long,
            service: long,
            feature: long,
            impact: long,
            classification: j % 2 === 0 ? 'incident' : 'advisory',
            status: status('restoringService'),
            posts: Array.from({ length: 30 }, (_, k) => ({
              at: now - k * hour,
              text: `${long}\n\n`.repeat(6),
              lastWord: long,
              nextUpdateAt: now + hour,
            })),
          }),
        ),
      ),
    ),
    gaps: [
      { what: 'health', error: new ReadError('consent_missing', 'x') },
      { what: 'issue', error: new ReadError('access_denied', 'x') },
      { what: 'roles', error: new ReadError('no_answer', 'x') },
    ],
    readAt: now - 3 * hour,
  };
}

const hostileTexts = {
  markdown:
    '# **Bold** [click](https://evil.example) ![x](https://evil.example/x.png) `code` - 1. <at>everyone</at> <b>b</b> ',
  expressions:
    '\u0024{$root.secret} \u0024{if(true, "x", "y")} {{DATE(2026-11-20T07:14:00Z,SHORT)}} $\u0024{{}} ',
  bidi: '\u202eevil\u202c \u2066x\u2069 مرحبا بالعالم שלום \u200f\u0000\u001b[31m ',
  emoji: '🔥👩‍👩‍👧‍👦🇹🇼🏳️‍🌈 ',
  quotes: '"\\"\'"\\\\"{"type":"Action.OpenUrl"}"',
  chinese: '部分使用者無法在網頁版中傳送電子郵件，正在還原昨晚的變更。',
  lines: 'Line:\n\n- one\r\n\u2028two\t',
  surrogates: '\ud83d\ude00\ud800x\udfff',
} as const;

/** The last word in the name of a hostile sample. */
export const hostileKinds: readonly string[] = Object.keys(hostileTexts);

/** Cards full of texts that try to be more than text, each far too long. */
export const hostileSamples: Readonly<Record<string, (ctx: ViewContext) => CardReply>> = Object.fromEntries(
  Object.entries(hostileTexts).flatMap(([kind, piece]) => {
    const long = piece.repeat(Math.ceil(10_000 / piece.length));
    const health = hugeHealth(piece);
    const customers = Array.from({ length: 20 }, (_, i) =>
      customer(`${i} ${long}`, 'x'.repeat(300), { cloud: 'china', domains: [long] }),
    );
    const buttons = ({ tenantId }: Customer) => ({ command: 'health', args: { tenantId } });
    const notes = [
      { kind: 'taken', asked: long },
      { kind: 'typo', asked: long },
      { kind: 'oldDirectory', loadedAt: 0 },
    ] as const;
    const [first] = health.services.flatMap(({ issues }) => issues);
    const make: [string, (ctx: ViewContext) => CardReply][] = [
      ['health', (ctx) => healthView(ctx, { health, notes, others: customers, mayOpenRequest: true })],
      ['health-service', (ctx) => healthView(ctx, { health, service: long, notes, others: customers })],
      ['health-all', (ctx) => healthView(ctx, { health, all: true, page: 2, notes, others: customers })],
      [
        'customers',
        (ctx) =>
          customersView(ctx, {
            list: { items: customers, page: 2, pages: 20, first: 21, last: 40, total: 400 },
            text: piece.slice(0, 40).replace(/\$\{|\{\{/g, ''),
            failures: [],
          }),
      ],
      ['choices', (ctx) => choicesView(ctx, { asked: long, customers, total: 400, buttons })],
      ['choices-none', (ctx) => notFoundView(ctx, { asked: long, nearest: customers, buttons })],
      [
        'choices-suggestions',
        (ctx) =>
          suggestionsView(ctx, { asked: long, suggestions: [{ title: long, command: 'help', args: {} }] }),
      ],
    ];
    if (first) {
      make.push(...adviceHostileSamples(piece, long, first, health.customer));
      make.push(['issue', (ctx) => issueView(ctx, { customer: health.customer, issue: first, readAt: now })]);
      make.push([
        'issue-older',
        (ctx) => issueView(ctx, { customer: health.customer, issue: first, readAt: now, page: 3 }),
      ]);
    }
    make.push(...hostileFleetSamples(long.slice(0, 2_000)));
    make.push(...hugePages(long));
    make.push(...hostileSupportSamples(long));
    make.push(...hostileOrderSamples(long));
    make.push(['audit', (ctx) => hostileAudit(ctx, piece)]);
    make.push(...hugeLicences(long, health.customer));
    return make.map(([name, view]) => [`${name} with ${kind}`, view]);
  }),
);
