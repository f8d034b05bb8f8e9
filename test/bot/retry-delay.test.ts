import assert from 'node:assert/strict';
import { retryDelay } from '../../src/bot/retry-delay.ts';

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
});
