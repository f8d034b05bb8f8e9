import assert from 'node:assert/strict';
import { commands } from '../../src/commands/table.ts';
import { aBoard } from '../a-board.ts';
import { contoso, hour, now, others, owa } from '../cards/fixture.ts';
import { busyBoard } from '../cards/fleet-samples.ts';
import { textOf } from '../views/text-of.ts';
import { aWindow } from '../watch/some-issues.ts';
import { askOfBoard } from './ask-of-board.ts';

const who = async (args: object) => textOf(await askOfBoard('who', args, { board: busyBoard }));

describe('who', () => {
  it('tells whom an issue hits, its id in any case', async () => {
    assert.match(
      await who({ id: owa.id.toLowerCase() }),
      /140 customers hit \(\+12 since 07:24\)[\s\S]*1–10 of 140/,
    );
    assert.match(await who({ id: owa.id, page: 14 }), /131–140 of 140/);
  });

  it('speaks of the customers that could not be read of Azure where the issue is of Azure', async () => {
    assert.match(await who({ id: 'KSYM-9_8' }), /✓ Azure health: all 210 customers read/);
    assert.match(await who({ id: owa.id }), /\? Microsoft 365 health: 412 of 420/);
  });

  it('gives CSV, part by part', async () => {
    assert.match(await who({ id: owa.id, csv: true }), /Paste the \d parts[\s\S]*\[Next part\]/);
    assert.match(await who({ id: owa.id, csv: true, page: 2 }), /\[Previous part\]/);
  });

  it('tells whom a window of Azure’s planned maintenance concerns, when it is and how it stands', async () => {
    const window = aWindow({ from: now + hour, to: now + 3 * hour });
    const board = aBoard({ windows: [{ window, customers: [contoso, ...others] }] });
    const asked = textOf(await askOfBoard('who', { id: 'pm3d-5z8' }, { board }));
    assert.match(
      asked,
      /^Planned maintenance for SQL Database\n◉ Planned\nPlanned maintenance PM3D-5Z8 · SQL Database: West Europe\n4 customers concerned · 09:14 to 11:14\n/,
    );
    assert.match(asked, /Contoso Ltd/);
    assert.match(asked, /Azure health: no customer known yet/);
    const csv = textOf(await askOfBoard('who', { id: window.id, csv: true }, { board }));
    assert.match(csv, /"Contoso Ltd",[^\n]*,"Planned","2026-\d\d-\d\d 08:14"/);
    const over = { window: aWindow({ id: 'OVER-1A2' }), state: 'over', customerCount: 2 } as const;
    const gone = aBoard({ windows: [{ ...over, customers: [] }] });
    assert.match(
      textOf(await askOfBoard('who', { id: 'OVER-1A2' }, { board: gone })),
      /✓ Over[\s\S]*2 customers concerned[\s\S]*no longer known/,
    );
  });

  it('asks for an id, and tells what to do about one that it does not know', async () => {
    assert.match(await who({}), /Which issue/);
    assert.match(await who({ id: 'EX000001' }), /No customer is hit by EX000001 now/);
  });

  it('needs a role, and takes no arguments that no card of ours sends', () => {
    assert.equal(commands.get('who')?.needs, 'view');
    for (const args of [
      { id: '' },
      { id: 'x', page: -1 },
      { id: 'x', csv: 'yes' },
      { id: 'x', tenantId: 'x' },
    ])
      assert.equal(commands.get('who')?.prepare(args), undefined);
    assert.ok(commands.get('who')?.prepare({ id: 'x', tenantId: contoso.tenantId, copy: '"Name"' }));
  });
});
