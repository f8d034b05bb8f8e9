import assert from 'node:assert/strict';
import { bodyLines } from '../../../src/views/announcements/body-lines.ts';

const shape = (body: string) =>
  bodyLines(body, 4000).lines.map(({ text, weight }) => `${weight === 'Bolder' ? '# ' : ''}${text}`);

describe('the text of a message', () => {
  it('has its headings, in brackets or with a colon, and its lists as lines', () => {
    assert.deepEqual(
      shape('Soon.\n\n[When this will happen]\nIn May.\n\nWhat to do:\n- Move: now\n- Wait.'),
      ['Soon.', '# When this will happen', 'In May.', '# What to do:', '- Move: now', '- Wait.'],
    );
  });

  it('takes no long sentence for a heading', () => {
    const long = `[${'words '.repeat(20)}]`;
    assert.deepEqual(shape(long), [long]);
  });

  it('says that it was cut', () => {
    assert.equal(bodyLines('short', 100).isShortened, false);
    assert.equal(bodyLines('long '.repeat(100), 100).isShortened, true);
    const many = bodyLines('line\n'.repeat(100), 4000);
    assert.deepEqual([many.lines.length, many.isShortened], [45, true]);
  });

  it('is empty where there is none', () => {
    assert.deepEqual(bodyLines('', 100), { lines: [], isShortened: false });
  });
});
