import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readRetryAfter } from '../../src/microsoft/retry-after.ts';

const now = Date.parse('2026-11-20T08:00:00Z');

describe('readRetryAfter', () => {
  const cases: readonly (readonly [string | undefined, string, number | undefined])[] = [
    ['57', '', 57],
    [' 2 ', '', 2],
    ['1.5', '', 1.5],
    ['0', '', 0],
    ['Fri, 20 Nov 2026 08:01:30 GMT', '', 90],
    ['Fri, 20 Nov 2026 07:00:00 GMT', '', 0],
    ['99999999', '', 3600],
    ['soon', '', undefined],
    ['-5', '', undefined],
    [undefined, '{"statusCode":429,"message":"Rate limit is exceeded. Try again in 57 seconds."}', 57],
    [undefined, 'Try again in 1 second.', 1],
    ['soon', 'Try again in 12 seconds.', 12],
    ['3', 'Try again in 57 seconds.', 3],
    [undefined, '', undefined],
  ];
  for (const [header, body, expected] of cases) {
    it(`reads ${header ?? 'no header'} with ${body || 'no body'} as ${expected}`, () => {
      assert.equal(readRetryAfter(header, body, now), expected);
    });
  }

  it('never asks to wait a negative time or more than an hour, whatever was sent', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (header, body) => {
        const seconds = readRetryAfter(header, body, now) ?? 0;
        assert.ok(seconds >= 0 && seconds <= 3600);
      }),
    );
  });
});
