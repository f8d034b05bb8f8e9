import assert from 'node:assert/strict';
import type { Locale } from '../../../src/locales/locale.ts';
import { replyKinds } from '../../../src/subscriptions/subscription.ts';
import { newsText } from '../../../src/views/notice/news-text.ts';
import { contextFor, hour, now, owa, resolvedIssue } from '../../cards/fixture.ts';
import { ann, aSight } from '../../cards/notice-samples.ts';

const ctx = contextFor('en');
const say = (answer: Parameters<typeof newsText>[1], locale: Locale = 'en') =>
  newsText(contextFor(locale), answer).text.replaceAll('\u2060', '');

describe('the reply in a thread', () => {
  it('says the new status in a line, with Microsoft’s words and promise', () => {
    assert.equal(
      say({ sight: aSight(), kinds: ['status'] }),
      '**Incident EX1098421** · Exchange Online: status is now **Service degradation**. Microsoft: “We’re reverting a change to the web client’s front end that went out last night. The revert has reached a third of the affected servers, and errors there have stopped.” Next update by 09:30.',
    );
  });

  it('says how long it lasted, and what to do if it goes on', () => {
    assert.equal(
      say({ sight: aSight({ issue: resolvedIssue, isOpen: false }), kinds: ['resolved'] }),
      '**Incident EX1098421** · Exchange Online: resolved after 1 h 29 min. Still broken? Open a support request: `ticket EX1098421`',
    );
  });

  it('sets no space between sentences in Chinese', () => {
    const ended = { sight: aSight({ issue: resolvedIssue, isOpen: false }), kinds: ['resolved'] } as const;
    assert.match(say(ended, 'zh-TW'), /Exchange Online：歷時 1 小時 29 分鐘後已解決。/);
    assert.match(say(ended, 'zh-CN'), /Exchange Online：历时 1 小时 29 分钟后已解决。/);
    const worse = { sight: aSight(), kinds: ['status'] } as const;
    assert.match(say(worse, 'zh-TW'), /Exchange Online：狀態.*」16:30 前會有下一次更新。$/);
    assert.match(say(worse, 'zh-CN'), /Exchange Online：状态.*”16:30 前会有下一次更新。$/);
  });

  it('says all of one step in one text', () => {
    const text = say({
      sight: aSight({ overdueSince: now - hour }),
      kinds: ['status', 'overdue', 'review'],
    });
    assert.match(text, /status is now[\s\S]*was due at 07:14[\s\S]*post-incident review: `issue EX1098421`/);
    assert.doesNotMatch(text, /\n|Next update by/);
  });

  it('mentions people by tags that its entities have', () => {
    const reply = newsText(ctx, { sight: aSight(), kinds: ['reopened'], mentions: [ann] });
    assert.ok(reply.text.startsWith('<at>Ann O’Neil &amp; Co. &lt;NOC&gt;</at> **Incident'));
    assert.deepEqual(
      reply.mentions?.map(({ tag }) => tag),
      ['<at>Ann O’Neil &amp; Co. &lt;NOC&gt;</at>'],
    );
  });

  it('is nobody else’s markup', () => {
    const evil = '**x** [click](https://evil.example) <at>everyone</at> `';
    const [post] = owa.posts;
    assert.ok(post);
    const issue = { ...owa, id: evil, service: evil, posts: [{ ...post, lastWord: evil }] };
    for (const kind of replyKinds) {
      const text = newsText(ctx, { sight: aSight({ issue }), kinds: [kind] }).text;
      assert.doesNotMatch(text, /<at>|(?<!\\)\]\(https|\*\*x\*\*/, text);
    }
  });
});
