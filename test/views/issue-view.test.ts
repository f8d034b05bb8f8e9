import assert from 'node:assert/strict';
import { ReadError } from '../../src/errors.ts';
import type { Issue, Post } from '../../src/health/model.ts';
import { postLabels } from '../../src/health/posts/post-labels.ts';
import { issueView } from '../../src/views/issue-view.ts';
import { postParts } from '../../src/views/parts/post-parts.ts';
import { contextFor, contoso, now, owa, resolvedIssue } from '../cards/fixture.ts';
import { textOf } from './text-of.ts';

const en = contextFor('en');
const show = (issue: Issue, page?: number) =>
  textOf(issueView(en, { customer: contoso, issue, readAt: now, ...(page !== undefined && { page }) }));

describe('the issue card', () => {
  it('says what it is, for whom, since when, and what Microsoft posted, newest first', () => {
    const lines = show(owa).split('\n');
    assert.deepEqual(lines.slice(0, 15), [
      'Some users can’t send email from Outlook on the web',
      '▲ Service degradation',
      'Incident EX1098421 · Contoso Ltd · Exchange Online · E-Mail and calendar access',
      'As of 08:14 UTC+1 (just now)',
      'Since 06:40 (1 h 34 min)',
      'Next update by 09:30 (in 1 h 16 min)',
      'Last changed 07:56 (18 min ago)',
      '[Tell the customer]',
      'Impact',
      'Users may see “Something went wrong” when they send email from Outlook on the web; the desktop app is not affected.',
      'Scope of impact',
      'Users in Europe whose mailboxes are served by the affected front ends.',
      '3 posts by Microsoft, newest first',
      '07:56 (18 min ago) · Latest',
      'More info: Sending works in the desktop and mobile apps. Messages that could not be sent stay in Drafts.',
    ]);
    const moments = lines.filter((line) => /^\d\d:\d\d \(/.test(line));
    assert.deepEqual(moments, [
      '07:56 (18 min ago) · Latest',
      '07:22 (52 min ago)',
      '06:54 (1 h 20 min ago)',
    ]);
    assert.deepEqual(lines.slice(-4), ['[Refresh]', '[Health]', '[Subscribe]', '[Admin center]']);
  });

  it('says how long a resolved issue lasted, and promises nothing more', () => {
    const shown = show(resolvedIssue);
    assert.match(shown, /^✓ Service restored$/m);
    assert.match(shown, /^06:40 to 08:09 \(1 h 29 min\)$/m);
    assert.doesNotMatch(shown, /^Next update by \d/m);
  });

  it('has one way to the admin center, also where the review could not be read', () => {
    const review = { error: new ReadError('no_answer', 'late'), customer: contoso };
    const issue = { ...resolvedIssue, hasReview: true };
    const shown = textOf(issueView(en, { customer: contoso, issue, readAt: now, review }));
    assert.match(shown, /post-incident review/);
    assert.equal(shown.match(/\[Admin center\]/g)?.length, 1);
  });

  it('shows every post of a long timeline, page by page', () => {
    const posts: Post[] = Array.from({ length: 40 }, (_, i) => {
      const text = `Post number ${i}.\n\nCurrent status: ${'We are still looking at it. '.repeat(40)}`;
      return { at: now - i * 3_600_000, text, lastWord: text };
    });
    const seen: string[] = [];
    let page = 1;
    for (; page < 40; page += 1) {
      const shown = show({ ...owa, posts }, page);
      seen.push(...(shown.match(/Post number \d+\./g) ?? []));
      if (!shown.includes('[Earlier posts]')) break;
    }
    assert.ok(page > 1);
    assert.deepEqual(
      seen,
      posts.map((_, i) => `Post number ${i}.`),
    );
  });

  it('leaves out of a post only what stands above it on the same page', () => {
    const said = (index: number) => `Current status: ${`Look number ${index}. `.repeat(120)}`;
    const cause = 'Root cause: A cache was full.';
    const posts: Post[] = Array.from({ length: 8 }, (_, i) => {
      const text = [said(i), `User impact: ${owa.impact}`, ...(i === 7 ? [cause] : [])].join('\n\n');
      return { at: now - i * 3_600_000, text, lastWord: text };
    });
    const first = show({ ...owa, posts });
    assert.match(first, /^Root cause\nA cache was full/m);
    assert.doesNotMatch(first, /^User impact:/m);
    let page = 1;
    while (show({ ...owa, posts }, page).includes('[Earlier posts]')) page += 1;
    assert.ok(page > 1);
    const last = show({ ...owa, posts }, page);
    assert.match(last, /^Root cause: A cache was full/m);
    assert.match(last, /^User impact: /m);
    assert.doesNotMatch(last, /^Title: /m);
  });

  it('shows the whole first page where there is no such page, as after posts were withdrawn', () => {
    assert.equal(show(owa, 9), show(owa, 1));
  });

  it('calls Microsoft’s labels by their names in the reader’s language, and leaves its words', () => {
    const shown = textOf(issueView(contextFor('zh-TW'), { customer: contoso, issue: owa, readAt: now }));
    assert.match(shown, /^影響範圍\nUsers in Europe/m);
    assert.match(shown, /^目前狀態： We’re reverting/m);
    assert.doesNotMatch(shown, /Current status|Scope of impact/);
  });

  it('has words for every label of Microsoft’s, those of Azure’s posts too', () => {
    const mark = (label: string) => label + (/^(?:What|How)/.test(label) ? '?' : ':');
    const text = postLabels.map((label, index) => `${mark(label)} Said ${index}.`).join('\n\n');
    const issue = { ...owa, posts: [{ at: now, text, lastWord: text }] };
    for (const locale of ['zh-TW', 'zh-CN'] as const) {
      const shown = textOf(issueView(contextFor(locale), { customer: contoso, issue, readAt: now }));
      for (const label of postLabels) assert.doesNotMatch(shown, new RegExp(label), label);
      assert.match(shown, /Said 27/);
    }
  });

  it('says when a post is too long for a card', () => {
    const text = 'word '.repeat(5000);
    assert.match(
      show({ ...owa, posts: [{ at: now, text, lastWord: text }] }),
      /the whole post is in the admin center/,
    );
  });

  it('says why an older answer stands in, under its age, and keeps the way to a new one', () => {
    const gaps = [{ what: 'issue', error: new ReadError('no_answer', 'x'), missing: 'newer' }] as const;
    const reply = issueView(en, { customer: contoso, issue: owa, readAt: now - 3_600_000, gaps });
    const lines = textOf(reply).split('\n');
    assert.deepEqual(lines.slice(3, 6), [
      'As of 07:14 UTC+1 (1 h ago)',
      'Microsoft did not answer in time, so the current state of the issue can’t be read.',
      'Ask again, or look in the admin center.',
    ]);
    assert.deepEqual(lines.slice(-4), ['[Refresh]', '[Health]', '[Subscribe]', '[Admin center]']);
    assert.equal(lines.filter((line) => line === '[Admin center]').length, 1);
  });

  it('says nothing of a start that is not known', () => {
    const { startedAt: _, ...startless } = owa;
    assert.doesNotMatch(show(startless), /Since|Invalid/);
    const ended = show({ ...startless, isResolved: true, endedAt: now - 300_000 });
    assert.match(ended, /^Ended 08:09 \(5 min ago\)$/m);
  });

  it('has something to say before Microsoft posts', () => {
    assert.match(show({ ...owa, posts: [] }), /^Microsoft has not posted anything yet\.$/m);
  });
});

describe('the parts of a post', () => {
  it('are its lines, with their labels', () => {
    assert.deepEqual(postParts('Hello.\n\nCurrent status: We’re on it.\nMore info:\n- one', [], 500).parts, [
      { label: '', text: 'Hello.' },
      { label: 'Current status', text: 'We’re on it.' },
      { label: 'More info', text: '' },
      { label: '', text: '- one' },
    ]);
  });

  it('leave out what the card has said already', () => {
    const { parts } = postParts(
      'Title: Mail is slow\n\nUser impact: Users wait.\n\nCurrent status: x',
      ['Mail is slow', 'users wait'],
      500,
    );
    assert.deepEqual(parts, [{ label: 'Current status', text: 'x' }]);
  });
});
