import assert from 'node:assert/strict';
import { commands } from '../../src/commands/table.ts';
import { busyBoard } from '../cards/fleet-samples.ts';
import { textOf } from '../views/text-of.ts';
import { askOfBoard } from './ask-of-board.ts';

const handover = async (args: object) => textOf(await askOfBoard('handover', args, { board: busyBoard }));

describe('handover', () => {
  it('is about eight hours unless another length is asked for', async () => {
    assert.match(await handover({}), /^Handover · last 8 h\n[\s\S]*2 opened, 1 ended/);
    assert.match(await handover({ hours: 1 }), /^Handover · last 1 h\n[\s\S]*1 opened, 1 changed, 1 ended/);
  });

  it('goes back three days at most, and says so in its title', async () => {
    assert.match(await handover({ hours: 100 }), /^Handover · last 3 d\n/);
    assert.match(await handover({ hours: 0 }), /^Handover · last 1 h\n/);
  });

  it('can be had as text', async () => {
    assert.match(await handover({ text: true }), /Click into the box[\s\S]*\[Back to the handover\]/);
  });

  it('needs a role, and takes no arguments that no card of ours sends', () => {
    assert.equal(commands.get('handover')?.needs, 'view');
    assert.equal(commands.get('handover')?.prepare({ hours: 'x' }), undefined);
  });
});
