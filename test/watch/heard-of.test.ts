import assert from 'node:assert/strict';
import { createBoard } from '../../src/watch/board/create-board.ts';
import { customersNamed, day, eight } from './some-issues.ts';

describe('of whom a board has heard', () => {
  const customers = customersNamed('Adatum', 'Contoso', 'Fabrikam', 'Northwind');
  const [adatum, contoso, fabrikam, northwind] = customers;
  assert.ok(adatum && contoso && fabrikam && northwind);
  const nothing = { issues: [], isComplete: true, at: eight };

  it('are those read at some time, those asked in vain only, and those not asked yet', () => {
    let now = eight;
    const board = createBoard({ clock: () => now });
    board.setCustomers(customers);
    board.applyIssues(adatum.tenantId, nothing);
    board.applyIssues(contoso.tenantId, nothing);
    board.applyFailure('health', contoso.tenantId, 'consent_missing');
    board.applyFailure('health', fabrikam.tenantId, 'consent_missing');
    now += day;
    assert.deepEqual(board.heardOf('health'), {
      read: [adatum, contoso],
      failed: [fabrikam],
      waiting: [northwind],
    });
    const next = createBoard({ clock: () => now });
    next.restore(board.snapshot());
    assert.deepEqual(next.heardOf('health').read, [adatum, contoso]);
  });

  it('are in the Azure lane only those who may have Azure', () => {
    const board = createBoard({ clock: () => eight });
    board.setCustomers(customers);
    for (const { tenantId } of [adatum, contoso, fabrikam]) board.applyLicences(tenantId, false, eight);
    assert.deepEqual(board.heardOf('azure'), { read: [], failed: [], waiting: [northwind] });
  });
});
