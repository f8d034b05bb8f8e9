import assert from 'node:assert/strict';
import { history } from '../../../src/sandbox/world/history/history.ts';
import { hits, issueAt } from '../../../src/sandbox/world/issue.ts';
import { customerNamed, makeWorld } from '../../../src/sandbox/world/world.ts';
import { noon } from '../ask.ts';

const world = makeWorld(() => noon, 1_000);
const day = 24 * 3_600_000;
const told = history.map((script) => {
  const issue = issueAt(script, world.startedAt, world.startedAt);
  assert.ok(issue, script.id);
  return issue;
});
const days = ({ startDateTime, endDateTime }: (typeof told)[number]) =>
  (Date.parse(endDateTime ?? '') - Date.parse(startDateTime)) / day;

describe('the history of the world', () => {
  it('is about forty issues that ended in the last sixty days, none of them today, each with an id of its own', () => {
    assert.ok(told.length >= 36 && told.length <= 45, String(told.length));
    for (const { id, isResolved, endDateTime } of told) {
      const age = (world.startedAt - Date.parse(endDateTime ?? '')) / day;
      assert.ok(isResolved && age > 1 && age < 60, id);
    }
    assert.equal(new Set(world.issues.map(({ id }) => id)).size, world.issues.length);
  });

  it('has incidents of minutes to two days, advisories of days to weeks, over many services', () => {
    const of = (kind: string) => told.filter(({ classification }) => classification.toLowerCase() === kind);
    assert.ok(of('incident').every((issue) => days(issue) > 0.01 && days(issue) < 2));
    assert.ok(of('advisory').every((issue) => days(issue) > 1 && days(issue) < 21));
    assert.ok(new Set(told.map(({ service }) => service)).size >= 12);
    const statuses = told.map(({ status }) => status.toLowerCase());
    assert.equal(statuses.filter((status) => status === 'falsepositive').length, 1);
    assert.ok(statuses.filter((status) => status === 'postincidentreviewpublished').length >= 6);
  });

  it('tells each in order, from a promise to a root cause', () => {
    for (const script of history) {
      const moments = script.steps.map(({ at }) => at);
      assert.deepEqual(
        moments,
        moments.toSorted((one, other) => one - other),
        script.id,
      );
      assert.ok((moments[0] ?? 0) >= script.startsAt, script.id);
    }
    const plain = told.find(({ posts }) => posts[0]?.description.contentType === 'text');
    const texts = plain?.posts.map(({ description }) => description.content) ?? [];
    assert.match(texts[0] ?? '', /Next update by: /);
    assert.match(texts.at(-1) ?? '', /Root cause: .*This is the final update for the event\./s);
  });

  it('gives the best-known customer a full month, a small one a few, and one none at all', () => {
    const endedFor = (name: string) => {
      const customer = customerNamed(world, name);
      return history.filter((script) => hits(script, customer)).length;
    };
    assert.ok(endedFor('Contoso Ltd') >= 15);
    assert.ok(endedFor('Northwind Traders') >= 4);
    assert.equal(endedFor('Tailspin Toys'), 0);
    assert.equal(endedFor('上海蓝杉软件有限公司'), 2);
    const crowd = world.customers.filter(({ generated }) => generated);
    const share = crowd.filter((customer) => history.some((script) => hits(script, customer))).length;
    assert.ok(share / crowd.length > 0.5);
  });
});
