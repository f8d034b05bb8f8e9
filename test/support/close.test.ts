import assert from 'node:assert/strict';
import { ActionError } from '../../src/action-error.ts';
import { aCall, aCustomer } from '../builders.ts';
import { anna, bo, eight, hour, minute } from './some-requests.ts';
import { SupportStage } from './support-stage.ts';

const call = aCall();
const theirs = '2611270040001234';

describe('a support request', () => {
  let stage: SupportStage;
  beforeEach(() => {
    stage = new SupportStage();
  });
  const close = () => stage.support.close('R-0001', bo, call);
  const reopen = () => stage.support.reopen('R-0001', bo, call);

  for (const [where, open] of [
    ['Azure', () => stage.openAzure()],
    ['Partner Center', () => stage.openInPartnerCenter(theirs)],
    ['our record alone', () => stage.open()],
  ] as const) {
    it(`is closed in ${where}, once`, async () => {
      await open();
      stage.now += minute;
      const request = await close();
      assert.equal(request.state, 'closed');
      await close();
      await stage.follow(3 * hour);
      assert.equal((await stage.get()).state, 'closed');
      const closed = stage.events.filter(({ kind }) => kind === 'closed');
      assert.deepEqual(
        closed.map(({ by }) => by),
        [bo],
      );
      assert.equal(stage.kinds().includes('answered'), false);
      assert.deepEqual(stage.outcomes().slice(-2), ['request.close begun', 'request.close done']);
    });
  }

  for (const reason of [
    'sign_in_wanted',
    'access_denied',
    'changed_meanwhile',
    'throttled',
    'outcome_unknown',
  ] as const) {
    it(`that can not be closed (${reason}) stays open and says why`, async () => {
      await stage.openInPartnerCenter(theirs);
      stage.microsoft.before = () => {
        throw new ActionError(reason, 'No.');
      };
      await assert.rejects(stage.support.close('R-0001', anna, call), { reason });
      const { state, problem } = await stage.get();
      assert.deepEqual([state, problem?.reason], ['open', reason]);
      assert.equal(stage.outcomes().at(-1), `request.close failed ${reason}`);
    });
  }

  it('closes for good where it was closed and no answer came: it is found out about', async () => {
    await stage.openAzure();
    stage.microsoft.after = ({ what }) => {
      if (what === 'change') throw new ActionError('outcome_unknown', 'Lost.');
    };
    stage.now += minute;
    await assert.rejects(close(), { reason: 'outcome_unknown' });
    await stage.follow(5 * minute);
    const { state, problem } = await stage.get();
    assert.deepEqual([state, problem], ['closed', undefined]);
  });

  it('is opened again in Azure', async () => {
    await stage.openAzure();
    stage.now += minute;
    await close();
    stage.now += minute;
    assert.equal((await reopen()).state, 'open');
    await reopen();
    await stage.follow(hour);
    assert.deepEqual(stage.kinds(), ['opened', 'numbered', 'closed', 'reopened']);
    assert.equal(stage.microsoft.count('change'), 2);
  });

  it('is not opened again in Partner Center: a new one is needed', async () => {
    await stage.openInPartnerCenter(theirs);
    stage.now += minute;
    await close();
    await assert.rejects(reopen(), { reason: 'portal_only' });
    const { state, problem } = await stage.get();
    assert.deepEqual([state, problem], ['closed', undefined]);
  });

  it('is opened again where our record is all there is: as it was', async () => {
    await stage.open();
    await close();
    assert.equal((await reopen()).state, 'handover');
    await stage.openInPartnerCenter(theirs, aCustomer({ cloud: 'china' }));
    await stage.support.close('R-0002', bo, call);
    assert.equal((await stage.support.reopen('R-0002', bo, call)).state, 'open');
  });

  describe('that can not be read', () => {
    it("stands as a person says; waiting for us is Microsoft's answer", async () => {
      await stage.openInPartnerCenter(theirs, aCustomer({ cloud: 'china' }));
      stage.now += hour;
      const request = await stage.support.setState('R-0001', 'waiting', bo, call);
      assert.deepEqual([request.state, request.answeredAt], ['waiting', eight + hour]);
      await stage.support.setState('R-0001', 'waiting', bo, call);
      await stage.support.setState('R-0001', 'closed', bo, call);
      assert.deepEqual(stage.kinds().slice(2), ['answered', 'statusChanged', 'closed']);
      assert.equal(stage.record.at(-1)?.detail, 'waiting -> closed');
      assert.equal(stage.outcomes().at(-1), 'request.status done');
    });

    it('is at Microsoft when a person says so, before its number is known', async () => {
      await stage.open();
      stage.now += hour;
      const request = await stage.support.setState('R-0001', 'open', bo, call);
      assert.deepEqual([request.state, request.answerDueAt], ['open', eight + 5 * hour]);
      assert.deepEqual(stage.kinds(), ['opened', 'statusChanged']);
    });
  });

  it('that can be read stands as Microsoft says', async () => {
    await stage.openInPartnerCenter(theirs);
    await assert.rejects(stage.support.setState('R-0001', 'closed', bo, call), {
      reason: 'changed_meanwhile',
    });
    await stage.openAzure();
    await assert.rejects(stage.support.setState('R-0002', 'closed', bo, call), {
      reason: 'changed_meanwhile',
    });
  });
});
