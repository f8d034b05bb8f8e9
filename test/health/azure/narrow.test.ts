import assert from 'node:assert/strict';
import { concerns, narrow } from '../../../src/health/azure/narrow.ts';
import { upcoming } from '../../../src/health/azure/upcoming.ts';
import type { Maintenance } from '../../../src/health/model.ts';
import { azure, hour, now } from '../../cards/fixture.ts';

const machines = { service: 'Virtual Machines', regions: ['West Europe', 'North Europe'] };
const sql = { service: 'SQL Database', regions: ['East US'] };
const everywhere = { service: 'Microsoft Entra ID', regions: ['Global'] };
const nowhere = { service: 'Storage', regions: [] };

describe('what of Azure is asked about', () => {
  const rows = [
    [[machines, sql], { azureService: 'virtual machines' }, true],
    [[machines, sql], { azureService: 'SQL' }, true],
    [[machines, sql], { azureService: 'Virtual' }, true],
    [[machines, sql], { azureService: 'Machine' }, false],
    [[machines], { region: 'West Europe' }, true],
    [[machines], { region: 'westeurope' }, true],
    [[machines], { region: 'Europe' }, false],
    [[machines, sql], { azureService: 'SQL Database', region: 'East US' }, true],
    [[machines, sql], { azureService: 'SQL Database', region: 'West Europe' }, false],
    [[everywhere], { region: 'West Europe' }, true],
    [[nowhere], { region: 'West Europe' }, true],
    [[nowhere], { azureService: 'SQL' }, false],
    [[], { azureService: 'SQL', region: 'East US' }, true],
  ] as const;
  for (const [impacts, filter, expected] of rows) {
    const names = impacts.map(({ service }) => service).join(', ') || 'an event that names nothing';
    it(`${expected ? 'takes in' : 'leaves out'} ${names} for ${JSON.stringify(filter)}`, () => {
      assert.equal(concerns(impacts, filter), expected);
    });
  }

  it('has the status of the issues that are left', () => {
    assert.equal(narrow(azure, { azureService: 'Virtual Machines' }).status.level, 'degraded');
    const narrowed = narrow(azure, { azureService: 'SQL Database' });
    assert.deepEqual([narrowed.status.level, narrowed.issues.map(({ id }) => id)], ['healthy', ['9LTR-3B8']]);
    assert.deepEqual(
      narrow(azure, { region: 'North Europe' }).azure?.maintenance.map(({ id }) => id),
      ['PM8W-2K0'],
    );
    assert.equal(narrow(azure, {}), azure);
  });
});

describe('maintenance to come', () => {
  const [first] = azure.azure?.maintenance ?? [];
  assert.ok(first);
  const window = (id: string, from: number, to?: number): Maintenance => {
    const { to: _to, ...rest } = first;
    return { ...rest, id, from: now + from * hour, ...(to !== undefined && { to: now + to * hour }) };
  };

  it('is what is open, and what begins in time; the next first', () => {
    const windows = [
      window('later', 49, 50),
      window('soon', 47, 60),
      window('open', -5),
      window('open with an end', -6, 1),
      window('over', -5, 0),
    ];
    assert.deepEqual(
      upcoming(windows, now, 2).map(({ id }) => id),
      ['open with an end', 'open', 'soon'],
    );
  });
});
