import assert from 'node:assert/strict';
import { answerWay } from '../../src/bot/answer-way.ts';
import { noticeText } from '../../src/bot/to-activity.ts';

describe('way of an answer', () => {
  const card = { card: 'health' as const, data: {}, summary: 's' };
  const text = { text: 't' };
  const press = { action: { command: 'x', args: undefined }, replace: false, automatic: false };
  const invoke = { type: 'invoke', name: 'adaptiveCard/action', replyToId: 'card-1' };
  const submit = { type: 'message', replyToId: 'card-1' };
  const cases = [
    ['message', { type: 'message', replyToId: 'q' }, undefined, card],
    ['messageAndNotice', invoke, press, card],
    ['inPlace', invoke, { ...press, replace: true }, card],
    ['messageAndNotice', invoke, { ...press, replace: true }, text],
    ['inPlace', invoke, { ...press, automatic: true }, card],
    ['notice', invoke, { ...press, automatic: true }, text],
    ['message', submit, press, card],
    ['edit', submit, { ...press, replace: true }, card],
    ['message', submit, { ...press, replace: true }, text],
    ['message', { type: 'message' }, { ...press, replace: true }, card],
  ] as const;
  for (const [expected, activity, pressed, reply] of cases)
    it(`is ${expected} for ${JSON.stringify([activity.type, pressed, reply])}`, () =>
      assert.equal(answerWay(activity, pressed, reply).way, expected));

  it('has a notice of one short line', () => {
    assert.equal(noticeText(card), 's');
    assert.equal(noticeText({ text: 'one\ntwo' }), 'one');
    assert.equal([...noticeText({ text: '漢'.repeat(200) })].length, 120);
  });
});
