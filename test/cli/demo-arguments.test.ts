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
    });
  });

  it('takes other ports and another person', () => {
    const read = parseDemoArguments(['--as', 'sales', '--port', '1234', '--bot-port=4321']);
    assert.deepEqual(read, { as: 'sales', locale: 'en-US', port: 1234, botPort: 4321 });
  });

  for (const argv of [
    ['--port', 'x'],
    ['--bot-port', '70000'],
    ['--as', 'me'],
    ['hello'],
    ['--locale', '!'],
  ]) {
    it(`refuses ${argv.join(' ')}`, () => assert.throws(() => parseDemoArguments(argv), UsageError));
  }
});
