import assert from 'node:assert/strict';
import { ActionError } from '../../../src/action-error.ts';
import { aCall, aCustomer } from '../../builders.ts';
import { anAzureInput, anInput, anna, bo, day, eight, hour, minute } from '../some-requests.ts';
import { SupportStage } from '../support-stage.ts';

const call = aCall();
const theirs = '2611270040001234';

describe('following support requests', () => {
  let stage: SupportStage;
  beforeEach(() => {
    stage = new SupportStage();
  });
  /** How often Microsoft was asked to read within so long. */
  const readsWithin = async (forMs: number) => {
    const before = stage.microsoft.count('read');
    await stage.follow(forMs);
    return stage.microsoft.count('read') - before;
  };

  it('tells what changed, once, as whoever opened the request, in the background', async () => {
    await stage.openInPartnerCenter(theirs);
    await stage.follow(10 * minute);
    stage.microsoft.addNote(theirs, { text: 'Please restart.', by: 'Kim' });
    stage.microsoft.change(theirs, { status: 'attention_needed', state: 'waiting' });
    await stage.follow(10 * minute);
    assert.deepEqual(stage.kinds(), ['opened', 'numbered', 'answered', 'noteAdded', 'statusChanged']);
    assert.equal((await stage.get()).state, 'waiting');
    const background = stage.microsoft.asked.slice(1);
    assert.ok(background.every(({ userId, isBackground }) => userId === anna.userId && isBackground));
  });

  describe('reads a request', () => {
    it('each two minutes while it has changed within the hour, then less and less often, up to once an hour', async () => {
      const { azureTicket = '' } = await stage.openAzure();
      stage.microsoft.addNote(azureTicket, { text: 'We look into it.', by: 'Kim' });
      assert.equal(await readsWithin(30 * minute), 15);
      await stage.follow(4 * hour);
      const fewer = await readsWithin(hour);
      assert.ok(fewer >= 5 && fewer <= 8, `${fewer}`);
      await stage.follow(2 * day);
      assert.ok((await readsWithin(10 * hour)) <= 10);
    });

    it('each two minutes while it waits for us, however long', async () => {
      const { azureTicket = '' } = await stage.openAzure();
      stage.microsoft.change(azureTicket, { status: 'waiting', state: 'waiting' });
      await stage.follow(5 * hour);
      assert.equal(await readsWithin(20 * minute), 10);
    });

    it('that is closed once more after an hour, then no longer, also after a restart', async () => {
      const { azureTicket = '' } = await stage.openAzure();
      stage.now += minute;
      await stage.support.close('R-0001', anna, call);
      assert.equal(await readsWithin(50 * minute), 0);
      stage.microsoft.addNote(azureTicket, { text: 'A last word.', by: 'Kim' });
      assert.equal(await readsWithin(20 * minute), 1);
      assert.equal((await stage.get()).notes.length, 1);
      // The note is a change, so it is looked at once more.
      assert.equal(await readsWithin(5 * hour), 1);
      stage.restart();
      assert.equal(await readsWithin(5 * hour), 0);
    });

    it('not before a person has brought its number, and not at all in 21Vianet', async () => {
      await stage.open();
      await stage.openInPartnerCenter(theirs, aCustomer({ cloud: 'china' }));
      assert.equal(await readsWithin(2 * hour), 0);
    });

    it('with no write where nothing is new, and says when it was read all the same', async () => {
      await stage.openAzure();
      await stage.follow(minute);
      const { writes } = stage.store;
      await stage.follow(30 * minute);
      assert.equal(stage.store.writes, writes);
      const { microsoft } = await stage.get();
      assert.ok((microsoft?.readAt ?? 0) >= stage.now - 2 * minute);
      await stage.follow(hour);
      assert.ok(stage.store.writes - writes <= 2, `${stage.store.writes - writes}`);
    });
  });

  describe('where one fails', () => {
    beforeEach(async () => {
      await stage.openInPartnerCenter(theirs);
      await stage.openAzure();
    });
    const failing = (reason: ConstructorParameters<typeof ActionError>[0], retryAfterSeconds?: number) => {
      stage.microsoft.before = ({ userId }) => {
        const details = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
        if (userId !== undefined) throw new ActionError(reason, 'No.', details);
      };
    };
    const asked = () => stage.microsoft.asked.filter(({ userId }) => userId !== undefined).length;

    for (const reason of ['sign_in_wanted', 'mfa_missing', 'sign_in_conditions', 'access_denied'] as const) {
      it(`for what a person has to mend (${reason}) it says so and asks once an hour; others go on`, async () => {
        failing(reason);
        const before = asked();
        await stage.follow(3 * hour);
        assert.ok(asked() - before >= 3 && asked() - before <= 4, `${asked() - before}`);
        assert.equal((await stage.get('R-0001')).problem?.reason, reason);
        assert.equal((await stage.get('R-0002')).problem, undefined);
        assert.ok((await stage.get('R-0002')).microsoft?.readAt);
      });
    }

    it('for what mends itself it is asked again soon, then less often, and the problem goes', async () => {
      failing('service_failed');
      const before = asked();
      await stage.follow(hour);
      assert.ok(asked() - before >= 4 && asked() - before <= 6, `${asked() - before}`);
      assert.equal((await stage.get('R-0001')).problem?.at, stage.now - hour + 2 * minute);
      stage.microsoft.before = () => {};
      await stage.follow(hour);
      assert.equal((await stage.get('R-0001')).problem, undefined);
    });

    it('for too many requests it waits as long as Microsoft says, and nothing is wrong with the request', async () => {
      failing('throttled', 20 * 60);
      const before = asked();
      await stage.follow(55 * minute);
      assert.ok(asked() - before <= 3, `${asked() - before}`);
      assert.equal((await stage.get('R-0001')).problem, undefined);
    });

    it('is read again at once after its person has signed in and looked at any of theirs', async () => {
      const { number } = await stage.open(anInput());
      stage.microsoft.set('2611270040009999');
      await stage.support.adopt(number, '2611270040009999', anna, call);
      failing('sign_in_wanted');
      await stage.follow(5 * minute);
      stage.microsoft.before = () => {};
      await stage.support.refresh(number, anna, call);
      await stage.follow(minute);
      assert.equal((await stage.get('R-0001')).problem, undefined);
    });

    it('with an error of our own the others go on, and the log says so', async () => {
      stage.microsoft.before = ({ userId }) => {
        if (userId !== undefined) throw new TypeError('A mistake');
      };
      await stage.follow(5 * minute);
      assert.ok(stage.log.lines.some(({ level }) => level === 'error'));
      assert.ok((await stage.get('R-0002')).microsoft?.readAt);
    });
  });

  it('never throws, also where nothing can be read or written', async () => {
    await stage.openAzure();
    stage.store.fail = () => {
      throw new Error('Disk full');
    };
    stage.microsoft.before = () => {
      throw new ActionError('service_failed', 'Down.');
    };
    await stage.follow(5 * minute);
    Object.assign(stage.store, { list: () => Promise.reject(new Error('Gone')) });
    await stage.follow(5 * minute);
    assert.ok(stage.log.lines.some(({ level }) => level === 'error'));
  });

  it('gives up at once where it is stopped, which is no failure', async () => {
    for (let count = 0; count < 6; count++) await stage.openAzure();
    stage.now += 10 * minute;
    const stopping = new AbortController();
    stage.microsoft.before = () => {
      stopping.abort();
      return new Promise<never>(() => {});
    };
    const before = stage.microsoft.asked.length;
    await stage.support.follow(aCall({ signal: stopping.signal }));
    assert.equal(stage.microsoft.asked.length - before, 1);
    assert.ok((await stage.support.list({})).every(({ problem }) => problem === undefined));
  });

  it('makes one round of two that are asked for at once', async () => {
    await stage.openAzure();
    stage.now += 10 * minute;
    await Promise.all([stage.support.follow(call), stage.support.follow(call)]);
    assert.equal(stage.microsoft.count('read'), 1);
  });

  it('tells an overdue answer once, after Microsoft was asked again', async () => {
    await stage.open(anAzureInput({ severity: 'critical' }));
    await stage.follow(119 * minute);
    assert.equal(stage.kinds().includes('answerOverdue'), false);
    await stage.follow(hour);
    assert.equal(stage.kinds().filter((kind) => kind === 'answerOverdue').length, 1);
    const { request, at, by } = stage.events.at(-1) ?? assert.fail();
    assert.deepEqual([request.overdueTold, by], [true, undefined]);
    assert.ok(at >= eight + 2 * hour && at < eight + 2.1 * hour);
  });

  it('adds the review of the issue once it is published, also to a closed request, once', async () => {
    await stage.open(anInput({ issueId: 'EX123456' }));
    await stage.open(anInput());
    await stage.support.close('R-0001', bo, call);
    await stage.follow(hour);
    stage.reviewed.add('EX123456');
    await stage.follow(hour);
    const reviews = stage.events.filter(({ kind }) => kind === 'reviewPublished');
    assert.deepEqual(
      reviews.map(({ request }) => request.number),
      ['R-0001'],
    );
  });

  it('forgets what was closed more than 400 days ago, and nothing that is open', async () => {
    await stage.open();
    await stage.open();
    await stage.support.close('R-0001', anna, call);
    stage.now += 400 * day;
    await stage.follow();
    assert.equal((await stage.support.list({})).length, 2);
    stage.now += day;
    await stage.follow();
    assert.deepEqual(
      (await stage.support.list({})).map(({ number }) => number),
      ['R-0002'],
    );
    assert.equal((await stage.open()).number, 'R-0003');
  });
});

describe('looking at a support request now', () => {
  it('reads it as whoever asks, and says why it can not be read', async () => {
    const stage = new SupportStage();
    await stage.openInPartnerCenter(theirs);
    stage.now += minute;
    stage.microsoft.change(theirs, { status: 'closed', state: 'closed' });
    assert.equal((await stage.support.refresh('R-0001', bo, call)).state, 'closed');
    assert.equal(stage.microsoft.asked.at(-1)?.userId, bo.userId);
    stage.microsoft.has.delete(theirs);
    await assert.rejects(stage.support.refresh('R-0001', bo, call), { reason: 'not_found' });
    assert.equal((await stage.get()).problem?.reason, 'not_found');
  });

  it('goes on with one that Azure has not made, and asks nobody where nobody can be asked', async () => {
    const stage = new SupportStage();
    stage.microsoft.isSlow = true;
    await stage.openAzure();
    stage.microsoft.isSlow = false;
    assert.equal((await stage.support.refresh('R-0001', bo, call)).state, 'open');
    await stage.open();
    assert.equal((await stage.support.refresh('R-0002', bo, call)).state, 'handover');
    await assert.rejects(stage.support.refresh('R-0003', bo, call), { reason: 'not_found' });
  });
});
