import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tidyLines } from '../../../src/health/posts/plain-text.ts';
import { postLabels, spellings } from '../../../src/health/posts/post-labels.ts';
import { readParts, separateParts } from '../../../src/health/posts/post-parts.ts';

describe('readParts', () => {
  it('names each part by the usual spelling of its label and keeps what stands before the first', () => {
    assert.deepEqual(readParts('Hello.\nCURRENT\nPreliminary Root Cause: A bug.Next Steps: We wait.'), [
      { label: '', text: 'Hello.\nCURRENT' },
      { label: 'Preliminary root cause', text: 'A bug.' },
      { label: 'Next steps', text: 'We wait.' },
    ]);
  });

  it('does not mistake words in a sentence for a label', () => {
    const text = 'The jobTitle: field and the current status: line are shown. Root cause unknown.';
    assert.deepEqual(readParts(text), [{ label: '', text }]);
  });

  it('leaves out labels that nothing follows', () => {
    assert.deepEqual(readParts('Title: Slow mailMore info: Current status: Fixed.'), [
      { label: 'Title', text: 'Slow mail' },
      { label: 'Current status', text: 'Fixed.' },
    ]);
  });

  it('names the labels of Chinese posts as those of English ones', () => {
    const text =
      '标题：邮件延迟\n\n用户影响：用户可能收不到邮件。当前状态：正在重启服务器。初步根本原因：缓存错误。\n\n【下次更新时间】：2026年3月11日 19:30 UTC';
    assert.deepEqual(readParts(text), [
      { label: 'Title', text: '邮件延迟' },
      { label: 'User impact', text: '用户可能收不到邮件。' },
      { label: 'Current status', text: '正在重启服务器。' },
      { label: 'Preliminary root cause', text: '缓存错误。' },
      { label: 'Next update by', text: '2026年3月11日 19:30 UTC' },
    ]);
  });

  it('does not mistake a Chinese phrase for a label', () => {
    const text = '我们仍在查找问题的根本原因：尚无结论。用户影响很小。';
    assert.deepEqual(readParts(text), [{ label: '', text }]);
  });

  it('names the labels and questions of posts on Azure', () => {
    const text =
      'Impact Statement: Slow sign-in.\nCurrent Status: We scale out.\nWhat happened?\nA change went wrong. What happened? We ask that too.\nWhat went wrong, and why?\nA typo.\nMitigation: We rolled back.';
    assert.deepEqual(
      readParts(text).map(({ label }) => label),
      ['Impact statement', 'Current status', 'What happened', 'What went wrong and why', 'Mitigation'],
    );
  });

  it('finds each label where one pattern of all, tried at each character, finds it', () => {
    const all = new RegExp(spellings.map(({ pattern }) => pattern).join('|'), 'g');
    const words = fc.constantFrom(
      ...postLabels,
      ...'初步 的 根本原因 对 用户影响 影响 的 开始时间 该 其'.split(' '),
    );
    const end = fc.constantFrom(':', '?', '?:', '：', ' :', '【', '】', '\n', ', and why?', ' ');
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, end, fc.string({ maxLength: 2 })), { maxLength: 20 }),
        (pieces) => {
          const text = pieces.join('');
          assert.equal(separateParts(text), tidyLines(text.replace(all, (mark) => `\n\n${mark} `)));
        },
      ),
    );
  });

  it('splits any text without losing a word', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('Current status:', '当前状态：', 'What happened?', '\n', 'Title :', '【标题】:'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        for (const part of readParts(text)) assert.ok(text.includes(part.text));
        const separated = separateParts(text);
        assert.equal(separateParts(separated).replace(/\s/g, ''), text.replace(/\s/g, ''));
      }),
    );
  });
});
