import assert from 'node:assert/strict';
import { UsageError } from '../../src/cli/ask-arguments.ts';
import { parseDemoArguments } from '../../src/cli/demo-arguments.ts';

describe('the command line of the demo', () => {
  it("has the Playground's and the bot's usual ports", () => {
    assert.deepEqual(parseDemoArguments([]), {
      as: 'helpdesk',
      locale: 'en-US',
      port: 56_150,
      botPort: 3978,
      customers: undefined,
      signIn: 'silent',
    });
  });

  it('takes other ports, another person, another way to sign in and more customers', () => {
    const read = parseDemoArguments([
      '--as',
      'sales',
      '--port',
      '1234',
      '--bot-port=4321',
      '--customers',
      '500',
      '--sign-in',
      'button',
    ]);
    assert.deepEqual(read, {
      as: 'sales',
      locale: 'en-US',
      port: 1234,
      botPort: 4321,
      customers: 500,
      signIn: 'button',
    });
  });

  for (const argv of [
    ['--port', 'x'],
    ['--bot-port', '70000'],
    ['--as', 'me'],
    ['hello'],
    ['--locale', '!'],
    ['--sign-in', 'sometimes'],
    ['--customers', '0'],
    ['--customers', 'many'],
  ]) {
    it(`refuses ${argv.join(' ')}`, () => assert.throws(() => parseDemoArguments(argv), UsageError));
  }
});
