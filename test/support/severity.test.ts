import assert from 'node:assert/strict';
import { ActionError } from '../../src/action-error.ts';
import { aCall } from '../builders.ts';
import { anAzureInput, anInput, anna, eight, hour } from './some-requests.ts';
import { SupportStage } from './support-stage.ts';

const call = aCall();

describe('changing the severity of a support request', () => {
  let stage: SupportStage;
  beforeEach(() => {
    stage = new SupportStage();
  });

  it('is done in Azure, and the time for the answer begins anew', async () => {
    await stage.openAzure();
    stage.now = eight + 5 * hour;
    await stage.follow();
    assert.equal((await stage.get()).overdueTold, true);
    const request = await stage.support.changeSeverity('R-0001', 'critical', anna, call);
    assert.deepEqual([request.form.severity, request.answerDueAt], ['critical', eight + 7 * hour]);
    assert.equal(request.overdueTold, undefined);
    const { kind, from, to, by } = stage.events.at(-1) ?? assert.fail();
    assert.deepEqual([kind, from, to, by], ['severityChanged', 'moderate', 'critical', anna]);
    assert.deepEqual(stage.record.at(-1)?.detail, 'moderate -> critical');
    await stage.follow(hour);
    assert.equal(stage.kinds().filter((one) => one === 'severityChanged').length, 1);
  });

  it('leaves the time alone once Microsoft has answered', async () => {
    const { azureTicket = '' } = await stage.openAzure();
    stage.microsoft.addNote(azureTicket, { text: 'Hello', by: 'Kim' });
    await stage.follow(hour);
    const request = await stage.support.changeSeverity('R-0001', 'critical', anna, call);
    assert.equal(request.answerDueAt, eight + 4 * hour);
  });

  it('is done in our record before Microsoft has the request', async () => {
    await stage.open();
    const request = await stage.support.changeSeverity('R-0001', 'minimal', anna, call);
    assert.deepEqual([request.form.severity, request.answerDueAt], ['minimal', undefined]);
    assert.equal(stage.microsoft.asked.length, 0);
  });

  it('is done in the portal only where Partner Center has it, and that is no problem of the request', async () => {
    await stage.openInPartnerCenter();
    await assert.rejects(stage.support.changeSeverity('R-0001', 'critical', anna, call), {
      reason: 'portal_only',
    });
    const { form, problem } = await stage.get();
    assert.deepEqual([form.severity, problem], ['moderate', undefined]);
    assert.equal(stage.outcomes().at(-1), 'request.severity failed portal_only');
  });

  it('to critical needs a phone number', async () => {
    await stage.open(anInput({ contactPhone: '' }));
    await assert.rejects(stage.support.changeSeverity('R-0001', 'critical', anna, call), {
      reason: 'rejected',
    });
  });

  it('to what it is already does nothing', async () => {
    await stage.openAzure();
    const { length } = stage.record;
    await stage.support.changeSeverity('R-0001', 'moderate', anna, call);
    assert.deepEqual([stage.record.length, stage.microsoft.count('change')], [length, 0]);
  });

  it('that Azure refuses changes nothing and says why', async () => {
    await stage.open(anAzureInput());
    stage.microsoft.before = () => {
      throw new ActionError('changed_meanwhile', 'No.');
    };
    await assert.rejects(stage.support.changeSeverity('R-0001', 'minimal', anna, call), {
      reason: 'changed_meanwhile',
    });
    const { form, problem } = await stage.get();
    assert.deepEqual([form.severity, problem?.reason], ['moderate', 'changed_meanwhile']);
  });

  it('waits until Azure has made the ticket', async () => {
    stage.microsoft.isSlow = true;
    await stage.openAzure();
    await assert.rejects(stage.support.changeSeverity('R-0001', 'minimal', anna, call), {
      reason: 'outcome_unknown',
    });
  });
});
