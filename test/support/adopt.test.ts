import assert from 'node:assert/strict';
import { ActionError } from '../../src/action-error.ts';
import { aCall, aCustomer } from '../builders.ts';
import { anna, bo, eight, hour } from './some-requests.ts';
import { SupportStage } from './support-stage.ts';

const call = aCall();
const theirs = '2611270040001234';

describe("bringing Microsoft's number back", () => {
  let stage: SupportStage;
  beforeEach(() => {
    stage = new SupportStage();
  });

  it('follows the request from then on', async () => {
    await stage.open();
    stage.now += hour;
    stage.microsoft.set(theirs, theirs, { createdAt: eight + hour / 2 });
    const request = await stage.support.adopt('r-1', ` TrackingID#${theirs} `, bo, call);
    assert.deepEqual([request.state, request.microsoft?.number], ['open', theirs]);
    assert.equal(request.microsoft?.readAt, stage.now);
    assert.deepEqual(
      stage.microsoft.asked.map(({ userId }) => userId),
      [bo.userId],
    );
    assert.deepEqual(stage.kinds(), ['opened', 'numbered']);
    assert.equal(stage.events[1]?.by?.name, 'Bo Lind');
    assert.deepEqual(stage.outcomes().slice(2), ['request.number begun', 'request.number done']);
  });

  it('is done once: again it only reads', async () => {
    await stage.openInPartnerCenter(theirs);
    const before = stage.record.length;
    await stage.support.adopt('R-0001', theirs, anna, call);
    assert.deepEqual(stage.kinds(), ['opened', 'numbered']);
    assert.equal(stage.record.length, before);
  });

  for (const reason of ['sign_in_wanted', 'not_found', 'service_failed', 'throttled'] as const) {
    it(`keeps the number where it can not be read (${reason}), and says so`, async () => {
      await stage.open();
      stage.microsoft.before = () => {
        throw new ActionError(reason, 'No.');
      };
      await assert.rejects(stage.support.adopt('R-0001', theirs, anna, call), { reason });
      const request = await stage.get();
      assert.deepEqual([request.microsoft, request.state], [{ number: theirs }, 'open']);
      assert.equal(request.problem?.reason, reason);
      assert.equal(request.answerDueAt, eight + 4 * hour);

      stage.microsoft.before = () => {};
      stage.microsoft.set(theirs);
      const again = await stage.support.adopt('R-0001', theirs, anna, call);
      assert.deepEqual([again.problem, again.microsoft?.status], [undefined, 'open']);
      assert.deepEqual(stage.kinds(), ['opened', 'numbered']);
    });
  }

  it('may be done with another number until it was read, not after', async () => {
    await stage.open();
    await assert.rejects(stage.support.adopt('R-0001', '1111111111', anna, call), { reason: 'not_found' });
    stage.microsoft.set(theirs);
    assert.equal((await stage.support.adopt('R-0001', theirs, anna, call)).microsoft?.number, theirs);
    await assert.rejects(stage.support.adopt('R-0001', '1111111111', anna, call), {
      reason: 'changed_meanwhile',
    });
    assert.equal((await stage.get()).microsoft?.number, theirs);
  });

  it('takes the one number in what was pasted, and nothing else', async () => {
    await stage.open();
    for (const text of ['', 'none', '12345', `${theirs} and 2611270040001235`, '9'.repeat(30)]) {
      await assert.rejects(stage.support.adopt('R-0001', text, anna, call), { reason: 'not_found' }, text);
    }
    assert.equal((await stage.get()).microsoft, undefined);
    stage.microsoft.set(theirs);
    const pasted = '[TrackingID#261127 0040001234] ２０２６';
    assert.equal((await stage.support.adopt('R-0001', pasted, anna, call)).microsoft?.number, theirs);
  });

  it('asks nobody in 21Vianet', async () => {
    const china = aCustomer({ cloud: 'china' });
    await stage.open(undefined, china);
    const request = await stage.support.adopt('R-0001', theirs, anna, call);
    assert.deepEqual([request.state, request.microsoft], ['open', { number: theirs }]);
    assert.equal(request.answerDueAt, eight + 4 * hour);
    assert.equal(stage.microsoft.asked.length, 0);
  });

  it("is nothing for a ticket of Azure's", async () => {
    await stage.openAzure();
    await assert.rejects(stage.support.adopt('R-0001', theirs, anna, call), { reason: 'changed_meanwhile' });
  });

  it('fails for a request that is not there', async () => {
    await assert.rejects(stage.support.adopt('R-0009', theirs, anna, call), { reason: 'not_found' });
  });
});
