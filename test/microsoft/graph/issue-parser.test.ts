import assert from 'node:assert/strict';
import { createIssueParser } from '../../../src/microsoft/graph/issue-parser.ts';
import { wireIssue } from './wire-issue.ts';

describe('the parser of issues', () => {
  it('gives the same object for the same words, whoever they are told to', () => {
    const parser = createIssueParser();
    const first = parser.read(wireIssue());
    assert.equal(first?.id, 'EX900001');
    assert.equal(parser.read(structuredClone(wireIssue())), first);
    assert.equal(parser.readAll([wireIssue()]).items[0], first);
  });

  const posts = [
    {
      createdDateTime: '2026-11-20T06:50:00Z',
      description: { contentType: 'html', content: 'Current status: We wait.' },
    },
  ];
  const changes: readonly object[] = [
    { title: 'Some people wait long for post' },
    { impactDescription: 'Mail arrives late!' },
    { isResolved: true },
    { endDateTime: '2026-11-20T08:00:00Z' },
    { classification: 'advisory' },
    { posts },
    { posts: [...posts, ...posts] },
    { lastModifiedDateTime: '2026-11-20T07:30:00.55Z' },
    { feature: null },
    { feature: undefined },
  ];
  for (const change of changes) {
    it(`reads anew what differs only in ${JSON.stringify(change).slice(0, 60)}`, () => {
      const parser = createIssueParser();
      const fresh = createIssueParser().read(wireIssue(change));
      const before = parser.read(wireIssue());
      const after = parser.read(wireIssue(change));
      assert.notEqual(after, before);
      assert.deepEqual(after, fresh);
    });
  }

  it('counts what does not have the documented form, and does not remember it', () => {
    const parser = createIssueParser();
    for (let round = 0; round < 2; round += 1) {
      const { items, unreadable } = parser.readAll([wireIssue(), null, 'EX1', { id: 'EX2' }, [wireIssue()]]);
      assert.deepEqual([items.length, unreadable], [1, 4]);
    }
    assert.deepEqual(parser.readAll('none'), { items: [], unreadable: 1 });
  });

  it('reads on when it may remember nothing', () => {
    const parser = createIssueParser(10);
    const [one, other] = [parser.read(wireIssue()), parser.read(wireIssue())];
    assert.deepEqual(one, other);
    assert.notEqual(one, other);
  });
});
