import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMessage } from '../../../src/commands/grammar/read-message.ts';
import { withinCpu } from '../../within-cpu.ts';
import { hostileUnits } from './hostile.ts';

/** The text of the note that a message is. */
function noteIn(raw: string): string | undefined {
  const parsed = readMessage(raw, 'en');
  assert.equal(parsed.kind === 'command' && parsed.command, 'note', raw);
  return parsed.kind === 'command' && parsed.command === 'note' ? parsed.args.text : undefined;
}

describe('the text of a note', () => {
  const examples: [what: string, raw: string, text: string][] = [
    [
      'lines and emoji',
      '<at>Partner Health</at> note R-0042 <b>Users</b> say &quot;fine&quot;<br>Since noon 👍',
      'Users say "fine"\nSince noon 👍',
    ],
    ['what stands on lines of its own', 'note r-42\nfirst\nsecond', 'first\nsecond'],
    ['smart quotes', 'note R-0042 “Access denied” it says', '“Access denied” it says'],
    [
      'a link whole',
      'note R-0042 https://example.com/a?b=EX123456 shows it',
      'https://example.com/a?b=EX123456 shows it',
    ],
    [
      'what follows the word for it in Chinese',
      '在 R-0042 加註：使用者回報\n\n正常 🎉',
      '使用者回報\n\n正常 🎉',
    ],
    ['what follows a number without our letter', 'note ticket 42 Hello There', 'Hello There'],
    ['the text where the number is written in another width', 'note Ｒ－００４２ works', 'works'],
    ['what is no mark-up', 'note R-0042 a < b & c', 'a < b & c'],
  ];
  for (const [what, raw, text] of examples) {
    it(`keeps ${what}`, () => assert.equal(noteIn(raw), text));
  }

  it('is as long as it was typed', () => {
    const long = 'Still slow. '.repeat(300).trim();
    assert.equal(noteIn(`note R-0042 ${long}`), long);
  });

  it('is what was typed, whatever its words mean', () => {
    const words = fc.constantFrom(
      ...[
        'close',
        'R-0043',
        'EX654321',
        'health',
        'for',
        'Contoso',
        'tell',
        'note',
        '關閉',
        'critical',
        '?',
        'help',
      ],
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (said) => {
        const text = ['Users', ...said].join(' ');
        assert.equal(noteIn(`note R-0042 ${text}`), text);
      }),
    );
  });

  it('is read to its end in half a million hostile characters', () => {
    withinCpu(10_000, () => {
      for (const unit of hostileUnits) {
        readMessage(`note R-0042 ${unit.repeat(Math.ceil(500_000 / unit.length))}`, 'en');
      }
    });
  });
});

describe('any other message', () => {
  it('is read as the command that it is', () => {
    assert.deepEqual(readMessage('<at>Bot</at> health for Contoso', 'en'), {
      kind: 'command',
      command: 'health',
      args: { customer: 'Contoso' },
    });
  });
});
