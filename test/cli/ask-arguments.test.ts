import assert from 'node:assert/strict';
import { parseAskArguments, parseStep, UsageError } from '../../src/cli/ask-arguments.ts';

describe('the command line of ask', () => {
  it('is a helpdesk agent with an English client in the personal chat where nothing else is said', () => {
    assert.deepEqual(parseAskArguments(['health for Contoso']), {
      as: 'helpdesk',
      locale: 'en-US',
      in: 'personal',
      json: false,
      verbose: false,
      customers: undefined,
      signIn: 'silent',
      steps: [{ kind: 'say', text: 'health for Contoso' }],
    });
  });

  it('takes options before, between and after the steps', () => {
    const read = parseAskArguments([
      '--as',
      'admin',
      'a',
      '--in=channel',
      'click:B c',
      '--json',
      '--locale',
      'zh-TW',
    ]);
    assert.ok(read !== 'help');
    assert.deepEqual([read.as, read.in, read.json, read.locale], ['admin', 'channel', true, 'zh-TW']);
    assert.deepEqual(read.steps, [
      { kind: 'say', text: 'a' },
      { kind: 'click', title: 'B c' },
    ]);
  });

  it('reads fill:ID=VALUE up to the first equals sign', () => {
    assert.deepEqual(parseStep('fill:note=a=b'), { kind: 'fill', id: 'note', value: 'a=b' });
    assert.deepEqual(parseStep('fill:note='), { kind: 'fill', id: 'note', value: '' });
  });

  it('keeps a message that only looks like a step', () => {
    assert.deepEqual(parseStep('please click: this'), { kind: 'say', text: 'please click: this' });
  });

  const wrong = {
    'nobody of that name': ['--as', 'me', 'x'],
    'a place that Teams does not have': ['--in', 'meeting', 'x'],
    'no number of customers': ['--customers', 'all', 'x'],
    'no way to sign in': ['--sign-in', 'never', 'x'],
    'no language': ['--locale', '!', 'x'],
    'an unknown option': ['--nope', 'x'],
    'an option without its value': ['x', '--as'],
    'no step': ['--json'],
    'click: without a title': ['click:'],
    'fill: without a value': ['fill:note'],
  };
  for (const [name, argv] of Object.entries(wrong)) {
    it(`refuses ${name} in one sentence`, () => {
      assert.throws(
        () => parseAskArguments(argv),
        (error) => error instanceof UsageError && /^[^\n]+\.$/.test(error.message),
      );
    });
  }
});
