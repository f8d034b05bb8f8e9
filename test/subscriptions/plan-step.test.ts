import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Issue } from '../../src/health/model.ts';
import { serviceStatus } from '../../src/health/status.ts';
import { matchIssue, readHits } from '../../src/subscriptions/match-issue.ts';
import { type Notice, partings, type Sight } from '../../src/subscriptions/notice.ts';
import { type Circumstances, planStep } from '../../src/subscriptions/plan-step.ts';
import { sightOf as sightOfThing } from '../../src/subscriptions/sight-of.ts';
import { replyKinds } from '../../src/subscriptions/subscription.ts';
import { thingOfWindow } from '../../src/subscriptions/things/thing.ts';
import { toldOf } from '../../src/subscriptions/told-of.ts';
import type { WatchedWindow } from '../../src/watch/board.ts';
import { anIssue, aPost, aWindow, customersNamed, day, eight, hour, resolved } from '../watch/some-issues.ts';
import { aRule } from './a-rule.ts';

const all = { replies: replyKinds };
const usual: Circumstances = { isQuiet: false, isMuted: false, isCatchingUp: false };

const sightOf = (issue: Issue, changes: Partial<Sight> = {}): Sight => ({
  kind: 'incidents',
  issue,
  isOpen: !issue.isResolved,
  customerCount: 2,
  names: ['Contoso', 'Fabrikam'],
  breaksThrough: false,
  ...changes,
});
/** The notice of a conversation that was told all of this. */
const noticeOf = (sight: Sight): Notice => ({
  conversationId: '19:noc',
  issueId: sight.issue.id,
  messageId: '42',
  shown: toldOf(sight),
  replied: toldOf(sight),
  openedAt: eight,
  changedAt: eight,
});
const begun = sightOf(anIssue());
const next = (
  sight: Sight,
  changes: Partial<Circumstances> = {},
  notice: Notice | undefined = noticeOf(begun),
) => planStep(notice, sight, all, { ...usual, ...changes });

describe('what a conversation has to be told', () => {
  it('is a card for an issue that it does not know', () => {
    assert.deepEqual(planStep(undefined, begun, all, usual), { card: 'create', replies: [] });
  });

  it('is nothing of an issue that ended before it was told', () => {
    assert.equal(planStep(undefined, sightOf(resolved(anIssue(), eight)), all, usual), undefined);
  });

  it('is nothing where nothing has changed', () => {
    assert.equal(next(begun), undefined);
    assert.equal(next(sightOf(anIssue({ updatedAt: eight }))), undefined);
  });

  it('is an edit when an event of Azure is told in further regions', () => {
    const inRegions = (...regions: string[]) => {
      const impacts = [{ service: 'Virtual Machines', regions }];
      return sightOf(anIssue({ azure: { kind: 'serviceIssue', impacts, subscriptions: [] } }));
    };
    const notice = noticeOf(inRegions('West Europe'));
    assert.equal(next(inRegions('West Europe'), {}, notice), undefined);
    assert.deepEqual(next(inRegions('West Europe', 'East US'), {}, notice), { card: 'edit', replies: [] });
  });

  it('is an edit alone for a new post, and for more or fewer customers', () => {
    const edit = { card: 'edit', replies: [] };
    assert.deepEqual(next(sightOf(anIssue({ posts: [aPost(eight), aPost(eight - hour)] }))), edit);
    assert.deepEqual(next({ ...begun, customerCount: 3 }), edit);
  });

  it('is an edit and a reply for another status', () => {
    const changed = sightOf(anIssue({ status: serviceStatus('restoringService') }));
    assert.deepEqual(next(changed), { card: 'edit', replies: ['status'] });
  });

  it('is an edit and a reply when it ends, and when it begins again', () => {
    const ended = sightOf(resolved(anIssue(), eight));
    assert.deepEqual(next(ended), { card: 'edit', replies: ['resolved'] });
    const again = sightOf(anIssue({ updatedAt: eight + 1 }));
    assert.deepEqual(next(again, {}, noticeOf(ended)), { card: 'edit', replies: ['reopened'] });
  });

  it('is an edit and no all-clear where it goes on and hits none of its customers any more', () => {
    const elsewhere = { ...begun, isOpen: false, customerCount: 0, names: [] };
    assert.deepEqual(next(elsewhere), { card: 'edit', replies: [] });
  });

  it('is an edit alone where it hits its customers again, or is subscribed again: it was never over', () => {
    for (const parting of partings) {
      const parted = sightOf(anIssue(), { isOpen: false, parting, customerCount: 0, names: [] });
      assert.deepEqual(next(begun, {}, noticeOf(parted)), { card: 'edit', replies: [] });
    }
  });

  it('is the end, when it is told after nobody was hit any more: of those who were hit then', () => {
    const gone: Sight = { ...begun, isOpen: false, parting: 'gone', customerCount: 0, names: [] };
    const ended = sightOf(resolved(anIssue(), eight));
    const both = { card: 'edit', replies: ['resolved'] };
    assert.deepEqual(next(ended, {}, noticeOf(gone)), both);
    assert.deepEqual(next(ended, {}, noticeOf({ ...gone, parting: 'elsewhere' })), both);
    const ofOthers = { ...ended, customerCount: 0, names: [] };
    assert.deepEqual(next(ofOthers, {}, noticeOf(gone)), { card: 'edit', replies: [] });
  });

  it('is nothing that is older than what it was told: the program was killed, and knows it yet again', () => {
    const ended = noticeOf(sightOf(resolved(anIssue({ updatedAt: eight + 1 }), eight)));
    assert.equal(next(sightOf(anIssue({ updatedAt: eight })), {}, ended), undefined);
    const atOnce = noticeOf(sightOf(resolved(anIssue({ updatedAt: eight }), eight)));
    assert.equal(next(sightOf(anIssue({ updatedAt: eight })), {}, atOnce), undefined);
    const again = sightOf(anIssue({ updatedAt: eight + 2 }));
    assert.deepEqual(next(again, {}, ended), { card: 'edit', replies: ['reopened'] });
  });

  it('is a reply when a review is published after the end', () => {
    const ended = resolved(anIssue(), eight);
    const reviewed = sightOf({ ...ended, hasReview: true });
    assert.deepEqual(next(reviewed, {}, noticeOf(sightOf(ended))), { card: 'edit', replies: ['review'] });
  });

  it('is a reminder of a promise that was not kept, unless somebody has it', () => {
    const late = { ...begun, overdueSince: eight };
    assert.deepEqual(next(late), { card: 'edit', replies: ['overdue'] });
    assert.deepEqual(next({ ...late, acknowledged: { by: 'Ada', at: 1 } }), { card: 'edit', replies: [] });
    assert.equal(next(late, {}, noticeOf(late)), undefined);
  });

  it('is only what the conversation chose', () => {
    const changed = sightOf(anIssue({ status: serviceStatus('restoringService') }));
    const step = planStep(noticeOf(begun), changed, { replies: ['resolved'] }, usual);
    assert.deepEqual(step, { card: 'edit', replies: [] });
  });

  it('makes no sound while it is muted, whoever breaks through: its card stays true', () => {
    const ended = sightOf(resolved(anIssue(), eight));
    const loud = { breaksThrough: true };
    for (const sight of [ended, { ...ended, ...loud }])
      assert.deepEqual(next(sight, { isMuted: true }), { card: 'edit', replies: [] });
    for (const sight of [begun, { ...begun, ...loud }])
      assert.equal(planStep(undefined, sight, all, { ...usual, isMuted: true }), undefined);
    const edited = { ...noticeOf(begun), shown: toldOf(ended) };
    assert.equal(planStep(edited, ended, all, { ...usual, isMuted: true }), undefined);
    assert.deepEqual(next(ended, {}, edited), { replies: ['resolved'] });
  });

  describe('in quiet hours', () => {
    const quiet = { isQuiet: true };

    it('makes no sound: edits go on, cards and replies wait', () => {
      const ended = sightOf(resolved(anIssue(), eight));
      assert.equal(planStep(undefined, begun, all, { ...usual, ...quiet }), undefined);
      assert.deepEqual(next(ended, quiet), { card: 'edit', replies: [] });
    });

    it('is told afterwards what waited, once', () => {
      const ended = sightOf(resolved(anIssue(), eight));
      const edited = { ...noticeOf(begun), shown: toldOf(ended) };
      assert.deepEqual(next(ended, {}, edited), { replies: ['resolved'] });
    });

    it('is as loud as ever for customers that break through', () => {
      const loud = { ...begun, breaksThrough: true };
      assert.deepEqual(planStep(undefined, loud, all, { ...usual, ...quiet }), {
        card: 'create',
        replies: [],
      });
    });
  });

  it('is an edit without replies after a long stop', () => {
    const ended = sightOf(resolved(anIssue(), eight));
    assert.deepEqual(next(ended, { isCatchingUp: true }), { card: 'edit', replies: [] });
  });

  it('ends at the same card, that of the newest state, in whatever order states were seen', () => {
    const statuses = ['investigating', 'serviceDegradation', 'restoringService'] as const;
    const state = fc.record({
      status: fc.constantFrom(...statuses),
      customerCount: fc.integer({ min: 1, max: 3 }),
      ended: fc.boolean(),
    });
    const life = fc.array(state, { minLength: 1, maxLength: 8 }).chain((states) => {
      const sights = states.map(({ status, customerCount, ended }, version) => {
        const issue = anIssue({ status: serviceStatus(status), posts: [aPost(eight + version)] });
        return sightOf(ended ? resolved(issue, eight + version) : issue, { customerCount });
      });
      const times = fc.array(fc.constantFrom(...sights), { maxLength: 8 });
      return times.chain((again) =>
        fc.record({
          newest: fc.constant(sights.at(-1)),
          seen: fc.shuffledSubarray([...sights, ...again], { minLength: sights.length + again.length }),
        }),
      );
    });
    fc.assert(
      fc.property(life, ({ newest, seen }) => {
        assert.ok(newest);
        const told = seen.reduce((notice: Notice, sight) => {
          const step = planStep(notice, sight, all, usual);
          return step ? noticeOf(sight) : notice;
        }, noticeOf(begun));
        assert.equal(told.shown?.print, toldOf(newest).print);
        // Told once more, there is nothing more to tell.
        for (const sight of seen) assert.equal(planStep(told, sight, all, usual), undefined);
      }),
    );
  });
});

describe('what a conversation has to be told of planned maintenance', () => {
  const [contoso] = customersNamed('Contoso');
  assert.ok(contoso);
  const planned = (changes: Partial<WatchedWindow> = {}, customerCount = 1): Sight => {
    const watched = {
      window: aWindow(),
      state: 'planned',
      customerCount,
      firstSeenAt: eight,
      ...changes,
    } as const;
    const thing = thingOfWindow(watched, [contoso], (names) => names);
    const match = matchIssue({ rules: [aRule({ kinds: ['maintenance'] })] }, readHits(thing, new Map()));
    return sightOfThing(thing, match, { isFollowed: true, now: eight });
  };
  const step = (sight: Sight) => next(sight, {}, noticeOf(planned()));

  it('is a card for a window to come, and nothing of one that is over', () => {
    assert.deepEqual(planStep(undefined, planned(), all, usual), { card: 'create', replies: [] });
    assert.deepEqual(planStep(undefined, planned({ state: 'underWay' }), all, usual), {
      card: 'create',
      replies: [],
    });
    assert.equal(planStep(undefined, planned({ state: 'over' }), all, usual), undefined);
    assert.equal(planStep(undefined, planned({ state: 'untold' }), all, usual), undefined);
  });

  it('is nothing where nothing has changed', () =>
    assert.equal(step(planned({ firstSeenAt: 0 })), undefined));

  it('is an edit when it begins, when it is over, and for other words or places', () => {
    const edit = { card: 'edit', replies: [] };
    assert.deepEqual(step(planned({ state: 'underWay' })), edit);
    assert.deepEqual(step(planned({ state: 'over' })), edit);
    assert.deepEqual(step(planned({ window: aWindow({ text: 'Twice.' }) })), edit);
    const impacts = [{ service: 'SQL Database', regions: ['West Europe', 'East US'] }];
    assert.deepEqual(step(planned({ window: aWindow({ impacts }) })), edit);
  });

  it('is a reply too when its time changes, or Azure no longer tells of it', () => {
    const both = { card: 'edit', replies: ['status'] };
    assert.deepEqual(step(planned({ window: aWindow({ from: eight + day }) })), both);
    assert.deepEqual(step(planned({ window: aWindow({ to: undefined }) })), both);
    assert.deepEqual(step(planned({ state: 'untold' })), both);
  });
});
