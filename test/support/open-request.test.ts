import assert from 'node:assert/strict';
import { ActionError } from '../../src/action-error.ts';
import type { FormInput } from '../../src/support/support-request.ts';
import { aCall, aCustomer } from '../builders.ts';
import { anAzureInput, anInput, anna, bo, eight, hour, minute } from './some-requests.ts';
import { SupportStage } from './support-stage.ts';

const call = aCall();

describe('opening a support request', () => {
  let stage: SupportStage;
  beforeEach(() => {
    stage = new SupportStage();
  });

  describe('that a person brings into the portal', () => {
    it("gives it a number, drops the draft and waits for Microsoft's number", async () => {
      const draft = await stage.draft();
      const outcome = await stage.support.open(draft, anna, call);
      assert.equal(outcome.kind === 'request' && outcome.isNew, true);
      const request = await stage.get();
      assert.deepEqual([request.number, request.state, request.openedAt], ['R-0001', 'handover', eight]);
      assert.deepEqual(request.openedBy, anna);
      assert.equal(await stage.support.draft(draft, anna.userId), undefined);
      assert.deepEqual(stage.kinds(), ['opened']);
      assert.deepEqual(stage.outcomes(), ['request.open begun', 'request.open done']);
      assert.equal(stage.microsoft.asked.length, 0);
    });

    it('counts on', async () => {
      const numbers = [];
      for (let count = 0; count < 3; count++) numbers.push((await stage.open()).number);
      stage.restart();
      numbers.push((await stage.open()).number);
      assert.deepEqual(numbers, ['R-0001', 'R-0002', 'R-0003', 'R-0004']);
    });

    it('remembers the contact for the next one of this person', async () => {
      await stage.open(anInput({ contactPhone: '+49 30 111111' }));
      stage.restart();
      assert.equal((await stage.support.contactOf(anna.userId))?.phone, '+49 30 111111');
      assert.equal(await stage.support.contactOf(bo.userId), undefined);
    });
  });

  it('tells what is wrong with the form, and leaves the draft as it is', async () => {
    const draft = await stage.draft(anInput({ title: '', contactEmail: 'anna' }));
    const outcome = await stage.support.open(draft, anna, call);
    assert.deepEqual(outcome.kind === 'faults' && outcome.faults, [
      { field: 'title', code: 'missing' },
      { field: 'contactEmail', code: 'notEmail' },
    ]);
    assert.deepEqual(await stage.support.list({}), []);
    await stage.support.keep(draft, { title: 'Mail', contactEmail: 'anna@fabrikam.example' }, anna.userId);
    assert.equal((await stage.support.open(draft, anna, call)).kind, 'request');
  });

  it('is nothing for a draft of another person, or one that is not there', async () => {
    const draft = await stage.draft();
    assert.deepEqual(await stage.support.open(draft, bo, call), { kind: 'gone' });
    assert.deepEqual(await stage.support.open('not there', anna, call), { kind: 'gone' });
    await stage.support.open(draft, anna, call);
    assert.deepEqual(await stage.support.open(draft, bo, call), { kind: 'gone' });
  });

  it('means date and time in the zone of the reader who filled them in', async () => {
    const { form } = await stage.open(anInput({ startedDate: '2026-11-27', startedTime: '08:30' }));
    assert.equal(form.startedAt, eight - 30 * minute);
  });

  describe('in Azure', () => {
    it('creates the ticket and has its number', async () => {
      const request = await stage.openAzure();
      assert.deepEqual([request.state, request.microsoft?.number], ['open', '2611270040000001']);
      assert.equal(request.answerDueAt, eight + 4 * hour);
      assert.deepEqual(stage.kinds(), ['opened', 'numbered']);
      assert.deepEqual(
        stage.microsoft.asked.map(({ what }) => what),
        ['create'],
      );
      assert.match(request.azureTicket ?? '', /^r-0001-[\da-f-]{36}$/);
      assert.deepEqual(stage.outcomes(), ['request.open begun', 'request.open done']);
    });

    it('that Azure has taken and is not done with goes on by itself', async () => {
      stage.microsoft.isSlow = true;
      assert.equal((await stage.openAzure()).state, 'creating');
      await stage.follow(3 * minute);
      assert.equal((await stage.get()).state, 'creating');
      stage.microsoft.isSlow = false;
      await stage.follow(3 * minute);
      assert.equal((await stage.get()).state, 'open');
      assert.equal(stage.microsoft.count('create'), 1);
      assert.deepEqual(stage.kinds(), ['opened', 'numbered']);
    });

    for (const reason of [
      'access_denied',
      'plan_missing',
      'rejected',
      'throttled',
      'consent_missing',
    ] as const) {
      it(`that Azure refuses (${reason}) has failed: it says why, and goes on when it is tried again`, async () => {
        stage.microsoft.before = () => {
          throw new ActionError(reason, 'No.', { says: 'Microsoft says no.' });
        };
        const request = await stage.openAzure();
        assert.equal(request.state, 'failed');
        assert.deepEqual(request.problem, { reason, says: 'Microsoft says no.', at: eight });
        assert.deepEqual(stage.kinds(), ['opened', 'failed']);
        assert.deepEqual(stage.outcomes(), ['request.open begun', `request.open failed ${reason}`]);
        await stage.follow(hour);
        assert.equal(stage.microsoft.count('create'), 1);

        stage.microsoft.before = () => {};
        const again = await stage.support.retry('r-1', bo, call);
        assert.deepEqual([again.state, again.problem], ['open', undefined]);
        assert.equal(stage.microsoft.has.size, 1);
      });
    }

    describe('that Azure does not take because it limits requests', () => {
      const refuseFor = (retryAfterSeconds: number) => {
        stage.microsoft.before = () => {
          throw new ActionError('throttled', '429', { retryAfterSeconds });
        };
      };

      it('knows when Azure can be asked again, and does not ask before, also after a restart', async () => {
        refuseFor(40);
        const { problem } = await stage.openAzure();
        assert.deepEqual(problem, { reason: 'throttled', at: eight, againAt: eight + 40_000 });
        stage.microsoft.before = () => {};
        const asked = stage.microsoft.asked.length;
        const recorded = stage.record.length;
        stage.restart();
        stage.now = eight + 40_000 - 1;
        const early = await stage.support.retry('r-1', bo, call);
        assert.deepEqual([early.state, early.problem], ['failed', problem]);
        assert.deepEqual([stage.microsoft.asked.length, stage.record.length], [asked, recorded]);
        stage.now += 1;
        assert.equal((await stage.support.retry('r-1', bo, call)).state, 'open');
        assert.deepEqual(stage.kinds(), ['opened', 'failed', 'numbered']);
      });

      it('waits anew where Azure limits requests again', async () => {
        refuseFor(40);
        await stage.openAzure();
        stage.now += minute;
        refuseFor(600);
        const { problem } = await stage.support.retry('r-1', anna, call);
        assert.equal(problem?.againAt, eight + minute + 600_000);
      });
    });

    for (const reason of ['outcome_unknown', 'service_failed', 'answer_malformed', 'no_answer'] as const) {
      it(`without a good answer (${reason}) is found out about: a ticket that is there is taken`, async () => {
        stage.microsoft.after = ({ what }) => {
          if (what === 'create') throw new ActionError(reason, 'Lost.');
        };
        const request = await stage.openAzure();
        assert.deepEqual([request.state, request.problem?.reason], ['creating', reason]);
        await stage.follow(5 * minute);
        const found = await stage.get();
        assert.deepEqual(
          [found.state, found.problem, found.microsoft?.number],
          ['open', undefined, '2611270040000001'],
        );
        assert.equal(stage.microsoft.count('create'), 1);
        assert.deepEqual(stage.kinds(), ['opened', 'numbered']);
      });

      it(`without a good answer (${reason}) is found out about: one that is not there is made`, async () => {
        let lost = false;
        stage.microsoft.before = ({ what }) => {
          if (what !== 'create' || lost) return;
          lost = true;
          throw new ActionError(reason, 'Lost.');
        };
        await stage.openAzure();
        await stage.follow(5 * minute);
        assert.equal((await stage.get()).state, 'open');
        assert.equal(stage.microsoft.has.size, 1);
      });
    }
  });

  describe('once', () => {
    for (const [where, input] of [
      ['the portal', anInput()],
      ['Azure', anAzureInput()],
    ] as const satisfies readonly (readonly [string, FormInput])[]) {
      it(`for a double click at the same moment (${where})`, async () => {
        const draft = await stage.draft(input);
        const outcomes = await Promise.all([1, 2, 3].map(() => stage.support.open(draft, anna, call)));
        assert.deepEqual(
          outcomes.map((outcome) => outcome.kind === 'request' && [outcome.request.number, outcome.isNew]),
          [
            ['R-0001', true],
            ['R-0001', false],
            ['R-0001', false],
          ],
        );
        assert.equal((await stage.support.list({})).length, 1);
        assert.equal(stage.microsoft.has.size, where === 'Azure' ? 1 : 0);
        assert.equal(stage.kinds().filter((kind) => kind === 'opened').length, 1);
      });

      it(`for a delivery that is repeated later, also after a restart (${where})`, async () => {
        const draft = await stage.draft(input);
        await stage.support.open(draft, anna, call);
        stage.restart();
        const again = await stage.support.open(draft, anna, call);
        assert.equal(again.kind === 'request' && again.isNew, false);
        assert.equal((await stage.support.list({})).length, 1);
        assert.ok(stage.microsoft.count('create') <= 1);
      });
    }

    for (const [when, disturb] of [
      ['before Azure was asked', 'before'],
      ['when Azure had made it', 'after'],
    ] as const) {
      it(`where the program dies ${when}: it goes on after the restart`, async () => {
        stage.microsoft[disturb] = ({ what }) =>
          what === 'create' ? new Promise<never>(() => {}) : undefined;
        const draft = await stage.draft(anAzureInput());
        void stage.support.open(draft, anna, call);
        await until(() => stage.microsoft.count('create') === 1);
        stage.microsoft[disturb] = () => {};
        stage.restart();
        assert.equal((await stage.get()).state, 'creating');
        await stage.follow();
        assert.equal((await stage.get()).state, 'open');
        assert.equal(stage.microsoft.has.size, 1);
        assert.deepEqual(stage.kinds(), ['opened', 'numbered']);
        assert.equal(stage.microsoft.asked[1]?.what, 'read');
      });

      it(`where the program dies ${when}, and the person presses again before anything went on`, async () => {
        stage.microsoft[disturb] = ({ what }) =>
          what === 'create' ? new Promise<never>(() => {}) : undefined;
        const draft = await stage.draft(anAzureInput());
        void stage.support.open(draft, anna, call);
        await until(() => stage.microsoft.count('create') === 1);
        stage.microsoft[disturb] = () => {};
        stage.restart();
        const [again] = await Promise.all([stage.support.open(draft, anna, call), stage.follow()]);
        assert.equal(again.kind === 'request' && again.request.state, 'open');
        assert.equal(stage.microsoft.has.size, 1);
      });
    }

    it('where the disk fails: nothing is opened, and the draft is there to try again', async () => {
      const draft = await stage.draft();
      stage.store.fail = () => {
        throw new Error('Disk full');
      };
      await assert.rejects(stage.support.open(draft, anna, call), /Disk full/);
      stage.store.fail = () => {};
      assert.deepEqual(stage.events, []);
      const outcome = await stage.support.open(draft, anna, call);
      assert.equal(outcome.kind === 'request' && outcome.request.number, 'R-0001');
    });
  });

  it('for a further customer links the requests, all of them with each other', async () => {
    const first = await stage.open();
    for (const tenantId of ['second', 'third']) {
      const draft = await stage.draft(anInput(), aCustomer({ tenantId }), first.number);
      await stage.support.open(draft, anna, call);
    }
    const linked = (await stage.support.list({})).map((request) => [
      request.number,
      [...request.linked].sort(),
    ]);
    assert.deepEqual(linked.reverse(), [
      ['R-0001', ['R-0002', 'R-0003']],
      ['R-0002', ['R-0001', 'R-0003']],
      ['R-0003', ['R-0001', 'R-0002']],
    ]);
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(setImmediate);
}
