import assert from 'node:assert/strict';
import { ActionError } from '../../src/action-error.ts';
import type { AuditEntry, AuditLog, Deed } from '../../src/audit/audit.ts';
import { createAudited } from '../../src/audit/create-audited.ts';
import { aCall, aLog } from '../builders.ts';

const deed: Deed = {
  by: { userId: 'u-1', name: 'Ada' },
  action: 'licence.suspend',
  customer: { tenantId: 't-1', name: 'Contoso Ltd' },
  object: 'E3',
};

describe('audited', () => {
  let entries: AuditEntry[] = [];
  beforeEach(() => {
    entries = [];
  });

  const log = (append: AuditLog['append']): AuditLog => ({
    append,
    read: async () => ({ entries: [], total: 0 }),
  });
  const kept = log(async (entry) => void entries.push(entry));
  let at = 0;
  const audited = (audit = kept) =>
    createAudited({ log: audit, clock: () => (at += 1), ids: () => `id-${at}` });

  it('records what is begun before it is done, and then that it is done', async () => {
    const result = await audited()(deed, aCall(), async () => {
      assert.deepEqual(
        entries.map(({ outcome }) => outcome),
        ['begun'],
      );
      return 7;
    });
    assert.equal(result, 7);
    assert.deepEqual(
      entries.map(({ outcome }) => outcome),
      ['begun', 'done'],
    );
    assert.equal(entries[0]?.id, entries[1]?.id);
    assert.equal(entries[1]?.correlationId, aCall().correlationId);
    assert.equal(entries[1]?.customer?.name, 'Contoso Ltd');
  });

  it('records why it failed, and lets it fail', async () => {
    const failing = audited()(deed, aCall(), async () => {
      throw new ActionError('changed_meanwhile', '412');
    });
    await assert.rejects(failing, ActionError);
    assert.deepEqual(
      entries.map(({ outcome, reason }) => [outcome, reason]),
      [
        ['begun', undefined],
        ['failed', 'changed_meanwhile'],
      ],
    );
  });

  it('does nothing that it can not put on record', async () => {
    let isDone = false;
    const full = log(async () => {
      throw new Error('The disk is full.');
    });
    const work = async () => {
      isDone = true;
    };
    await assert.rejects(audited(full)(deed, aCall(), work), /disk is full/);
    assert.equal(isDone, false);
  });

  it('tells the log of an outcome that it can not put on record', async () => {
    const lines = aLog();
    const half = log(async (entry) => {
      if (entry.outcome !== 'begun') throw new Error('The disk is full.');
    });
    assert.equal(await audited(half)(deed, aCall({ log: lines }), async () => 7), 7);
    assert.equal(lines.lines[0]?.level, 'error');
    assert.equal(lines.lines[0]?.fields.action, 'licence.suspend');
  });
});
