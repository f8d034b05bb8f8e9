import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  isMicrosoftNumber,
  requestNumberAsked,
  requestNumberOf,
} from '../../../src/commands/grammar/request-number.ts';

describe('the number of a support request', () => {
  it('is read in any case, with or without leading zeros and the dash', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.constantFrom('R-', 'r-', 'R', 'r'),
        fc.boolean(),
        (count, letter, padded) => {
          const number = `R-${String(count).padStart(4, '0')}`;
          const word = `${letter}${padded ? String(count).padStart(7, '0') : count}`;
          assert.equal(requestNumberOf(word)?.number, number);
        },
      ),
    );
  });

  it('is sure only as the bot writes it', () => {
    assert.equal(requestNumberOf('R-0042')?.sure, true);
    for (const word of ['R-42', 'R0042', 'r42']) assert.equal(requestNumberOf(word)?.sure, false, word);
  });

  it('is digits alone only where a number is asked for', () => {
    assert.equal(requestNumberAsked('42')?.number, 'R-0042');
    for (const word of ['42', 'R-', 'R-12345678', 'RX-0042', 'R-00a1', 'EX123456', '']) {
      assert.equal(requestNumberOf(word), undefined, word);
    }
  });

  it("is not one of Microsoft's, which are long", () => {
    for (const word of ['2611270040001234', '616122292874576']) {
      assert.ok(isMicrosoftNumber(word), word);
      assert.equal(requestNumberAsked(word), undefined, word);
    }
    assert.ok(!isMicrosoftNumber('0042'));
  });
});
