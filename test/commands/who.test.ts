import assert from 'node:assert/strict';
import { commands } from '../../src/commands/table.ts';
import { contoso, owa } from '../cards/fixture.ts';
import { busyBoard } from '../cards/fleet-samples.ts';
import { textOf } from '../views/text-of.ts';
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
