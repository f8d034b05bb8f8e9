import assert from 'node:assert/strict';
import fc from 'fast-check';
import { customerTimeZone, isTimeZone } from '../../src/customers/customer-time-zone.ts';

const at = Date.parse('2026-11-20T07:14:00Z');

describe('customerTimeZone', () => {
  it('is the country’s where all its clocks agree', () => {
    for (const [country, zone] of [
      ['DE', 'Europe/Berlin'],
      ['tw', 'Asia/Taipei'],
      ['GB', 'Europe/London'],
      ['CN', 'Asia/Shanghai'],
      ['CY', 'Asia/Nicosia'],
      ['UA', 'Europe/Kyiv'],
    ] as const) {
      const found = customerTimeZone(country, 'America/New_York', at);
      assert.deepEqual([found.zone, found.reason], [zone, 'country']);
    }
  });

  it('is the reader’s where it is one of the country’s, else the capital’s', () => {
    const near = customerTimeZone('US', 'America/Chicago', at);
    assert.deepEqual([near.zone, near.reason], ['America/Chicago', 'reader']);
    const far = customerTimeZone('US', 'Asia/Taipei', at);
    assert.deepEqual([far.zone, far.reason], ['America/New_York', 'capital']);
    assert.equal(customerTimeZone('AU', 'UTC', at).zone, 'Australia/Sydney');
  });

  it('is the official one where some of a country use another', () => {
    const found = customerTimeZone('CN', 'America/New_York', at);
    assert.deepEqual(found, { zone: 'Asia/Shanghai', reason: 'country', choices: ['Asia/Shanghai'] });
  });

  it('is named by the capital', () => {
    const zones = ['CY', 'MY', 'UZ', 'VN'].map((country) => customerTimeZone(country, 'UTC', at).zone);
    assert.deepEqual(zones, ['Asia/Nicosia', 'Asia/Kuala_Lumpur', 'Asia/Tashkent', 'Asia/Ho_Chi_Minh']);
  });

  it('is UTC where the country is not known', () => {
    for (const country of [undefined, 'XX', '', '__proto__'])
      assert.deepEqual(customerTimeZone(country, 'Europe/Berlin', at), {
        zone: 'UTC',
        reason: 'unknown',
        choices: [],
      });
  });

  it('is always a zone that exists, and the first of its choices', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 3 }),
        fc.constantFrom('UTC', 'Asia/Taipei', 'x'),
        (country, reader) => {
          const { zone, reason, choices } = customerTimeZone(country, reader, at);
          assert.ok(isTimeZone(zone));
          if (reason !== 'unknown') assert.equal(choices[0], zone);
        },
      ),
    );
  });
});
