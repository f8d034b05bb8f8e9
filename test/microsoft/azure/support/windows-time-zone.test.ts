import assert from 'node:assert/strict';
import { getAllTimezones } from 'countries-and-timezones';
import fc from 'fast-check';
import { windowsZoneNames } from '../../../../src/cldr.ts';
import { windowsTimeZone } from '../../../../src/microsoft/azure/support/windows-time-zone.ts';

const known: Readonly<Record<string, string>> = {
  'Asia/Taipei': 'Taipei Standard Time',
  'Asia/Shanghai': 'China Standard Time',
  'Asia/Kolkata': 'India Standard Time',
  'Asia/Calcutta': 'India Standard Time',
  'Europe/Kyiv': 'FLE Standard Time',
  'Europe/Berlin': 'W. Europe Standard Time',
  'America/Los_Angeles': 'Pacific Standard Time',
  'US/Pacific': 'Pacific Standard Time',
  'America/Argentina/Buenos_Aires': 'Argentina Standard Time',
  'Etc/GMT+8': 'UTC-08',
  UTC: 'UTC',
  'Antarctica/Troll': 'UTC',
  '': 'UTC',
  'Middle/Earth': 'UTC',
};

describe('the Windows time zone', () => {
  for (const [zone, windows] of Object.entries(known)) {
    it(`of "${zone}" is ${windows}`, () => assert.equal(windowsTimeZone(zone), windows));
  }

  it('of every IANA zone is one that Windows has, and UTC only where there is no other', () => {
    const all = new Set(windowsZoneNames().values());
    const zones = [
      ...Intl.supportedValuesOf('timeZone'),
      ...Object.keys(getAllTimezones({ deprecated: true })),
    ];
    const toUtc = new Set<string>();
    fc.assert(
      fc.property(fc.constantFrom(...zones), (zone) => {
        const windows = windowsTimeZone(zone);
        if (windows === 'UTC') toUtc.add(zone);
        return all.has(windows);
      }),
      { numRuns: 2_000 },
    );
    const isUtc = /^(Etc\/)?(UTC|UCT|GMT([+-]?0)?|Greenwich|Universal|Zulu)$|^Antarctica\/Troll$|^Factory$/;
    assert.deepEqual(
      [...toUtc].filter((zone) => !isUtc.test(zone)),
      [],
    );
  });

  it('of any text is one that Windows has', () => {
    const all = new Set(windowsZoneNames().values());
    fc.assert(fc.property(fc.string(), (text) => all.has(windowsTimeZone(text))));
  });
});
