import assert from 'node:assert/strict';
import { serviceStatus } from '../../src/health/status.ts';
import { createBoard } from '../../src/watch/board/create-board.ts';
import type { WritableBoard } from '../../src/watch/board/writable-board.ts';
import { aCustomer } from '../builders.ts';
import {
  anAnnouncement,
  anIssue,
  aPost,
  aWindow,
  customersNamed,
  day,
  eight,
  hour,
  minute,
  resolved,
} from './some-issues.ts';

describe('the board', () => {
  const [adatum, contoso, fabrikam] = customersNamed('Adatum', 'Contoso', 'Fabrikam');
  assert.ok(adatum && contoso && fabrikam);
  const all = [adatum, contoso, fabrikam];
  let now: number;
  let board: WritableBoard;

  beforeEach(() => {
    now = eight;
    board = createBoard({ clock: () => now });
    board.setCustomers(all);
  });

  const changed = (customer: { tenantId: string }, ...issues: ReturnType<typeof anIssue>[]) =>
    board.applyIssues(customer.tenantId, { issues, isComplete: false, at: now });
  const everything = (customer: { tenantId: string }, ...issues: ReturnType<typeof anIssue>[]) =>
    board.applyIssues(customer.tenantId, { issues, isComplete: true, at: now });
  const hits = (id = 'EX100001') => board.customersHit(id).map(({ customer }) => customer.name);
  const kinds = () => board.changesSince(0).map(({ kind }) => kind);
  /** Everybody has been read once, with nothing open. */
  const readAll = () => {
    for (const customer of all) everything(customer);
    nextRound();
  };
  const nextRound = (later = minute) => {
    board.closeRound();
    now += later;
  };

  describe('an issue', () => {
    it('is held once for all customers, who come by name', () => {
      for (const customer of [fabrikam, adatum]) everything(customer, anIssue());
      everything(contoso);
      const [open] = board.openIssues();
      assert.equal(board.openIssues().length, 1);
      assert.deepEqual(open, { issue: anIssue(), customerCount: 2, firstSeenAt: eight });
      assert.deepEqual(hits(), ['Adatum', 'Fabrikam']);
      assert.deepEqual(board.issuesOf(adatum.tenantId), [anIssue()]);
      assert.deepEqual(board.issuesOf(contoso.tenantId), []);
    });

    it('is found by its id in any case; an unknown one is not', () => {
      everything(adatum, anIssue());
      assert.equal(board.findIssue('ex100001')?.issue.id, 'EX100001');
      assert.deepEqual(hits('ex100001'), ['Adatum']);
      assert.equal(board.findIssue('EX9'), undefined);
      assert.deepEqual(board.customersHit('EX9'), []);
    });

    it('is among those that ended for a week after it did', () => {
      everything(adatum, anIssue());
      nextRound();
      assert.deepEqual(board.endedIssues(), []);
      changed(adatum, resolved(anIssue(), eight));
      nextRound();
      assert.deepEqual(
        board.endedIssues().map(({ issue }) => issue.id),
        ['EX100001'],
      );
      now += 7 * day;
      board.closeRound();
      assert.deepEqual(board.endedIssues(), []);
    });

    it('is told as the newest state that anybody was told, whoever is read last', () => {
      const newer = anIssue({ title: 'Slower mail', updatedAt: eight });
      everything(adatum, newer);
      everything(contoso, anIssue());
      assert.equal(board.findIssue('EX100001')?.issue.title, 'Slower mail');
    });

    it('has ended when of two states of the same moment one says so, whoever is read last', () => {
      const open = anIssue({ posts: [aPost(eight), aPost(eight - hour)] });
      const ended = { ...resolved(anIssue(), eight), updatedAt: open.updatedAt };
      everything(adatum, open);
      changed(contoso, ended);
      everything(fabrikam, open);
      assert.deepEqual(board.openIssues(), []);
    });

    it('stays with a customer that is asked for changes only and told of none', () => {
      everything(adatum, anIssue());
      changed(adatum);
      assert.deepEqual(hits(), ['Adatum']);
    });

    it('leaves a customer silently when all its issues are asked for and it is not among them', () => {
      for (const customer of all) everything(customer, anIssue());
      nextRound();
      everything(adatum);
      nextRound();
      assert.deepEqual(hits(), ['Contoso', 'Fabrikam']);
      assert.deepEqual(board.changesSince(0), [
        { at: eight + minute, kind: 'customersLeft', issueId: 'EX100001', count: 1 },
      ]);
    });

    it('stays when a part of the answer could not be read', () => {
      everything(adatum, anIssue());
      const told = { issues: [], isComplete: true, at: now, failure: 'answer_malformed' } as const;
      board.applyIssues(adatum.tenantId, told);
      assert.deepEqual(hits(), ['Adatum']);
    });

    it('is not open when it has left its last customer, and is still found', () => {
      everything(adatum, anIssue());
      nextRound();
      everything(adatum);
      nextRound();
      assert.deepEqual(board.openIssues(), []);
      assert.equal(board.findIssue('EX100001')?.customerCount, 0);
    });

    it('that has ended is found for a week, with the customers it hit at its end', () => {
      for (const customer of all) everything(customer, anIssue());
      nextRound();
      changed(adatum, resolved(anIssue(), now));
      everything(contoso);
      nextRound(7 * day - minute);
      assert.deepEqual(board.openIssues(), []);
      assert.deepEqual(board.issuesOf(adatum.tenantId), []);
      assert.equal(board.findIssue('EX100001')?.issue.isResolved, true);
      assert.deepEqual(hits(), ['Adatum', 'Contoso', 'Fabrikam']);
      nextRound(2 * minute);
      nextRound();
      assert.equal(board.findIssue('EX100001'), undefined);
    });

    it('leaves with a customer that is no longer one, and whoever gets its number does not have it', () => {
      for (const customer of all) everything(customer, anIssue());
      nextRound();
      const litware = aCustomer({ name: 'Litware', tenantId: '99999999-9999-4999-8999-999999999999' });
      board.setCustomers([adatum, fabrikam, litware]);
      assert.deepEqual(hits(), ['Adatum', 'Fabrikam']);
      assert.equal(board.findIssue('EX100001')?.customerCount, 2);
      assert.deepEqual(board.issuesOf(litware.tenantId), []);
      nextRound();
      assert.deepEqual(kinds(), []);
    });

    it('names no subscription of the customer that told it, and is apart from the Microsoft 365 issues', () => {
      const subscriptions = [{ id: 'a', name: 'Secret project' }];
      const azure = { kind: 'serviceIssue', impacts: [], subscriptions } as const;
      const event = anIssue({ id: 'KSYM-9_8', service: 'Azure', azure });
      board.applyAzure(
        adatum.tenantId,
        { issues: [event], maintenance: [], isComplete: true, at: now },
        true,
      );
      everything(adatum);
      assert.deepEqual(board.findIssue('KSYM-9_8')?.issue.azure?.subscriptions, []);
      assert.deepEqual(hits('KSYM-9_8'), ['Adatum']);
      board.applyAzure(adatum.tenantId, { issues: [], maintenance: [], isComplete: true, at: now }, true);
      assert.deepEqual(hits('KSYM-9_8'), []);
    });
  });

  describe('what only customers were told that can not be read any more', () => {
    const fail = ({ tenantId }: { tenantId: string }) =>
      board.applyFailure('health', tenantId, 'consent_missing');
    const later = (ms: number) => {
      now += ms;
      everything(fabrikam);
      board.closeRound();
    };

    beforeEach(() => {
      for (const customer of [adatum, contoso]) everything(customer, anIssue());
      everything(fabrikam);
      nextRound(0);
    });

    it('is as old as the last read of one of them', () => {
      later(hour);
      assert.equal(board.lastReadOf('ex100001'), eight);
      everything(contoso, anIssue());
      assert.equal(board.lastReadOf('EX100001'), eight + hour);
      assert.equal(board.lastReadOf('EX9'), undefined);
    });

    it('stays open, with how many of them are not known any more after some hours, and since when', () => {
      fail(adatum);
      later(6 * hour);
      everything(contoso, anIssue());
      assert.equal(board.findIssue('EX100001')?.unknown, undefined);
      later(1);
      assert.deepEqual(board.openIssues()[0]?.unknown, { count: 1, since: eight });
      assert.equal(board.openIssues()[0]?.customerCount, 2);
      assert.deepEqual(board.customersHit('EX100001'), [
        { customer: adatum, unknownSince: eight },
        { customer: contoso },
      ]);
      later(6 * hour);
      assert.deepEqual(board.findIssue('EX100001')?.unknown, { count: 2, since: eight + 6 * hour });
    });

    it('is known again when one is read, and once it has ended', () => {
      later(7 * hour);
      everything(adatum, anIssue());
      assert.deepEqual(board.findIssue('EX100001')?.unknown, { count: 1, since: eight });
      changed(adatum, resolved(anIssue(), now));
      board.closeRound();
      assert.equal(board.findIssue('EX100001')?.unknown, undefined);
      assert.equal(board.customersHit('EX100001')[1]?.unknownSince, undefined);
    });

    it('is forgotten after a week, and not as ended', () => {
      const said = kinds();
      later(7 * day - 1);
      assert.equal(board.openIssues().length, 1);
      later(1);
      assert.deepEqual([board.openIssues(), board.endedIssues(), kinds()], [[], [], said]);
    });

    it('is open as long as one customer is read that has it', () => {
      for (let days = 0; days < 9; days++) {
        now += day;
        everything(contoso, anIssue());
        board.closeRound();
      }
      assert.deepEqual(board.openIssues()[0]?.unknown, { count: 1, since: eight });
    });
  });

  describe('an event of Azure', () => {
    const west = { service: 'Virtual Machines', regions: ['West Europe'] };
    const east = { service: 'Virtual Machines', regions: ['East US'] };
    const storage = { service: 'Storage', regions: ['East US'] };
    const tell = (tenantId: string, updatedAt: number, ...impacts: (typeof west)[]) => {
      const azure = { kind: 'serviceIssue', impacts, subscriptions: [] } as const;
      const event = anIssue({ id: 'KSYM-9_8', service: 'Azure', azure, updatedAt });
      const told = { issues: [event], maintenance: [], isComplete: true, at: now };
      board.applyAzure(tenantId, told, true);
    };
    const impacts = () => board.findIssue('KSYM-9_8')?.issue.azure?.impacts;

    it('has the services and regions of all customers, whoever is read first', () => {
      const both = [storage, { service: 'Virtual Machines', regions: ['East US', 'West Europe'] }];
      for (const order of [all, all.toReversed()]) {
        board = createBoard({ clock: () => now });
        board.setCustomers(all);
        for (const { tenantId } of order)
          tell(tenantId, eight, ...(tenantId === adatum.tenantId ? [west] : [east, storage]));
        assert.deepEqual(impacts(), both);
      }
    });

    it('has those of its newest state only, and is the same object while nothing of it changes', () => {
      tell(adatum.tenantId, eight, west);
      tell(contoso.tenantId, eight, east);
      tell(adatum.tenantId, eight + 1, west);
      tell(contoso.tenantId, eight, east);
      assert.deepEqual(impacts(), [west]);
      const { issue } = board.findIssue('KSYM-9_8') ?? {};
      tell(contoso.tenantId, eight + 1, west);
      assert.equal(board.findIssue('KSYM-9_8')?.issue, issue);
    });
  });

  describe('what was known when the last round ended', () => {
    const told = { maintenance: [aWindow()], issues: [], isComplete: true };
    const state = () => {
      const view = board.lastRound();
      return {
        open: view.openIssues(),
        ended: view.endedIssues(),
        hits: view.customersHit('ex100001'),
        announcements: view.announcements(),
        having: view.customersWith('mc100001'),
        windows: view.windows(),
        concerned: view.customersOfWindow('pm3d-5z8'),
        heard: [view.heardOf('health'), view.heardOf('azure'), view.heardOf('messages')],
        coverage: view.coverage('health'),
      };
    };
    const fill = () => {
      everything(adatum, anIssue());
      board.applyAzure(adatum.tenantId, { ...told, at: now }, true);
      const { id, updatedAt } = anAnnouncement();
      board.applyAnnouncements(adatum.tenantId, { ids: [{ id, updatedAt }], isComplete: true, at: now });
      board.learnAnnouncement(anAnnouncement());
      board.applyFailure('health', contoso.tenantId, 'throttled');
      board.closeRound();
    };

    it('stays as it was, whatever customers are told in the next one', () => {
      fill();
      const before = state();
      assert.deepEqual([before.hits.length, before.having.length, before.concerned.length], [1, 1, 1]);
      assert.deepEqual(before.heard[0], { read: [adatum], failed: [contoso], waiting: [fabrikam] });
      everything(adatum);
      for (const customer of [contoso, fabrikam]) everything(customer, anIssue({ title: 'Other' }));
      for (const { tenantId } of all)
        board.applyAzure(tenantId, { ...told, at: now, maintenance: [] }, false);
      board.applyAnnouncements(adatum.tenantId, { ids: [], isComplete: true, at: now });
      board.setCustomers(customersNamed('Litware', 'Proseware'));
      assert.deepEqual(state(), before);
      board.closeRound();
      assert.deepEqual([state().hits, state().having, state().heard[0]?.read], [[], [], []]);
    });

    it('is what is known now, until the next round begins, also after a restart', () => {
      fill();
      const before = state();
      assert.deepEqual(before.open, board.openIssues());
      const ended = board.lastRound();
      assert.equal(board.lastRound(), ended);
      board.closeRound();
      assert.notEqual(board.lastRound(), ended);
      const snapshot = board.snapshot();
      board = createBoard({ clock: () => now });
      board.restore(snapshot);
      assert.deepEqual(state().open, before.open);
      assert.deepEqual([board.customerOf(adatum.tenantId), board.customerOf('x')], [adatum, undefined]);
      assert.deepEqual(state().windows, before.windows);
    });
  });

  describe('what a customer is told otherwise', () => {
    const restoring = { status: serviceStatus('restoringService') };

    it('is told with the same moment', () => {
      everything(adatum, anIssue({ posts: [aPost(eight), aPost(eight)], updatedAt: eight - hour }));
      everything(contoso, anIssue(restoring));
      assert.deepEqual(board.customersHit('EX100001'), [
        { customer: adatum },
        { customer: contoso, differs: { ...restoring, updatedAt: eight - hour } },
      ]);
    });

    it('is not told where it is only older, until the customer was asked long enough after the newer one', () => {
      everything(adatum, anIssue());
      everything(contoso, anIssue({ ...restoring, updatedAt: eight }));
      const differing = () => board.customersHit('EX100001').filter(({ differs }) => differs).length;
      assert.equal(differing(), 0);
      now = eight + 20 * minute;
      board.applyFailure('health', adatum.tenantId, 'no_answer');
      assert.equal(differing(), 0);
      changed(adatum);
      assert.equal(differing(), 1);
    });
  });

  describe('changes', () => {
    it('leave out what was open before the watch began, in the first round and for customers that come later', () => {
      board.setCustomers([adatum, contoso]);
      for (const customer of [adatum, contoso]) everything(customer, anIssue());
      nextRound();
      board.setCustomers(all);
      everything(fabrikam, anIssue(), anIssue({ id: 'EX100002' }));
      nextRound();
      assert.deepEqual(kinds(), []);
      assert.equal(board.findIssue('EX100001')?.growth, undefined);
    });

    it('tell what opens: after the first round whatever is new, in it what was published since', () => {
      everything(adatum, anIssue({ posts: [aPost(eight + 1)] }));
      everything(contoso);
      nextRound();
      changed(contoso, anIssue({ id: 'EX100002' }));
      nextRound();
      assert.deepEqual(
        board.changesSince(0).map(({ kind, issueId, at }) => [kind, issueId, at]),
        [
          ['opened', 'EX100002', eight + minute],
          ['opened', 'EX100001', eight],
        ],
      );
    });

    it('are told newest first, after a moment, for three days', () => {
      readAll();
      changed(adatum, anIssue());
      nextRound();
      changed(adatum, anIssue({ status: serviceStatus('restoringService'), updatedAt: eight }));
      nextRound();
      assert.deepEqual(kinds(), ['statusChanged', 'opened']);
      assert.deepEqual(
        board.changesSince(eight + minute).map(({ kind }) => kind),
        ['statusChanged'],
      );
      nextRound(3 * day);
      nextRound();
      assert.deepEqual(kinds(), []);
    });

    it('are complete from the begin of the watch on, later for the last three days', () => {
      readAll();
      assert.equal(board.loggedSince(), eight);
      now = eight + 4 * day;
      board.closeRound();
      assert.equal(board.loggedSince(), eight + day);
      const next = createBoard({ clock: () => now });
      assert.equal(next.loggedSince(), now);
      next.restore(board.snapshot());
      assert.equal(next.loggedSince(), eight + day);
    });

    it('tell posts, states, ends and reviews once, however many customers tell them', () => {
      for (const customer of all) everything(customer, anIssue());
      nextRound();
      const posted = anIssue({ updatedAt: eight, posts: [aPost(eight), aPost(eight - hour)] });
      const restoring = { ...posted, status: serviceStatus('restoringService') };
      for (const customer of all) changed(customer, restoring);
      nextRound();
      const ended = resolved(restoring, now);
      for (const customer of all) changed(customer, ended);
      nextRound();
      const status = serviceStatus('postIncidentReviewPublished');
      for (const customer of all) changed(customer, { ...ended, status, updatedAt: now, hasReview: true });
      nextRound();
      assert.deepEqual(
        board.changesSince(0).map(({ kind, from, to }) => [kind, from?.raw, to?.raw]),
        [
          ['reviewPublished', undefined, undefined],
          ['resolved', 'restoringService', 'serviceRestored'],
          ['posted', undefined, undefined],
          ['statusChanged', 'serviceDegradation', 'restoringService'],
        ],
      );
    });

    it('tell that an issue goes on again', () => {
      everything(adatum, anIssue());
      nextRound();
      changed(adatum, resolved(anIssue(), now));
      nextRound();
      changed(adatum, anIssue({ updatedAt: now }));
      nextRound();
      assert.deepEqual(kinds(), ['reopened', 'resolved']);
      assert.equal(board.openIssues().length, 1);
    });

    it('count who joins and leaves in a round', () => {
      readAll();
      changed(adatum, anIssue());
      nextRound();
      for (const customer of [contoso, fabrikam]) changed(customer, anIssue());
      everything(adatum);
      nextRound();
      assert.deepEqual(
        board.changesSince(eight + minute).map(({ kind, count }) => [kind, count]),
        [
          ['customersLeft', 1],
          ['customersJoined', 2],
        ],
      );
    });

    it('tell a promise once that was not kept, and not one that was broken before anybody watched', () => {
      everything(adatum, anIssue({ posts: [aPost(eight - hour, eight - minute)] }));
      nextRound();
      nextRound();
      assert.deepEqual(kinds(), []);
      const promises = anIssue({ updatedAt: now, posts: [aPost(now, now + 2 * minute)] });
      changed(adatum, promises);
      for (let round = 0; round < 5; round++) nextRound();
      assert.deepEqual(kinds(), ['promiseOverdue', 'posted']);
    });
  });

  describe('growth', () => {
    it('is what was added within the last hour, and since when', () => {
      readAll();
      changed(adatum, anIssue());
      nextRound();
      const before = now - minute;
      changed(contoso, anIssue());
      nextRound();
      assert.deepEqual(board.findIssue('EX100001')?.growth, { since: before, by: 1 });
      now += 10 * minute;
      changed(fabrikam, anIssue());
      nextRound();
      assert.deepEqual(board.findIssue('EX100001')?.growth, { since: before, by: 2 });
      now += hour;
      assert.equal(board.findIssue('EX100001')?.growth, undefined);
    });

    it('begins anew with an issue that goes on again', () => {
      readAll();
      everything(adatum, anIssue());
      nextRound();
      everything(contoso, anIssue());
      nextRound();
      assert.equal(board.findIssue('EX100001')?.growth?.by, 1);
      for (const customer of [adatum, contoso]) changed(customer, resolved(anIssue(), now));
      nextRound();
      changed(adatum, anIssue({ updatedAt: now }));
      nextRound();
      assert.deepEqual([board.findIssue('EX100001')?.customerCount, hits()], [1, ['Adatum']]);
      assert.equal(board.findIssue('EX100001')?.growth, undefined);
    });

    it('is not told where as many left as joined', () => {
      readAll();
      changed(adatum, anIssue());
      nextRound();
      changed(contoso, anIssue());
      everything(adatum);
      nextRound();
      assert.equal(board.findIssue('EX100001')?.growth, undefined);
    });
  });

  describe('announcements', () => {
    const told = (customer: { tenantId: string }, ids: string[], isComplete = true) =>
      board.applyAnnouncements(customer.tenantId, {
        ids: ids.map((id) => ({ id, updatedAt: eight - day })),
        isComplete,
        at: now,
      });

    it('are known when their content is, with the customers that have them', () => {
      told(fabrikam, ['MC100001', 'MC100002']);
      told(adatum, ['MC100001']);
      assert.deepEqual(board.announcements(), []);
      board.learnAnnouncement(anAnnouncement());
      assert.deepEqual(board.announcements(), [{ announcement: anAnnouncement(), customerCount: 2 }]);
      assert.deepEqual(board.customersWith('mc100001'), [adatum, fabrikam]);
      assert.deepEqual(
        board.missingAnnouncements(now).map(({ id }) => id),
        ['MC100002'],
      );
    });

    it('leave a customer whose whole list does not have them, and go with their last customer', () => {
      told(adatum, ['MC100001']);
      told(contoso, ['MC100001']);
      board.learnAnnouncement(anAnnouncement());
      told(adatum, [], false);
      assert.equal(board.customersWith('MC100001').length, 2);
      told(adatum, []);
      assert.deepEqual(board.customersWith('MC100001'), [contoso]);
      board.setCustomers([adatum, fabrikam]);
      nextRound();
      assert.deepEqual(board.announcements(), []);
    });

    it('stay with a customer whose list could not be read whole, which is a failure of its coverage', () => {
      told(adatum, ['MC100001', 'MC100002']);
      const ids = [{ id: 'MC100002', updatedAt: eight }];
      const answer = { ids, isComplete: true, at: now, failure: 'answer_malformed' } as const;
      board.applyAnnouncements(adatum.tenantId, answer);
      assert.deepEqual(board.customersWith('MC100001'), [adatum]);
      assert.deepEqual(board.coverage('messages').failed, [
        { reason: 'answer_malformed', customers: [adatum] },
      ]);
    });

    it('can be found for a week after nobody is told of them any more, and are there again when somebody is', () => {
      told(adatum, ['MC100001']);
      board.learnAnnouncement(anAnnouncement());
      assert.equal(board.findAnnouncement('mc100001')?.customerCount, 1);
      told(adatum, []);
      nextRound();
      assert.deepEqual(board.findAnnouncement('MC100001'), {
        announcement: anAnnouncement(),
        customerCount: 0,
      });
      now += 6 * day;
      told(adatum, ['MC100001']);
      nextRound();
      assert.deepEqual(board.announcements(), [{ announcement: anAnnouncement(), customerCount: 1 }]);
      told(adatum, []);
      nextRound();
      now += 6 * day;
      nextRound();
      assert.ok(board.findAnnouncement('MC100001'));
      now += day;
      nextRound();
      assert.equal(board.findAnnouncement('MC100001'), undefined);
    });

    it('are missing again when they have changed, but not just after they were asked for', () => {
      told(adatum, ['MC100001']);
      board.learnAnnouncement(anAnnouncement());
      assert.deepEqual(board.missingAnnouncements(now), []);
      const ids = [{ id: 'MC100001', updatedAt: eight }];
      board.applyAnnouncements(adatum.tenantId, { ids, isComplete: false, at: now });
      assert.equal(board.missingAnnouncements(now).length, 1);
      board.noteAnnouncementsAsked(['MC100001'], now);
      assert.equal(board.missingAnnouncements(now).length, 0);
      assert.equal(board.missingAnnouncements(now + 1).length, 1);
    });
  });

  describe('coverage', () => {
    it('counts who was read, waits and failed, the commonest reason first', () => {
      const [litware, tailspin] = customersNamed('Litware', 'Tailspin');
      assert.ok(litware && tailspin);
      board.setCustomers([...all, litware, tailspin]);
      everything(adatum);
      now += minute;
      everything(contoso);
      board.applyFailure('health', fabrikam.tenantId, 'throttled');
      board.applyFailure('health', litware.tenantId, 'consent_missing');
      assert.deepEqual(board.coverage('health'), {
        total: 5,
        read: 2,
        waiting: 1,
        failed: [
          { reason: 'throttled', customers: [fabrikam] },
          { reason: 'consent_missing', customers: [litware] },
        ],
        oldestReadAt: eight,
        newestReadAt: eight + minute,
      });
      board.applyFailure('health', tailspin.tenantId, 'consent_missing');
      const { failed } = board.coverage('health');
      assert.deepEqual(failed[0], { reason: 'consent_missing', customers: [litware, tailspin] });
    });

    it('keeps what was known of a customer that fails, and forgets the failure with the next good read', () => {
      everything(adatum, anIssue());
      board.applyFailure('health', adatum.tenantId, 'service_failed');
      assert.deepEqual(hits(), ['Adatum']);
      changed(adatum);
      assert.deepEqual(board.coverage('health').failed, []);
    });

    it('lets those wait that were read too long ago, and says how old that is', () => {
      everything(adatum);
      now += day;
      const { read, waiting, oldestReadAt } = board.coverage('health');
      assert.deepEqual({ read, waiting, oldestReadAt }, { read: 0, waiting: 3, oldestReadAt: eight });
    });

    it('of Azure is for those whose licences hold it or are not known, and where the app sees some', () => {
      board.applyLicences(adatum.tenantId, false, now);
      board.applyLicences(contoso.tenantId, true, now);
      assert.equal(board.coverage('azure').total, 2);
      assert.deepEqual(
        all.map(({ tenantId }) => board.hasAzure(tenantId)),
        [false, true, undefined],
      );
      board.applyAzure(adatum.tenantId, { issues: [], maintenance: [], isComplete: true, at: now }, true);
      assert.equal(board.coverage('azure').total, 3);
    });

    it('of Azure is for nobody where Partner Center sells none of it: nobody is asked, and it stays unknown', () => {
      board.setCustomers([{ ...adatum, cloud: 'china' }]);
      board.applyLicences(adatum.tenantId, false, now);
      assert.equal(board.hasAzure(adatum.tenantId), undefined);
      assert.equal(board.coverage('azure').total, 0);
      assert.equal(board.mayHaveAzure(adatum.tenantId), false);
    });
  });
});
