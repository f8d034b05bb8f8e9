import assert from 'node:assert/strict';
import { answerWay } from '../../src/bot/answer-way.ts';
import { connectorCode } from '../../src/bot/connector-error.ts';
import { retryDelay } from '../../src/bot/retry-delay.ts';
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

describe('repeats to the connector', () => {
  it('repeat a create only when Teams says when', () => {
    assert.equal(retryDelay('POST', 429, '2', 1), 2_000);
    assert.equal(retryDelay('POST', 429, undefined, 1), undefined);
    assert.equal(retryDelay('POST', 429, 'soon', 1), undefined);
    for (const status of [408, 412, 500, 502, 503, 504])
      assert.equal(retryDelay('POST', status, '1', 1), undefined);
  });

  it('repeat an edit on the statuses that Teams names', () => {
    for (const status of [412, 429, 502, 503, 504])
      assert.equal(retryDelay('PUT', status, undefined, 1), 250);
    for (const status of [400, 403, 404, 413, 500])
      assert.equal(retryDelay('PUT', status, undefined, 1), undefined);
    assert.equal(retryDelay('PUT', 503, undefined, 3), 1_000);
    assert.equal(retryDelay('PUT', 503, undefined, 4), undefined);
  });

  it('find Teams’ code in each of its envelopes', () => {
    assert.equal(connectorCode('{"error":{"code":"BotDisabledByAdmin"}}'), 'BotDisabledByAdmin');
    assert.equal(
      connectorCode('{"errorCode":209,"message":"{\\"subCode\\":\\"MessageWritesBlocked\\"}"}'),
      'MessageWritesBlocked',
    );
    assert.equal(connectorCode('{"errorCode":209}'), '209');
    assert.equal(connectorCode('<html>'), undefined);
  });
});
