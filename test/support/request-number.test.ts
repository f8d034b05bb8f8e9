import assert from 'node:assert/strict';
import { readRequestNumber, requestNumber } from '../../src/support/request-number.ts';

describe('our number of a request', () => {
  it('has four digits at least', () => {
    assert.deepEqual([1, 42, 9_999, 12_345].map(requestNumber), ['R-0001', 'R-0042', 'R-9999', 'R-12345']);
  });

  it('is read as people write it', () => {
    for (const text of ['R-0042', 'r-0042', ' r42 ', 'R-42', '42', 'r-00042']) {
      assert.equal(readRequestNumber(text), 'R-0042', text);
    }
    assert.equal(readRequestNumber('R-12345'), 'R-12345');
    assert.equal(readRequestNumber('ex123456'), 'EX123456');
  });
});
