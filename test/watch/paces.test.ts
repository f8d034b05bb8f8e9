import assert from 'node:assert/strict';
import { readsAtOnce } from '../../src/watch/watcher/paces.ts';

describe('How many customers are read at once', () => {
  it('is a dozen for a small fleet, so that it keeps few connections open', () => {
    assert.equal(readsAtOnce(0), 12);
    assert.equal(readsAtOnce(45), 12);
    assert.equal(readsAtOnce(720), 12);
  });

  it('grows with the fleet, so that reads of a second each still end within a minute', () => {
    assert.equal(readsAtOnce(3_000), 50);
  });

  it('stays below a hundred for the largest', () => {
    assert.equal(readsAtOnce(10_000), 96);
    assert.equal(readsAtOnce(30_000), 96);
  });
});
