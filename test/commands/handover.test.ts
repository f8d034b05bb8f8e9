import assert from 'node:assert/strict';
import { commands } from '../../src/commands/table.ts';
import type { SupportRequest } from '../../src/support/support-request.ts';
import { now } from '../cards/fixture.ts';
import { busyBoard } from '../cards/fleet-samples.ts';
import { aRequest } from '../cards/support-samples.ts';
import { textOf } from '../views/text-of.ts';
import { askOfBoard } from './ask-of-board.ts';
import { shown } from './ask-pages.ts';
import { noSupport } from './no-support.ts';

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

  it('names the support requests that wait for somebody, and not those that Microsoft works on', async () => {
    const of = (number: string, changes: Partial<SupportRequest>) =>
      aRequest({ number, answeredAt: now, state: 'open', ...changes });
    const requests = [
      of('1', {}),
      of('2', { state: 'waiting' }),
      of('3', { answeredAt: undefined, answerDueAt: now - 1 }),
      of('4', { answeredAt: undefined, answerDueAt: now + 1 }),
      of('5', { state: 'creating' }),
    ];
    const services = { board: busyBoard, requests: { ...noSupport.requests, list: async () => requests } };
    const text = await shown('handover', {}, { services, permissions: ['view', 'support'] });
    assert.deepEqual(text.match(/^· \d(?= )/gm), ['· 3', '· 2']);
  });

  it('needs a role, and takes no arguments that no card of ours sends', () => {
    assert.equal(commands.get('handover')?.needs, 'view');
    assert.equal(commands.get('handover')?.prepare({ hours: 'x' }), undefined);
  });
});
