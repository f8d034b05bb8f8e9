import assert from 'node:assert/strict';
import { collectGarbage } from '../src/collect-garbage.ts';

describe('collectGarbage', () => {
  it('lets go of what nothing holds any more', async () => {
    const gone = new WeakRef({ held: new Array(1_000).fill('by nobody') });
    // A WeakRef keeps what it refers to until the job that made it is over.
    await new Promise((resolve) => setImmediate(resolve));
    await collectGarbage();
    assert.equal(gone.deref(), undefined);
  });
});
