import assert from 'node:assert/strict';
import { connectorCode } from '../../src/bot/connector-error.ts';

describe('Teams’ code for a refusal', () => {
  it('is found in each of its envelopes', () => {
    assert.equal(connectorCode('{"error":{"code":"BotDisabledByAdmin"}}'), 'BotDisabledByAdmin');
    assert.equal(
      connectorCode('{"errorCode":209,"message":"{\\"subCode\\":\\"MessageWritesBlocked\\"}"}'),
      'MessageWritesBlocked',
    );
    assert.equal(connectorCode('{"errorCode":209}'), '209');
    assert.equal(connectorCode('<html>'), undefined);
  });
});
