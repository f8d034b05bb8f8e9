import assert from 'node:assert/strict';
import { ActionError, type ActionReason } from '../../src/action-error.ts';
import type { LicenceTarget } from '../../src/licences/change-plan.ts';
import type {
  ChangeOutcome,
  Confirmation,
  LicenceChanger,
  TellEnd,
} from '../../src/licences/licence-changer.ts';
import type { SentChange } from '../../src/licences/ports.ts';
import { aCall, aCustomer, aLicence, aPlace } from '../builders.ts';
import { scriptedChanges } from './scripted-changes.ts';

const customer = aCustomer();
const licenceId = aLicence().id;
const suspend: LicenceTarget = { kind: 'suspend' };
const seats = (count: number): LicenceTarget => ({ kind: 'seats', seats: count });
const ada = { userId: 'ada', name: 'Ada' };
const accepted: SentChange = {
  kind: 'accepted',
  operation: '/customers/1/operations/2',
  lookAgainSeconds: 2,
};
const fails = (reason: ActionReason) => () => {
  throw new ActionError(reason, reason, reason === 'rejected' ? { says: 'Not like this.' } : {});
};

async function asked(changer: LicenceChanger, target: LicenceTarget = suspend): Promise<Confirmation> {
  const question = await changer.ask(customer, licenceId, target, aCall());
  assert.equal(question.kind, 'plan');
  const { key, etag } = question.kind === 'plan' ? question : assert.fail();
  return { customer, licenceId, target, key, etag };
}

const confirm = (changer: LicenceChanger, given: Confirmation) => changer.confirm(given, ada, aCall());

type Of<Kind> = Extract<ChangeOutcome, { kind: Kind }>;

function isOf<Kind extends ChangeOutcome['kind']>(outcome: ChangeOutcome, kind: Kind): outcome is Of<Kind> {
  return outcome.kind === kind;
}

function only<Kind extends ChangeOutcome['kind']>(outcome: ChangeOutcome, kind: Kind): Of<Kind> {
  if (!isOf(outcome, kind)) assert.fail(`It is ${outcome.kind}, not ${kind}.`);
  return outcome;
}

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

  describe('that Microsoft accepts and does later', () => {
    it('is followed while its reader waits', async () => {
      const { open, script, apply, sent, pauses, outcomes } = scriptedChanges();
      script.answers.push(() => accepted);
      script.follows.push(() => apply(sent[0] ?? assert.fail()));
      const changer = open();
      only(await confirm(changer, await asked(changer)), 'done');
      assert.deepEqual(pauses, [2000]);
      assert.equal(outcomes(), 'begun, done');
    });

    it('is told as under way after that, and its end comes later', async () => {
      const { open, script, apply, sent, outcomes, records } = scriptedChanges();
      script.answers.push(() => accepted);
      script.follows.push(
        () => accepted,
        () => apply(sent[0] ?? assert.fail()),
      );
      let goOn = () => {};
      script.onPause = () =>
        sent.length > 0 && script.follows.length < 2
          ? new Promise((resolve) => {
              goOn = resolve;
            })
          : Promise.resolve();
      const changer = open();
      const given = await asked(changer);
      const running = only(await confirm(changer, given), 'running');
      assert.ok(running.isAccepted);
      assert.equal(records.get(given.key)?.state, 'accepted');
      only(await changer.look(given, aCall({ signal: AbortSignal.abort() })), 'running');
      goOn();
      assert.equal((await running.later)?.kind, 'done');
      only(await changer.look(given, aCall()), 'done');
      assert.equal(outcomes(), 'begun, done');
    });

    it('is told as under way when the turn has to answer, even before it was accepted', async () => {
      const { open, script } = scriptedChanges();
      let answer = (_: SentChange) => {};
      script.answers.push(
        () =>
          new Promise((resolve) => {
            answer = resolve;
          }),
      );
      const changer = open();
      const given = await asked(changer);
      const turn = new AbortController();
      const confirming = changer.confirm(given, ada, aCall({ signal: turn.signal }));
      turn.abort();
      const running = only(await confirming, 'running');
      assert.equal(running.isAccepted, false);
      answer({ kind: 'done', now: { licence: aLicence({ status: 'suspended' }), etag: 'tag 2' } });
      assert.equal((await running.later)?.kind, 'done');
    });

    it('may come to nothing, with the words of Microsoft', async () => {
      const { open, script, outcomes } = scriptedChanges();
      script.answers.push(() => accepted);
      script.follows.push(() => ({
        kind: 'failed',
        error: new ActionError('rejected', '400', { says: 'None left.' }),
      }));
      const changer = open();
      const { error } = only(await confirm(changer, await asked(changer)), 'failed');
      assert.deepEqual([error.reason, error.details.says], ['rejected', 'None left.']);
      assert.equal(outcomes(), 'begun, failed rejected');
    });

    it('is followed on over looks that fail in passing', async () => {
      const { open, script, apply, sent } = scriptedChanges();
      script.answers.push(() => ({ kind: 'accepted', operation: 'x' }));
      script.follows.push(fails('service_failed'), fails('throttled'), () => apply(sent[0] ?? assert.fail()));
      const changer = open();
      const given = await asked(changer);
      const outcome = await confirm(changer, given);
      const end = outcome.kind === 'running' ? await outcome.later : outcome;
      assert.equal(end?.kind, 'done');
    });

    it('that can’t be followed is unknown, unless the licence tells', async () => {
      const { open, script } = scriptedChanges();
      script.answers.push(() => accepted);
      const changer = open();
      const { error } = only(await confirm(changer, await asked(changer)), 'failed');
      assert.equal(error.reason, 'outcome_unknown');
    });

    it('is not followed for ever', async () => {
      const { open, script, pauses } = scriptedChanges();
      script.answers.push(() => accepted);
      script.follows.push(...Array.from({ length: 100 }, () => () => accepted));
      const changer = open();
      const running = only(await confirm(changer, await asked(changer)), 'running');
      const end = await running.later;
      assert.ok(end?.kind === 'failed' && end.error.reason === 'outcome_unknown');
      assert.ok(pauses.reduce((sum, one) => sum + one, 0) <= 15 * 60_000);
    });

    it('is taken up again after a restart, by whoever looks, as the deed of whoever confirmed it', async () => {
      const { open, script, apply, sent, deeds, outcomes } = scriptedChanges();
      script.answers.push(() => accepted);
      script.onPause = () => new Promise(() => {});
      const changer = open();
      const given = await asked(changer);
      const turn = AbortSignal.timeout(5);
      const running = only(await changer.confirm(given, ada, aCall({ signal: turn })), 'running');
      await changer.close();
      assert.equal(await running.later, undefined);
      script.onPause = () => Promise.resolve();
      script.follows.push(() => apply(sent[0] ?? assert.fail()));
      only(await open().look(given, aCall()), 'done');
      assert.equal(outcomes(), 'begun, failed outcome_unknown, begun, done');
      assert.ok(deeds.every(({ by }) => by.userId === 'ada'));
      assert.equal(sent.length, 1);
    });
  });

  describe('that Microsoft had accepted when the program stopped', () => {
    const known = async () => customer;
    /** Stops the program while it follows a change. */
    async function stopped(scene: ReturnType<typeof scriptedChanges>): Promise<Confirmation> {
      const { open, script } = scene;
      script.answers.push(() => accepted);
      script.onPause = () => new Promise(() => {});
      const changer = open();
      const given = await asked(changer);
      only(await changer.confirm(given, ada, aCall({ signal: AbortSignal.timeout(5) })), 'running');
      await changer.close();
      script.onPause = () => Promise.resolve();
      return given;
    }

    it('is followed to its end by itself, as the deed of whoever confirmed it', async () => {
      const scene = scriptedChanges();
      const { open, script, apply, sent, deeds, outcomes, records, changed } = scene;
      const given = await stopped(scene);
      script.follows.push(
        () => accepted,
        () => apply(sent[0] ?? assert.fail()),
      );
      const before = changed();
      const changer = open();
      await changer.resume(known, aCall());
      assert.equal(records.get(given.key)?.state, 'done');
      assert.equal(outcomes(), 'begun, failed outcome_unknown, begun, done');
      assert.ok(deeds.every(({ by }) => by.userId === 'ada'));
      assert.deepEqual([sent.length, changed() - before], [1, 1]);
    });

    it('is told where it was shown last, and nowhere where the program stops again first', async () => {
      const scene = scriptedChanges();
      const { open, script, apply, sent } = scene;
      const given = await stopped(scene);
      const message = { where: aPlace('a:1').reference, messageId: '7' };
      await open().shown(given.key, { ...message, messageId: '6' });
      await open().shown(given.key, message);
      const told: [string | undefined, string][] = [];
      const tell: TellEnd = async (at, _customer, end) => void told.push([at.messageId, end.kind]);

      script.onPause = () => new Promise(() => {});
      script.follows.push(() => accepted);
      const second = open();
      const resuming = second.resume(known, aCall(), tell);
      await second.close();
      await resuming;
      assert.deepEqual(told, []);

      script.onPause = () => Promise.resolve();
      script.follows.push(() => apply(sent[0] ?? assert.fail()));
      await open().resume(known, aCall(), tell);
      assert.deepEqual(told, [['7', 'done']]);
    });

    it('is followed once where somebody looks meanwhile', async () => {
      const scene = scriptedChanges();
      const { open, script, apply, sent, outcomes } = scene;
      const given = await stopped(scene);
      script.follows.push(() => apply(sent[0] ?? assert.fail()));
      const changer = open();
      const [, outcome] = await Promise.all([
        changer.resume(known, aCall()),
        changer.look(given, aCall()),
        changer.resume(known, aCall()),
      ]);
      only(outcome, 'done');
      assert.equal(outcomes(), 'begun, failed outcome_unknown, begun, done');
    });

    it('waits for its customer where the list of customers could not be read yet', async () => {
      const scene = scriptedChanges();
      const { open, script, apply, sent, records, pauses } = scene;
      const given = await stopped(scene);
      pauses.length = 0;
      script.follows.push(() => apply(sent[0] ?? assert.fail()));
      let asks = 0;
      const changer = open();
      await changer.resume(async () => (++asks < 3 ? undefined : customer), aCall());
      assert.equal(records.get(given.key)?.state, 'done');
      assert.deepEqual(pauses, [60_000, 60_000]);
    });

    it('waits no more when the program stops again', async () => {
      const scene = scriptedChanges();
      const given = await stopped(scene);
      scene.script.onPause = () => new Promise(() => {});
      const changer = scene.open();
      const resuming = changer.resume(async () => undefined, aCall());
      await changer.close();
      await resuming;
      await changer.resume(known, aCall());
      assert.equal(scene.records.get(given.key)?.state, 'accepted');
    });

    it('is told in the log where it cannot be taken up, and stays to be looked at', async () => {
      const scene = scriptedChanges();
      await stopped(scene);
      const lines: string[] = [];
      const log = { ...aCall().log, error: (_: object, line: string) => void lines.push(line) };
      const changer = scene.open();
      await changer.resume(async () => {
        throw new ActionError('unexpected', 'broken');
      }, aCall({ log }));
      assert.equal(lines.length, 1);
      assert.equal(scene.sent.length, 1);
    });

    it('leaves alone what nobody confirmed, what ended, and what may never have been sent', async () => {
      const { open, records, sent, deeds } = scriptedChanges();
      const changer = open();
      const first = await asked(changer);
      const record = records.get(first.key) ?? assert.fail();
      records.set('begun', { ...record, key: 'begun', state: 'begun', by: ada });
      records.set('done', { ...record, key: 'done', state: 'done', by: ada, operation: 'x' });
      await changer.resume(known, aCall());
      assert.deepEqual([sent, deeds], [[], []]);
    });
  });

  it('can’t be looked at before it was confirmed', async () => {
    const { open } = scriptedChanges();
    const changer = open();
    only(await changer.look(await asked(changer), aCall()), 'notAsked');
  });
});
