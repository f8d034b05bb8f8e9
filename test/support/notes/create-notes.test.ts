import assert from 'node:assert/strict';
import { ActionError } from '../../../src/action-error.ts';
import { aCall, aCustomer } from '../../builders.ts';
import { anAzureInput, anInput, anna, bo, hour, minute } from '../some-requests.ts';
import { SupportStage } from '../support-stage.ts';

const call = aCall();
const note = { id: 'note-1', text: ' Any\u202E news? ' };
const theirs = '2611270040001234';

describe('a note on a support request', () => {
  let stage: SupportStage;
  beforeEach(() => {
    stage = new SupportStage();
  });
  const notes = async (number?: string) =>
    (await stage.get(number)).notes.map(({ text, by, from, sent }) => [text, by, from, sent]);

  it('is kept where Microsoft does not have the request, or can not be told', async () => {
    await stage.open();
    await stage.support.addNote('R-0001', note, bo, call);
    assert.deepEqual(await notes(), [['Any news?', 'Bo Lind', 'us', 'kept']]);
    await stage.openInPartnerCenter(theirs, aCustomer({ cloud: 'china' }));
    await stage.support.addNote('R-0002', note, bo, call);
    assert.deepEqual(await notes('R-0002'), [['Any news?', 'Bo Lind', 'us', 'kept']]);
    assert.equal(stage.microsoft.count('addNote'), 0);
  });

  for (const [where, open] of [
    ['Azure', () => stage.openAzure()],
    ['Partner Center', () => stage.openInPartnerCenter(theirs)],
  ] as const) {
    describe(`in ${where}`, () => {
      it('is sent, and no new one when it comes back', async () => {
        await open();
        const { length } = stage.events;
        await stage.support.addNote('R-0001', note, anna, call);
        await stage.follow(10 * minute);
        assert.deepEqual(await notes(), [['Any news?', 'Anna Ito', 'us', 'sent']]);
        const [event, ...others] = stage.events.slice(length);
        assert.deepEqual([event?.kind, event?.by, others], ['noteAdded', anna, []]);
        assert.deepEqual(stage.outcomes().slice(-2), ['request.note begun', 'request.note done']);
        assert.equal(JSON.stringify(stage.record).includes('news'), false);
      });

      it('is written once, pressed twice at once or again later', async () => {
        await open();
        const add = () => stage.support.addNote('R-0001', note, anna, call);
        await Promise.all([add(), add()]);
        stage.restart();
        await add();
        assert.equal((await notes()).length, 1);
        assert.equal(stage.microsoft.count('addNote'), 1);
      });

      for (const reason of ['sign_in_wanted', 'access_denied', 'throttled', 'service_failed'] as const) {
        it(`that is not taken (${reason}) is not lost: pressed again it is sent`, async () => {
          await open();
          stage.microsoft.before = () => {
            throw new ActionError(reason, 'No.');
          };
          await assert.rejects(stage.support.addNote('R-0001', note, anna, call), { reason });
          assert.deepEqual(await notes(), [['Any news?', 'Anna Ito', 'us', 'unsent']]);
          assert.equal((await stage.get()).problem?.reason, reason);
          stage.microsoft.before = () => {};
          const { problem } = await stage.support.addNote('R-0001', note, anna, call);
          assert.equal(problem, undefined);
          assert.deepEqual(await notes(), [['Any news?', 'Anna Ito', 'us', 'sent']]);
        });
      }

      it('that may have been taken is looked for before it is sent again', async () => {
        await open();
        stage.microsoft.after = ({ what }) => {
          if (what === 'addNote') throw new ActionError('outcome_unknown', 'Lost.');
        };
        await assert.rejects(stage.support.addNote('R-0001', note, anna, call), {
          reason: 'outcome_unknown',
        });
        stage.microsoft.after = () => {};
        await stage.support.addNote('R-0001', note, anna, call);
        assert.deepEqual(await notes(), [['Any news?', 'Anna Ito', 'us', 'sent']]);
        const [there] = stage.microsoft.has.values();
        assert.equal(there?.notes.length, 1);
      });
    });
  }

  describe('with which Microsoft goes on with what waited for us', () => {
    const happened = (from: number) => stage.events.slice(from).map(({ kind, by }) => [kind, by?.name]);
    beforeEach(async () => {
      await stage.openInPartnerCenter(theirs);
      stage.now += minute;
      stage.microsoft.change(theirs, { status: 'attention_needed', state: 'waiting' });
      await stage.follow(3 * minute);
      assert.equal((await stage.get()).state, 'waiting');
      stage.now += minute;
    });
    const atTheNote = (work: () => void) => {
      stage.microsoft.before = ({ what }) => {
        if (what === 'addNote') work();
      };
    };

    it('is all the doing of whoever wrote it', async () => {
      atTheNote(() => stage.microsoft.change(theirs, { status: 'open', state: 'open' }));
      const { length } = stage.events;
      await stage.support.addNote('R-0001', note, anna, call);
      await stage.follow(10 * minute);
      assert.equal((await stage.get()).state, 'open');
      assert.deepEqual(happened(length), [
        ['noteAdded', 'Anna Ito'],
        ['statusChanged', 'Anna Ito'],
      ]);
    });

    it('does not take what Microsoft did meanwhile for its own', async () => {
      atTheNote(() => {
        stage.microsoft.addNote(theirs, { text: 'Found it.', by: 'Priya', from: 'microsoft' });
        stage.microsoft.change(theirs, { status: 'closed', state: 'closed' });
      });
      const { length } = stage.events;
      await stage.support.addNote('R-0001', note, anna, call);
      assert.deepEqual(happened(length), [
        ['noteAdded', 'Anna Ito'],
        ['noteAdded', undefined],
        ['closed', undefined],
      ]);
    });
  });

  it('for a ticket that Azure has not made yet goes there once it has', async () => {
    stage.microsoft.isSlow = true;
    await stage.openAzure();
    await stage.support.addNote('R-0001', note, anna, call);
    assert.deepEqual(await notes(), [['Any news?', 'Anna Ito', 'us', 'unsent']]);
    stage.microsoft.isSlow = false;
    await stage.follow(5 * minute);
    assert.deepEqual(await notes(), [['Any news?', 'Anna Ito', 'us', 'sent']]);
  });

  it('that says nothing is refused', async () => {
    await stage.open();
    const empty = { id: 'x', text: ' \u202E\n' };
    await assert.rejects(stage.support.addNote('R-0001', empty, anna, call), { reason: 'rejected' });
    await assert.rejects(stage.support.addNote('R-0007', note, anna, call), { reason: 'not_found' });
    assert.deepEqual(await notes(), []);
  });

  it("does not blame the request for another person's sign-in", async () => {
    await stage.openInPartnerCenter();
    stage.microsoft.before = ({ userId }) => {
      if (userId === bo.userId) throw new ActionError('sign_in_wanted', 'Who?');
    };
    await assert.rejects(stage.support.addNote('R-0001', note, bo, call), { reason: 'sign_in_wanted' });
    assert.equal((await stage.get()).problem, undefined);
  });

  describe('to all requests of an issue', () => {
    beforeEach(async () => {
      await stage.openInPartnerCenter(theirs);
      await stage.open(anInput({ issueId: 'EX123456' }));
      await stage.open(anAzureInput({ issueId: 'ex123456' }));
      await stage.open(anInput({ issueId: 'EX123456' }));
      await stage.support.close('R-0004', anna, call);
    });

    it('is written to those that are open', async () => {
      assert.deepEqual(await stage.support.addNoteToAll('ex123456', note, anna, call), [
        { number: 'R-0002', sent: 'kept' },
        { number: 'R-0003', sent: 'sent' },
      ]);
      assert.deepEqual(await notes('R-0001'), []);
      assert.deepEqual(await notes('R-0004'), []);
    });

    it('says where it was not sent', async () => {
      stage.microsoft.before = () => {
        throw new ActionError('service_failed', 'Down.');
      };
      const outcomes = await stage.support.addNoteToAll('EX123456', note, anna, call);
      assert.deepEqual(
        outcomes.map(({ sent }) => sent),
        ['kept', 'unsent'],
      );
      stage.microsoft.before = () => {};
      stage.now += hour;
      await stage.follow(5 * minute);
      assert.deepEqual(await notes('R-0003'), [['Any news?', 'Anna Ito', 'us', 'sent']]);
    });

    it('asks for a sign-in after all others have it', async () => {
      const { number } = await stage.open(anInput({ issueId: 'EX123456' }));
      stage.microsoft.set('2611270040009999');
      await stage.support.adopt(number, '2611270040009999', anna, call);
      stage.microsoft.before = ({ userId }) => {
        if (userId !== undefined) throw new ActionError('sign_in_wanted', 'Who?');
      };
      await assert.rejects(stage.support.addNoteToAll('EX123456', note, anna, call), {
        reason: 'sign_in_wanted',
      });
      assert.equal((await notes('R-0003')).length, 1);
      stage.microsoft.before = () => {};
      const outcomes = await stage.support.addNoteToAll('EX123456', note, anna, call);
      assert.deepEqual(
        outcomes.map(({ sent }) => sent),
        ['kept', 'sent', 'sent'],
      );
      assert.equal((await notes('R-0003')).length, 1);
    });
  });
});
