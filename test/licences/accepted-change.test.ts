import assert from 'node:assert/strict';
import { ActionError } from '../../src/action-error.ts';
import type { Confirmation, TellEnd } from '../../src/licences/licence-changer.ts';
import type { SentChange } from '../../src/licences/ports.ts';
import { aCall, aLicence, aPlace } from '../builders.ts';
import { accepted, ada, asked, confirm, customer, fails, only } from './a-licence-change.ts';
import { scriptedChanges } from './scripted-changes.ts';

describe('a change of a licence', () => {
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
});
