import assert from 'node:assert/strict';
import { readHistory } from '../../../src/health/history/read-history.ts';
import type { HistorySource } from '../../../src/health/ports.ts';
import { aCall, aCustomer } from '../../builders.ts';

const now = Date.parse('2026-11-20T07:14:00Z');

describe('reading a history', () => {
  it('asks from a midnight of UTC, so that readers in Berlin and London cost one question', async () => {
    const asked: number[] = [];
    const source: HistorySource = {
      async readHistory(_customer, from) {
        asked.push(from);
        return { issues: [], gaps: [] };
      },
    };
    const read = (from: string) => readHistory(source, aCustomer(), Date.parse(from), { call: aCall(), now });
    await read('2026-10-21T22:00:00Z');
    await read('2026-10-21T23:00:00Z');
    assert.deepEqual(asked, [Date.parse('2026-10-21T00:00:00Z')]);
    await read('2026-10-22T00:00:00Z');
    assert.equal(asked.length, 2);
  });
});
