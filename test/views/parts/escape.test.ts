import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import {
  cardMarkdown,
  messageMarkdown,
  plain,
  plainLines,
  shorten,
  widthOf,
} from '../../../src/views/parts/escape.ts';

/** What Adaptive Cards clients show of a TextBlock: the official library hands the text to markdown-it. */
const cardEngine = new MarkdownIt({ linkify: true, breaks: true });
/** Messages may hold HTML too. */
const messageEngine = new MarkdownIt({ linkify: true, breaks: true, html: true });

const pieces = [
  '*',
  '**',
  '_',
  '__',
  '`',
  '```',
  '~~',
  '~~~',
  '[',
  ']',
  '(',
  ')',
  '![',
  '](',
  '<',
  '>',
  '</',
  '/>',
  '&',
  '&amp;',
  '&lt;',
  '&#91;',
  '#',
  '# ',
  '+ ',
  '- ',
  '---',
  '===',
  '1. ',
  '12) ',
  '>',
  '| a |',
  ':',
  '\\',
  '\\\\',
  '!',
  '\u0024{',
  '}',
  '{{',
  '}}',
  '{{DATE(2024-01-01T00:00:00Z)}}',
  '<at>',
  '</at>',
  '@',
  'https://',
  'http:',
  '//',
  'www.',
  'evil.com',
  'mailto:',
  'tel:',
  'a@b.com',
  'javascript:',
  'ftp://x.org',
  'xn--p1ai.рф',
  '.com',
  '.',
  ',',
  ' ',
  '  ',
  '    ',
  '\t',
  '\n',
  '\r\n',
  '\n\n',
  '\u2028',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u200d',
  '\u0000',
  '\ufeff',
  '\ud800',
  'é',
  'e\u0301\u0301\u0301\u0301\u0301\u0301',
  '漢字',
  '。',
  '👩‍👩‍👧',
  '🇹🇼',
  'Contoso',
  'x',
  '9',
  '“',
  '”',
  '…',
];
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** The text that a reader sees, if and only if the HTML is one paragraph of nothing but text. */
function seen(html: string): string {
  const inner = /^(?:<p>(?<text>[^<>]*)<\/p>\s*)?$/.exec(html);
  assert.ok(inner, `more than text: ${html}`);
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return (inner.groups?.text ?? '').replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? '');
}

const withoutJoiners = (text: string) => text.replaceAll('\u2060', '');

describe('text from outside', () => {
  it('is only text where a card shows Markdown, and reads as it was written', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        assert.equal(
          withoutJoiners(seen(cardEngine.render(cardMarkdown(text, 5000)))),
          withoutJoiners(plain(text, 5000)),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('is only text in the text of a message, where HTML counts too', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        assert.equal(
          withoutJoiners(seen(messageEngine.render(messageMarkdown(text, 5000)))),
          withoutJoiners(plain(text, 5000)),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('never carries controls, bidi overrides, half characters or template expressions', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const made of [plain(text), plainLines(text, 300), cardMarkdown(text), messageMarkdown(text)]) {
          assert.doesNotMatch(
            made.replaceAll('\n', ''),
            /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u,
          );
          assert.doesNotMatch(made, /\$\{|\{\{/);
        }
      }),
    );
  });

  it('is no wider than asked for, whatever it is made of', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 2, max: 40 }), (text, max) => {
        assert.ok(widthOf(withoutJoiners(plain(text, max))) <= max);
        assert.ok(widthOf(withoutJoiners(plainLines(text, max))) <= max);
      }),
    );
  });

  it('stays as it is where nothing in it is special', () => {
    assert.equal(plain('Contoso Ltd'), 'Contoso Ltd');
    assert.equal(cardMarkdown('Wide World Importers (Asia) - 2nd'), 'Wide World Importers (Asia) - 2nd');
    assert.equal(messageMarkdown('康托索貿易有限公司'), '康托索貿易有限公司');
  });

  it('keeps its lines where lines are shown, and loses them where one line is', () => {
    assert.equal(plainLines(' a\r\nb\n\n\n\nc ', 50), 'a\nb\n\nc');
    assert.equal(plain(' a\r\nb\n\n\n\nc '), 'a b c');
  });

  it('keeps emoji together', () => {
    assert.equal(plain('👩‍👩‍👧 family'), '👩‍👩‍👧 family');
    assert.equal(shorten('ab👩‍👩‍👧cd', 4), 'ab…');
  });

  it('counts what is not Latin twice when it is cut', () => {
    assert.equal(shorten('服務健康狀態', 12), '服務健康狀態');
    assert.equal(shorten('服務健康狀態', 11), '服務健康…');
    assert.equal(shorten('service health', 8), 'servic…');
  });

  it('drops an address that does not fit, with its parenthesis', () => {
    assert.equal(shorten('See the page (https://status.contoso.com/a) now', 40), 'See the page…');
    assert.equal(shorten('See https://status.contoso.com/abc now', 20), 'See…');
    assert.equal(shorten('See (https://a.bc) and much more', 21), 'See (https://a.bc)…');
    assert.equal(shorten('See https://a.bc and much more', 19), 'See https://a.bc…');
    assert.equal(shorten('https://status.contoso.com/a', 20), '…');
  });

  it('cuts ten thousand characters at once', () => {
    const made = plain('[x](http://evil.example) '.repeat(10_000), 100);
    assert.ok(made.endsWith('…'));
    assert.ok(widthOf(made) <= 100);
  });
});
