import type { AuditEntry } from '../../src/audit/audit.ts';
import type { CardReply } from '../../src/commands/reply.ts';
import { auditView } from '../../src/views/audit-view.ts';
import type { ViewContext } from '../../src/views/view-context.ts';
import { contoso, minute, now, others } from './fixture.ts';

const entry = (changes: Partial<AuditEntry>): AuditEntry => ({
  id: 'a-1',
  at: now - 12 * minute,
  by: { userId: 'u-1', name: 'Ada Lindqvist' },
  action: 'request.open',
  customer: { tenantId: contoso.tenantId, name: contoso.name },
  object: 'R-0042',
  outcome: 'done',
  correlationId: '5eed0000-0000-4000-8000-000000000001',
  ...changes,
});

const entries = [
  entry({ action: 'licence.seats', object: 'Microsoft 365 Business Premium', detail: '25 → 30' }),
  entry({ at: now - 50 * minute, outcome: 'failed', action: 'request.close' }),
  entry({
    at: now - 20 * 60 * minute,
    action: 'notice.mute',
    object: 'EX1098421',
    customer: undefined,
    detail: 'known, Contoso is told',
    until: now + 4 * 60 * minute,
    where: { conversationId: '19:noc@thread.tacv2', kind: 'channel', name: 'NOC · Outages' },
  }),
  entry({
    at: now - 21 * 60 * minute,
    action: 'subscription.subscribe',
    object: '#2 NOC · Outages',
    customer: undefined,
    customers: [contoso, ...others].map(({ tenantId, name }) => ({ tenantId, name })),
    detail: 'tag:gold · Exchange · +advisories',
    where: { conversationId: '19:noc@thread.tacv2', kind: 'channel' },
  }),
  entry({ at: now - 26 * 60 * minute, outcome: 'begun' }),
];
const page = { total: 23, page: 2, perPage: 10, notes: [] };

export const auditSamples: Readonly<Record<string, (ctx: ViewContext) => CardReply>> = {
  audit: (ctx) => auditView(ctx, { ...page, entries }),
  'audit-customer': (ctx) => auditView(ctx, { ...page, entries, customer: contoso }),
  'audit-empty': (ctx) => auditView(ctx, { entries: [], total: 0, page: 1, perPage: 10, notes: [] }),
};

/** A full page on which every text is what somebody hostile would write. */
export const hostileAudit = (ctx: ViewContext, text: string): CardReply => {
  const long = text.repeat(40);
  return auditView(ctx, {
    ...page,
    entries: Array.from({ length: 10 }, () =>
      entry({
        by: { userId: 'x', name: long },
        customer: { tenantId: contoso.tenantId, name: long },
        customers: Array.from({ length: 4 }, () => ({ tenantId: contoso.tenantId, name: long })),
        where: { conversationId: long, kind: 'channel', name: long },
        until: now,
        object: long,
        detail: long,
        correlationId: long,
      }),
    ),
    notes: [{ kind: 'taken', asked: long }],
  });
};
