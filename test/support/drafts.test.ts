import assert from 'node:assert/strict';
import type { FormInput } from '../../src/support/support-request.ts';
import { aCall, aCustomer } from '../builders.ts';
import { anInput, anna, bo, day, minute } from './some-requests.ts';
import { SupportStage } from './support-stage.ts';

describe('a form that is being filled in', () => {
  let stage: SupportStage;
  beforeEach(() => {
    stage = new SupportStage();
  });

  it('lasts: what was filled in is laid over it, and it survives a restart', async () => {
    const id = await stage.draft(anInput());
    await stage.support.keep(id, { title: 'Mail', impact: '' }, anna.userId);
    stage.restart();
    const draft = await stage.support.draft(id, anna.userId);
    assert.deepEqual(draft?.input, anInput({ title: 'Mail', impact: '' }));
    assert.equal(draft?.timeZone, 'Europe/Berlin');
  });

  it("is its writer's alone", async () => {
    const id = await stage.draft();
    assert.equal(await stage.support.draft(id, bo.userId), undefined);
    assert.equal(await stage.support.keep(id, { title: 'Mine' }, bo.userId), undefined);
    await stage.support.drop(id, bo.userId);
    assert.deepEqual(await stage.support.drafts(bo.userId), []);
    assert.equal((await stage.support.draft(id, anna.userId))?.input.title, 'Mail does not go out');
    await stage.support.drop(id, anna.userId);
    assert.equal(await stage.support.draft(id, anna.userId), undefined);
  });

  it('takes the way of the service that is chosen now', async () => {
    const id = await stage.draft(anInput());
    assert.equal((await stage.support.keep(id, { service: 'Azure' }, anna.userId))?.route, 'azure');
    assert.equal((await stage.support.keep(id, { service: 'Exchange' }, anna.userId))?.route, 'portal');
    const china = await stage.draft(anInput(), aCustomer({ cloud: 'china' }));
    assert.equal((await stage.support.keep(china, { service: 'Azure' }, anna.userId))?.route, 'portal');
  });

  it('keeps fields of the form only, whatever a card sends', async () => {
    const id = await stage.draft(anInput());
    const sent: FormInput = JSON.parse(
      '{"title":"A","route":"azure","__proto__":"x","impact":7,"userId":"bo"}',
    );
    const kept = await stage.support.keep(id, sent, anna.userId);
    assert.deepEqual(kept?.input, anInput({ title: 'A' }));
  });

  it('loses no field where two are kept at once', async () => {
    const id = await stage.draft(anInput());
    await Promise.all([
      stage.support.keep(id, { title: 'A' }, anna.userId),
      stage.support.keep(id, { impact: 'B' }, anna.userId),
    ]);
    const { title, impact } = (await stage.support.draft(id, anna.userId))?.input ?? {};
    assert.deepEqual([title, impact], ['A', 'B']);
  });

  it('does not come back where it is kept while it becomes a request', async () => {
    const id = await stage.draft(anInput());
    await Promise.all([
      stage.support.open(id, anna, aCall()),
      stage.support.keep(id, { title: 'Late' }, anna.userId),
    ]);
    assert.deepEqual(await stage.support.drafts(anna.userId), []);
  });

  it('is listed newest first, and dropped after two weeks', async () => {
    const first = await stage.draft();
    stage.now += minute;
    const second = await stage.draft();
    const ids = async () => (await stage.support.drafts(anna.userId)).map(({ id }) => id);
    assert.deepEqual(await ids(), [second, first]);
    stage.now += 14 * day - minute / 2;
    await stage.follow();
    assert.deepEqual(await ids(), [second]);
  });
});
