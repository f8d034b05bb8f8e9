import assert from 'node:assert/strict';
import type { Issue } from '../../../src/health/model.ts';
import { historyOfBoard } from '../../../src/subscriptions/preview/history-of-board.ts';
import type { PastFacts } from '../../../src/subscriptions/preview/past-of.ts';
import { previewOf } from '../../../src/subscriptions/preview/preview-of.ts';
import type { Rule } from '../../../src/subscriptions/subscription.ts';
import { thingOfIssue, thingOfWindow } from '../../../src/subscriptions/things/thing.ts';
import { aBoard } from '../../a-board.ts';
import {
  anAnnouncement,
  anIssue,
  aPost,
  aWindow,
  day,
  eight,
  hour,
  resolved,
} from '../../watch/some-issues.ts';
import { aRule } from '../a-rule.ts';
import { customers, idOf, someThings } from '../some-things.ts';

const contoso = customers.filter(({ name }) => name === 'Contoso');
const thing = (issue: Issue) =>
  thingOfIssue({ issue, customerCount: 1, firstSeenAt: eight }, contoso, () => ['Exchange']);
const preview = (issues: readonly Issue[], rule: Partial<Rule> = {}, since = eight - 90 * day) =>
  previewOf([aRule(rule)], { things: issues.map(thing), since, until: eight }, new Map());
const posts = (...days: number[]) => days.map((days_) => aPost(eight - days_ * day));

describe('what a subscription would have brought', () => {
  it('is a card for what began, an edit for each later post, and replies for what deserves one', () => {
    const issue = resolved(anIssue({ posts: posts(1, 2, 3) }), eight - day);
    assert.deepEqual(preview([issue, { ...issue, id: 'EX2', hasReview: true }]), {
      since: eight - 30 * day,
      until: eight,
      cards: 2,
      edits: 4,
      replies: 3,
    });
  });

  it('has a reminder for each promise that was not kept', () => {
    const kept = aPost(eight - 3 * hour, eight - hour);
    const broken = aPost(eight - 2 * hour, eight - hour);
    assert.equal(preview([anIssue({ posts: [aPost(eight - 2 * hour), kept] })]).replies, 0);
    const told = preview([anIssue({ posts: [broken, kept] })]);
    assert.deepEqual([told.cards, told.edits, told.replies], [1, 2, 1]);
  });

  it('goes back 30 days, or as far as is known, and says how far', () => {
    const old = anIssue({ posts: posts(10, 40) });
    const told = preview([old]);
    assert.deepEqual([told.cards, told.edits, told.since], [0, 1, eight - 30 * day]);
    const less = preview([old, anIssue({ posts: posts(1, 8) })], {}, eight - 7 * day);
    assert.deepEqual([less.cards, less.edits, less.since], [0, 1, eight - 7 * day]);
  });

  it('is of a window of Azure a card when it was announced, and edits when it began and was over', () => {
    const window = aWindow({ from: eight - 2 * day, to: eight - day });
    const watched = { window, state: 'over', customerCount: 1, firstSeenAt: eight - 3 * day } as const;
    const things = [thingOfWindow(watched, contoso, (names) => names)];
    const told = previewOf([aRule({ kinds: ['azure'] })], { things, since: 0, until: eight }, new Map());
    assert.deepEqual([told.cards, told.edits, told.replies], [1, 2, 0]);
  });

  it('is only what the rules mean, and the replies that are wanted', () => {
    const issue = resolved(anIssue(), eight);
    assert.equal(preview([issue], { kinds: ['advisories'] }).cards, 0);
    assert.equal(preview([issue], { all: false, tenantIds: [idOf('Fabrikam')] }).cards, 0);
    const history = { things: [thing(issue)], since: 0, until: eight };
    const tags = new Map([[idOf('Contoso'), ['gold']]]);
    const gold = [aRule({ all: false, tags: ['gold'] })];
    assert.equal(previewOf(gold, history, tags).replies, 1);
    assert.equal(previewOf(gold, history, tags, ['status']).replies, 0);
  });
});

describe('what it would have brought before anybody watched', () => {
  const old = resolved(anIssue({ posts: posts(20, 21) }), eight - 20 * day);
  const watchedSince = eight - 2 * day;
  const withPast = (past: Partial<PastFacts>, rule: Partial<Rule> = {}, things: readonly Issue[] = []) =>
    previewOf(
      [aRule(rule)],
      {
        things: things.map(thing),
        since: watchedSince,
        until: eight,
        past: { issues: [old], customers: 4, known: 4, ...past },
      },
      new Map(),
    );

  it('is what Microsoft tells, 30 days back', () => {
    assert.deepEqual(withPast({}), {
      since: eight - 30 * day,
      until: eight,
      cards: 1,
      edits: 1,
      replies: 1,
    });
  });

  it('is counted once where it was watched too, as it was watched', () => {
    const told = withPast({ issues: [old] }, {}, [resolved(anIssue({ posts: posts(1, 20, 21) }), eight)]);
    assert.deepEqual([told.cards, told.edits], [1, 2]);
  });

  it('is known of some customers only, and says of how many, and since when of the others', () => {
    assert.deepEqual(withPast({ known: 3 }).part, { known: 3, customers: 4, othersSince: watchedSince });
  });

  it('is not known where nobody could be read: then it goes back to when the watch began', () => {
    const told = withPast({ known: 0, issues: [] });
    assert.deepEqual([told.since, told.cards, told.part], [watchedSince, 0, undefined]);
  });

  it('says that less is known of Azure, where that is wanted', () => {
    assert.equal(withPast({}, { kinds: ['incidents', 'azure'] }).azureSince, watchedSince);
    assert.equal(withPast({}, { kinds: ['incidents', 'maintenance'] }).azureSince, watchedSince);
    assert.equal(withPast({}, { kinds: ['maintenance'], services: ['Exchange'] }).azureSince, undefined);
    assert.equal(withPast({}).azureSince, undefined);
  });
});

describe('the history that the board knows', () => {
  const facts = {
    issues: [
      { issue: anIssue(), customers: contoso, firstSeenAt: eight - hour },
      {
        issue: resolved(anIssue({ id: 'EX2' }), eight - hour),
        customers: contoso,
        firstSeenAt: eight - 5 * day,
      },
    ],
    announcements: [{ announcement: anAnnouncement({ updatedAt: eight - hour }), customers: contoso }],
    loggedSince: eight - 3 * day,
  };
  const history = (changes = {}) => {
    const board = aBoard({ ...facts, ...changes });
    return historyOfBoard(someThings({}, { now: eight }, { board }), board, eight);
  };

  it('is what is open, what has ended, and posts', () => {
    assert.deepEqual(
      history()
        .things.map(({ issue }) => issue.id)
        .sort(),
      ['EX100001', 'EX2', 'MC100001'],
    );
    const rules = [aRule({ kinds: ['incidents', 'messages'] })];
    assert.equal(previewOf(rules, history(), new Map()).cards, 3);
  });

  it('goes back to when the watch began, a week at most', () => {
    assert.equal(history().since, eight - 5 * day);
    assert.equal(history({ issues: [] }).since, eight - 3 * day);
    assert.equal(history({ loggedSince: 0 }).since, eight - 7 * day);
  });
});
