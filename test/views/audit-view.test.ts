import assert from 'node:assert/strict';
import { type AuditEntry, auditActions } from '../../src/audit/audit.ts';
import { locales } from '../../src/locales/locale.ts';
import { auditView } from '../../src/views/audit-view.ts';
import { contextFor, contoso, now } from '../cards/fixture.ts';
import { textOf } from './text-of.ts';

const entry = (changes: Partial<AuditEntry> = {}): AuditEntry => ({
  id: 'a-1',
  at: now,
  by: { userId: 'u-1', name: 'Ada' },
  action: 'licence.seats',
  customer: { tenantId: contoso.tenantId, name: contoso.name },
  object: 'E3',
  detail: '25 → 30',
  outcome: 'done',
  correlationId: 'c-17',
  ...changes,
});
const page = { total: 1, page: 1, perPage: 10, notes: [] };
const show = (entries: readonly AuditEntry[], changes = {}) =>
  textOf(auditView(contextFor('en'), { ...page, entries, ...changes }));

describe('the record of what people did', () => {
  it('says who did what to what, for whom, and how it ended', () => {
    const text = show([entry()]);
    assert.match(text, /✓ Done · seats changed\nE3 · 25 → 30 · Contoso Ltd\nAda, /);
    assert.doesNotMatch(text, /c-17/);
  });

  it('says where, until when, and for which of several', () => {
    const where = { conversationId: '19:x', kind: 'channel' } as const;
    const muted = entry({ action: 'notice.mute', object: 'EX1', detail: 'known', until: now, where });
    assert.match(
      show([muted]),
      /Done · muted\nEX1 · known · until 08:14 · Contoso Ltd\nAda in a channel, 08:14/,
    );
    const named = { ...muted, where: { ...where, name: 'NOC *1*' } };
    assert.match(show([named]), /Ada in NOC \*1\*, 08:14/);
    const customers = ['A', 'B', 'C', 'D', 'E'].map((name) => ({ tenantId: name, name }));
    const several = entry({ action: 'subscription.subscribe', customer: undefined, customers });
    assert.match(show([several]), /A, B, C and 2 more/);
  });

  it('gives the reference of what did not end well', () => {
    assert.match(show([entry({ outcome: 'failed' })]), /✕ Failed[\s\S]*Reference c-17/);
    assert.match(show([entry({ outcome: 'begun' })]), /\? Begun, outcome not recorded[\s\S]*Reference c-17/);
  });

  it('names the customer once where it is about one', () => {
    const text = show([entry()], { customer: contoso });
    assert.match(text, /Who did what for Contoso Ltd/);
    assert.doesNotMatch(text, /30 · Contoso/);
  });

  it('leads to what is older, and says where nothing is', () => {
    assert.match(show([entry()], { total: 11 }), /1–1 of 11[\s\S]*\[Next\]/);
    assert.match(show([], { total: 0 }), /Nothing has been recorded yet/);
  });

  for (const locale of locales) {
    it(`has a word for everything that is recorded, in ${locale}`, () => {
      const words = auditActions.map((action) =>
        textOf(auditView(contextFor(locale), { ...page, entries: [entry({ action })] })),
      );
      assert.equal(new Set(words).size, auditActions.length);
    });
  }
});
