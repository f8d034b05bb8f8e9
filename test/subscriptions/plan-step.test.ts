import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Issue } from '../../src/health/model.ts';
import { serviceStatus } from '../../src/health/status.ts';
import { matchIssue, readHits } from '../../src/subscriptions/match-issue.ts';
import type { Notice, Sight } from '../../src/subscriptions/notice.ts';
import { type Circumstances, planStep } from '../../src/subscriptions/plan-step.ts';
import { sightOf as sightOfThing } from '../../src/subscriptions/see.ts';
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
    assert.deepEqual(next(begun, {}, noticeOf(ended)), { card: 'edit', replies: ['reopened'] });
  });

  it('is an edit and no all-clear where it goes on and hits none of its customers any more', () => {
    const elsewhere = { ...begun, isOpen: false, customerCount: 0, names: [] };
    assert.deepEqual(next(elsewhere), { card: 'edit', replies: [] });
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

  it('is nothing while it is muted', () => {
    assert.equal(next(sightOf(resolved(anIssue(), eight)), { isMuted: true }), undefined);
    assert.equal(planStep(undefined, begun, all, { ...usual, isMuted: true }), undefined);
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

  it('ends at the same card whatever was seen in between, and in whatever order', () => {
    const statuses = ['investigating', 'serviceDegradation', 'restoringService'] as const;
    const seen = fc
      .record({
        status: fc.constantFrom(...statuses),
        posts: fc.nat({ max: 3 }),
        customerCount: fc.integer({ min: 1, max: 3 }),
        ended: fc.boolean(),
      })
      .map(({ status, posts, customerCount, ended }) => {
        const issue = anIssue({
          status: serviceStatus(status),
          posts: Array.from({ length: posts }, (_, index) => aPost(eight + index)).reverse(),
        });
        return sightOf(ended ? resolved(issue, eight + hour) : issue, { customerCount });
      });
    fc.assert(
      fc.property(fc.array(seen, { maxLength: 8 }), seen, (before, last) => {
        const told = (sights: readonly Sight[]) =>
          sights.reduce((notice: Notice, sight) => {
            const step = planStep(notice, sight, all, usual);
            return step ? noticeOf(sight) : notice;
          }, noticeOf(begun));
        assert.equal(told([...before, last]).shown?.print, toldOf(last).print);
        // Told once more, there is nothing more to tell.
        assert.equal(planStep(told([...before, last]), last, all, usual), undefined);
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
    return sightOfThing(thing, match, undefined, eight);
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
