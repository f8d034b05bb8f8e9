import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPost } from '../../../src/health/posts/post.ts';
import { withinCpu } from '../../within-cpu.ts';

const at = Date.parse('2026-03-10T08:15:00Z');

describe('readPost', () => {
  it('parts a run-on post at its labels, and takes the current status for its last word', () => {
    const post = readPost(
      at,
      'Title: Calendars load slowlyUser Impact: Users may wait for their calendar.' +
        'More info: Seen in the web client only.Current status: We restarted the affected servers.' +
        'Scope of impact: Some users.Start time: Tuesday, March 10, 2026, at 6:40 AM UTC' +
        'Root cause: A bad cache.Next update by: Tuesday, March 10, 2026, at 11:00 AM UTC',
      'html',
    );
    assert.deepEqual(post, {
      at,
      text: [
        'Title: Calendars load slowly',
        'User Impact: Users may wait for their calendar.',
        'More info: Seen in the web client only.',
        'Current status: We restarted the affected servers.',
        'Scope of impact: Some users.',
        'Start time: Tuesday, March 10, 2026, at 6:40 AM UTC',
        'Root cause: A bad cache.',
        'Next update by: Tuesday, March 10, 2026, at 11:00 AM UTC',
      ].join('\n\n'),
      lastWord: 'We restarted the affected servers.',
      nextUpdateAt: Date.parse('2026-03-10T11:00:00Z'),
    });
  });

  it('gives back the line breaks that a run-on post has lost, and no others', () => {
    const text =
      'User Impact: Mail is slow in the portal.We are looking into it, see System.Web and v1.2.A fix comes (soon).To wait:1. Open Contoso.Mail.2. Wait.';
    assert.equal(
      readPost(at, text, 'html').text,
      [
        'User Impact: Mail is slow in the portal.',
        'We are looking into it, see System.Web and v1.2.A fix comes (soon).',
        'To wait:',
        '1. Open Contoso.Mail.',
        '2. Wait.',
      ].join('\n'),
    );
  });

  it('prefers the final status, wherever it stands', () => {
    const post = readPost(at, 'Final status: It is fixed.\n\nCurrent status: We looked.', 'text');
    assert.equal(post.lastWord, 'It is fixed.');
  });

  it('takes the whole text for the last word where there is no status or an empty one', () => {
    assert.equal(readPost(at, 'A review was published.', 'html').lastWord, 'A review was published.');
    assert.equal(readPost(at, 'Current status:', 'text').lastWord, 'Current status:');
  });

  it('reads labels in bold, in paragraphs and with hard spaces', () => {
    const post = readPost(
      at,
      '<p><strong>Current&nbsp;status:</strong> Fix &amp; test</p><p><b>Next update by:</b> 3/10/2026, 10:00&#8239;AM UTC</p>',
      'html',
    );
    assert.equal(post.text, 'Current status: Fix & test\n\nNext update by: 3/10/2026, 10:00 AM UTC');
    assert.equal(post.lastWord, 'Fix & test');
    assert.equal(post.nextUpdateAt, Date.parse('2026-03-10T10:00:00Z'));
  });

  it('turns lists, breaks and web links into lines of text', () => {
    const html =
      '<h2>Try this</h2>First<br>Second<ul><li>one</li><li>two</li></ul>See <a href="https://contoso.example/a?b=1&amp;c=2">the page</a>, ' +
      '<a href="https://contoso.example/x">https://contoso.example/x</a> or <a href="javascript:alert(1)">this</a>.<img src="x.png" alt="x">';
    assert.equal(
      readPost(at, html, 'html').text,
      [
        'Try this',
        '',
        'First',
        'Second',
        '- one',
        '- two',
        'See the page (https://contoso.example/a?b=1&c=2), https://contoso.example/x or this.',
      ].join('\n'),
    );
  });

  it('takes the current status of a Chinese post for its last word', () => {
    const post = readPost(
      at,
      '标题：邮件延迟<br><br>当前状态：正在重启服务器。<br><br>下次更新时间：2026年3月10日 19:00（北京时间）',
      'html',
    );
    assert.equal(post.lastWord, '正在重启服务器。');
    assert.equal(post.nextUpdateAt, Date.parse('2026-03-10T11:00:00Z'));
  });

  it('keeps where its links lead, each once, and none that is not safe', () => {
    const html =
      'See <a href="https://contoso.example/a">the <b>page</b></a>, <a href="https://contoso.example/a">again</a>, ' +
      '<a href="http://contoso.example/plain">old</a>, <a href="/relative">here</a> and https://contoso.example/b.';
    const { links, text } = readPost(at, html, 'html');
    assert.equal(
      text,
      'See the page (https://contoso.example/a), again (https://contoso.example/a), old, here and https://contoso.example/b.',
    );
    assert.deepEqual(
      links?.map(({ url }) => url),
      ['https://contoso.example/a', 'https://contoso.example/b'],
    );
    assert.equal(readPost(at, '<a href="javascript:alert(1)">none</a>', 'html').links, undefined);
  });

  it('drops scripts, styles and comments with what is in them', () => {
    assert.equal(readPost(at, 'a<script>b</script><style>c</style><!-- d -->e', 'html').text, 'ae');
  });

  it('keeps the newlines of plain text that is sent as HTML', () => {
    assert.equal(readPost(at, 'One & two\r\n\r\n\r\n\r\nthree', 'html').text, 'One & two\n\nthree');
  });

  it('leaves markup alone in a post that is plain text', () => {
    assert.equal(readPost(at, 'a <b> &amp; c', 'text').text, 'a <b> &amp; c');
  });

  it('never throws, whatever it is given', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<',
        '>',
        '&',
        '&#',
        '&#x110000;',
        '<a href="',
        '<a href="https://user:pw@contoso.example/">',
        '<a href="https://contoso.example/?a=b">words',
        '</a>',
        '&#1;',
        '&#2;https://a.example&#3;',
        'https://x.example',
        '<!--',
        '<![CDATA[',
        '<table>',
      ),
      fc.constantFrom(
        '<li>',
        'Current status:',
        'Title:',
        'Next update by:',
        ' within 30 minutes',
        '99/99/9999, 99:99 PM UTC',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom('html', 'text'), (pieces, type) => {
        const post = readPost(at, pieces.join(''), type === 'html' ? 'html' : 'text');
        assert.ok(post.nextUpdateAt === undefined || Number.isInteger(post.nextUpdateAt));
        assert.ok(post.text.includes(post.lastWord));
        for (const { url } of post.links ?? []) assert.match(url, /^https:\/\/[^\s@]*\.[^\s]/);
      }),
    );
  });

  it('lets no tag through', () => {
    const tag = fc.constantFrom('p', 'b', 'ul', 'li', 'a', 'script', 'table', 'td', 'svg', 'x-y', 'br', 'h1');
    const markup = fc.array(
      fc.oneof(
        tag.map((name) => `<${name}>`),
        tag.map((name) => `</${name}>`),
        tag.map((name) => `<${name} onclick='x' title="a > b">`),
        fc.string().map((text) => text.replaceAll(/[<&]/g, '')),
      ),
    );
    fc.assert(
      fc.property(markup, (pieces) => {
        assert.doesNotMatch(readPost(at, pieces.join(''), 'html').text, /</);
      }),
    );
  });

  it('reads hostile text of any length to its end', () => {
    const hostile = [
      '<div>',
      '</p>',
      '<b></i>',
      '<table><tr><td>',
      '<ul><li>',
      '&',
      '<',
      '<a href="https://a.example">',
      '</a><a href="https://a.example/">x',
      '&#1;',
      'https://a.example/).',
      'https://',
      '))))',
      '当前状态：',
      '【标题',
      ' ',
      '\n',
    ];
    const plain = ['Title:', 'Next update by: ', 'update within ', '11:11:11.1', 'updates by Friday, '];
    const repeated = [...hostile, ...plain].map((piece) => piece.repeat(Math.ceil(500_000 / piece.length)));
    withinCpu(15_000, () => {
      for (const content of [...repeated, `${'<b>'.repeat(1e5)}${'</i>'.repeat(5e4)}`]) {
        const { text, lastWord } = readPost(at, content, 'html');
        assert.ok(text.includes(lastWord), content.slice(0, 20));
      }
    });
  });
});
