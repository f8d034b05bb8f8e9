import assert from 'node:assert/strict';
import { effectRows } from '../../../src/views/licences/change-effects.ts';
import { endWords } from '../../../src/views/licences/licence-words.ts';
import { aLicence } from '../../builders.ts';
import { contextFor } from '../../cards/fixture.ts';

describe('the words of a licence', () => {
  it('name the day of its end as Microsoft keeps it, wherever the reader is', () => {
    const licence = aLicence({ endsAt: Date.parse('2027-03-01T00:00:00Z'), autoRenews: false });
    for (const timeZone of ['America/Los_Angeles', 'UTC', 'Pacific/Auckland']) {
      const ctx = { ...contextFor('en'), timeZone };
      assert.match(endWords(ctx, licence) ?? '', /1 Mar 2027/);
      const target = { kind: 'suspend' } as const;
      const [row] = effectRows(ctx, { licence, target, effects: ['expiresAtEnd'] });
      assert.match(row?.text ?? '', /1 Mar 2027/);
    }
  });
});
