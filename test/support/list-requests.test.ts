import assert from 'node:assert/strict';
import type { RequestFilter } from '../../src/support/support.ts';
import { aCall, aCustomer, aPlace } from '../builders.ts';
import { anAzureInput, anInput, anna, bo, minute } from './some-requests.ts';
import { SupportStage } from './support-stage.ts';

describe('support requests', () => {
  it('are found by number in any case, and listed newest first, as narrowly as asked', async () => {
    const stage = new SupportStage();
    const fabrikam = aCustomer({ tenantId: 'fabrikam' });
    await stage.open(anInput({ issueId: 'EX123456' }));
    stage.now += minute;
    await stage.open(anInput({ service: 'microsoftteams' }), fabrikam);
    await stage.open(anAzureInput());
    await stage.support.close('R-0002', anna, aCall());
    assert.equal((await stage.support.find('r-2'))?.number, 'R-0002');
    assert.equal(await stage.support.find('R-0009'), undefined);
    for (const [filter, numbers] of [
      [{}, ['R-0003', 'R-0002', 'R-0001']],
      [{ tenantId: 'fabrikam' }, ['R-0002']],
      [{ serviceId: 'exchange' }, ['R-0001']],
      [{ issueId: 'ex123456' }, ['R-0001']],
      [{ open: true }, ['R-0003', 'R-0001']],
      [{ open: false }, ['R-0002']],
      [{ userId: anna.userId, open: true, serviceId: 'Azure' }, ['R-0003']],
      [{ userId: bo.userId }, []],
    ] as const satisfies readonly (readonly [RequestFilter, readonly string[]])[]) {
      const found = await stage.support.list(filter);
      assert.deepEqual(
        found.map(({ number }) => number),
        numbers,
        JSON.stringify(filter),
      );
    }
  });

  it('know the last messages that show them, each once', async () => {
    const stage = new SupportStage();
    await stage.open();
    const { reference: where } = aPlace('19:chat');
    for (const messageId of ['1', '2', '3', '2', '2', '4', '5', '6']) {
      await stage.support.shown('R-0001', { where, messageId });
    }
    assert.deepEqual(
      (await stage.get()).shown.map(({ messageId }) => messageId),
      ['6', '5', '4', '2', '3'],
    );
    assert.deepEqual(stage.kinds(), ['opened']);
  });
});
