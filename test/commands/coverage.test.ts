import assert from 'node:assert/strict';
import { commands } from '../../src/commands/table.ts';
import { ReadError } from '../../src/errors.ts';
import { contoso, others } from '../cards/fixture.ts';
import { busyBoard } from '../cards/fleet-samples.ts';
import { textOf } from '../views/text-of.ts';
import { askOfBoard } from './ask-of-board.ts';

const coverage = async (args: object, known: object = {}) =>
  textOf(await askOfBoard('coverage', args, { board: busyBoard, ...known }));

describe('coverage', () => {
  it('tells of health, Azure, messages and licences', async () => {
    assert.match(
      await coverage({}),
      /Microsoft 365 health\n412 of 420[\s\S]*Azure health\n210 of 210[\s\S]*Message center\n400 of 420[\s\S]*Licenses\n419 of 420/,
    );
  });

  it('says what 21Vianet has not where customers are there', async () => {
    assert.doesNotMatch(await coverage({}, { customers: [contoso] }), /21Vianet/);
    assert.match(await coverage({}, { customers: [contoso, ...others] }), /21Vianet/);
  });

  it('tells that a list of customers could not be read', async () => {
    const failures = [
      { account: 'china', cloud: 'china', error: new ReadError('unreachable', 'x') },
    ] as const;
    assert.match(
      await coverage({}, { failures }),
      /Microsoft could not be reached, so the customer list can’t be read/,
    );
  });

  it('shows one group', async () => {
    assert.match(
      await coverage({ lane: 'health', reason: 'access_denied' }),
      /2 customers: a permission is missing/,
    );
  });

  it('needs a role, and takes no arguments that no card of ours sends', () => {
    assert.equal(commands.get('coverage')?.needs, 'view');
    for (const args of [{ lane: 'x' }, { lane: 'health', reason: 'x' }, { page: 0 }])
      assert.equal(commands.get('coverage')?.prepare(args), undefined);
  });
});
