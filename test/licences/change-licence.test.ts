import assert from 'node:assert/strict';
import type { Confirmation } from '../../src/licences/licence-changer.ts';
import { aCall, aCustomer } from '../builders.ts';
import { ada, asked, confirm, customer, fails, licenceId, only, seats, suspend } from './a-licence-change.ts';
import { scriptedChanges } from './scripted-changes.ts';

describe('changing a licence', () => {
  it('does nothing until it is confirmed, and then once, with the tag and the key of the question', async () => {
    const { open, sent, deeds, changed } = scriptedChanges();
    const changer = open();
    const given = await asked(changer);
    assert.deepEqual(sent, []);
    const { after } = only(await confirm(changer, given), 'done');
    assert.equal(after.status, 'suspended');
    assert.deepEqual(sent, [{ licenceId, target: suspend, etag: 'tag 1', requestId: 'key 1' }]);
    const deed = {
      by: ada,
      action: 'licence.suspend',
      object: `Visio Plan 2 (${licenceId})`,
      detail: 'active -> suspended',
    };
    assert.deepEqual(deeds, [
      { ...deed, outcome: 'begun' },
      { ...deed, outcome: 'done' },
    ]);
    assert.equal(changed(), 1);
  });

  it('tells the record of deeds the seats before and after', async () => {
    const { open, deeds } = scriptedChanges();
    const changer = open();
    await confirm(changer, await asked(changer, seats(40)));
    assert.deepEqual([deeds[0]?.action, deeds[0]?.detail], ['licence.seats', '35 -> 40']);
  });

  it('is not asked for where something speaks against it', async () => {
    const { open, records } = scriptedChanges({ isTrial: true });
    const question = await open().ask(customer, licenceId, suspend, aCall());
    assert.deepEqual(question.kind === 'refused' && question.refusal, 'trial');
    assert.equal(records.size, 0);
  });

  it('happens once for two presses at once, for one that comes again, and after a restart', async () => {
    const { open, sent } = scriptedChanges();
    const changer = open();
    const given = await asked(changer, seats(40));
    const [first, second] = await Promise.all([confirm(changer, given), confirm(changer, given)]);
    only(first, 'done');
    only(second, 'done');
    only(await confirm(changer, given), 'done');
    const { after } = only(await confirm(open(), given), 'done');
    assert.equal(after.quantity, 40);
    assert.equal(sent.length, 1);
  });

  const tampered: readonly [string, Partial<Confirmation>][] = [
    ['of another customer', { customer: aCustomer({ tenantId: 'ffffffff-0000-4000-8000-000000000000' }) }],
    ['of another licence', { licenceId: 'another' }],
    ['with other seats than were asked', { target: seats(4000) }],
    ['of something else than was asked', { target: suspend }],
    ['with another entity tag', { etag: 'tag 2' }],
    ['with a key that nobody was given', { key: 'key 9' }],
  ];
  for (const [what, change] of tampered) {
    it(`does nothing for a press ${what}`, async () => {
      const { open, sent, deeds } = scriptedChanges();
      const changer = open();
      const given = await asked(changer, seats(40));
      only(await confirm(changer, { ...given, ...change }), 'notAsked');
      assert.deepEqual([sent, deeds], [[], []]);
    });
  }

  it('does nothing once the question was dropped', async () => {
    const { open, sent } = scriptedChanges();
    const changer = open();
    const given = await asked(changer);
    await changer.drop(given.key);
    only(await confirm(changer, given), 'notAsked');
    assert.deepEqual(sent, []);
  });

  it('cannot be dropped any more when it was done', async () => {
    const { open } = scriptedChanges();
    const changer = open();
    const given = await asked(changer);
    await confirm(changer, given);
    await changer.drop(given.key);
    only(await confirm(changer, given), 'done');
  });

  describe('that somebody else changed meanwhile', () => {
    it('does nothing, and asks anew with what it is now', async () => {
      const { open, script, outcomes } = scriptedChanges();
      const changer = open();
      const given = await asked(changer, seats(40));
      script.licence = { ...script.licence, quantity: 30 };
      script.version += 1;
      const { before, asked: anew } = only(await confirm(changer, given), 'meanwhile');
      assert.equal(before.quantity, 35);
      assert.ok(anew.kind === 'plan' && anew.plan.licence.quantity === 30 && anew.key !== given.key);
      assert.equal(outcomes(), 'begun, failed changed_meanwhile');
      only(await confirm(changer, given), 'notAsked');
    });

    it('says so where it is already what was wanted', async () => {
      const { open, script } = scriptedChanges();
      const changer = open();
      const given = await asked(changer);
      script.licence = { ...script.licence, status: 'suspended' };
      script.version += 1;
      const { asked: anew } = only(await confirm(changer, given), 'meanwhile');
      assert.ok(anew.kind === 'refused' && anew.refusal === 'already');
    });

    it('still says so where it can’t be read anew', async () => {
      const { open, script } = scriptedChanges();
      const changer = open();
      const given = await asked(changer);
      script.version += 1;
      script.reads.push(fails('service_failed'));
      assert.equal(only(await confirm(changer, given), 'failed').error.reason, 'changed_meanwhile');
    });
  });

  for (const reason of ['rejected', 'access_denied', 'throttled', 'not_found', 'unreachable'] as const) {
    it(`ends where Microsoft did not do it (${reason}); the question is used up`, async () => {
      const { open, script, outcomes, records } = scriptedChanges();
      script.answers.push(fails(reason));
      const changer = open();
      const given = await asked(changer);
      const { error } = only(await confirm(changer, given), 'failed');
      assert.equal(error.reason, reason);
      assert.equal(error.details.says, reason === 'rejected' ? 'Not like this.' : undefined);
      assert.equal(outcomes(), `begun, failed ${reason}`);
      assert.equal(records.size, 0);
    });
  }

  describe('whose answer was lost', () => {
    it('is looked at: done is done', async () => {
      const { open, script, apply, sent, outcomes } = scriptedChanges();
      const changer = open();
      const given = await asked(changer);
      script.answers.push(() => {
        apply(sent[0] ?? assert.fail());
        return fails('outcome_unknown')();
      });
      only(await confirm(changer, given), 'done');
      assert.equal(outcomes(), 'begun, done');
    });

    it('stays unknown while the licence is as before; it can be looked at and confirmed again', async () => {
      const { open, script, sent, outcomes } = scriptedChanges();
      const changer = open();
      const given = await asked(changer);
      script.answers.push(fails('outcome_unknown'));
      assert.equal(only(await confirm(changer, given), 'failed').error.reason, 'outcome_unknown');
      assert.equal(only(await changer.look(given, aCall()), 'failed').error.reason, 'outcome_unknown');
      only(await confirm(changer, given), 'done');
      assert.deepEqual(
        sent.map(({ requestId }) => requestId),
        [given.key, given.key],
      );
      assert.equal(outcomes(), 'begun, failed outcome_unknown, begun, done');
    });

    it('is done where a later look finds it so', async () => {
      const { open, script, apply, sent, outcomes } = scriptedChanges();
      const changer = open();
      const given = await asked(changer);
      script.answers.push(fails('outcome_unknown'));
      await confirm(changer, given);
      apply(sent[0] ?? assert.fail());
      only(await changer.look(given, aCall()), 'done');
      only(await confirm(changer, given), 'done');
      assert.equal(sent.length, 1);
      assert.equal(outcomes(), 'begun, failed outcome_unknown, begun, done');
    });

    it('because the program ended before it came, is sent again under the same key and found done', async () => {
      const { open, records, apply, sent } = scriptedChanges();
      const changer = open();
      const given = await asked(changer);
      const record = records.get(given.key) ?? assert.fail();
      // As a crash leaves it: begun, done by Microsoft, and nobody heard of it.
      records.set(given.key, { ...record, state: 'begun', by: ada });
      apply({ licenceId, target: suspend, etag: given.etag, requestId: given.key });
      only(await confirm(open(), given), 'done');
      assert.equal(sent.length, 1);
    });
  });

  it('can’t be looked at before it was confirmed', async () => {
    const { open } = scriptedChanges();
    const changer = open();
    only(await changer.look(await asked(changer), aCall()), 'notAsked');
  });
});
