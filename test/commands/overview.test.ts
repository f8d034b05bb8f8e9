import assert from 'node:assert/strict';
import { commands } from '../../src/commands/table.ts';
import { ReadError } from '../../src/errors.ts';
import { aBoard } from '../a-board.ts';
import { contoso, issue, now, owa, roomsAdvisory } from '../cards/fixture.ts';
import { busyBoard, manyCustomers } from '../cards/fleet-samples.ts';
import { textOf } from '../views/text-of.ts';
import { askOfBoard } from './ask-of-board.ts';

const overview = async (args: object, known: object = {}) =>
  textOf(await askOfBoard('overview', args, { board: busyBoard, ...known }));

describe('overview', () => {
  it('tells the open issues of all customers', async () => {
    assert.match(await overview({}), /^All customers\n✕ 3 incidents, 7 advisories open\n/);
  });

  it('tells those of one service by the id that Graph gives it, whatever Microsoft calls it', async () => {
    const exchange = await overview({ service: 'Exchange' });
    assert.match(exchange, /^All customers · Exchange Online\n▲ 1 incident, 1 advisory open\n/);
    assert.doesNotMatch(exchange, /Azure health/);
    assert.match(
      await overview({ service: 'microsoftteams' }),
      /^All customers · Microsoft Teams\n✕ 1 incident, 1 advisory/,
    );
    assert.match(
      await overview({ service: 'OSDPPlatform' }),
      /^All customers · Microsoft 365 suite\n▲ 5 advisories/,
    );
    const entra = issue({ id: 'MO1', title: 'x', service: 'Microsoft Entra' });
    const board = aBoard({ issues: [{ issue: entra, customers: [contoso] }] });
    assert.match(
      await overview({ service: 'OrgLiveID' }, { board }),
      /^All customers · Microsoft Entra\n.*1 advisory/,
    );
  });

  it('tells those of Azure, and never takes a service of Microsoft 365 for it', async () => {
    const azure = await overview({ service: 'Azure' });
    assert.match(azure, /^All customers · Azure\n◉ 1 incident open\n/);
    assert.doesNotMatch(azure, /Microsoft 365 health/);
    const labels = issue({ id: 'MO1', title: 'x', service: 'Azure Information Protection' });
    const board = aBoard({ issues: [{ issue: labels, customers: [contoso] }] });
    assert.doesNotMatch(await overview({ service: 'Azure' }, { board }), /MO1/);
    assert.match(await overview({ service: 'RMS' }, { board }), /Advisory MO1/);
  });

  it('names a service that has no open issue as people do, and one that is none as it was said', async () => {
    assert.match(
      await overview({ service: 'OneDriveForBusiness' }),
      /^All customers · OneDrive\n\? No open issues where it was read/,
    );
    assert.match(await overview({ service: '???' }), /^All customers · \?\?\?\n\? No open issues/);
  });

  it('tells incidents only', async () => {
    assert.match(await overview({ only: 'incidents' }), /✕ 3 incidents open\nAlso open: 7 advisories/);
  });

  it('knows that customers are missing where an account could not be read', async () => {
    const failures = [
      { account: 'china', cloud: 'china', error: new ReadError('unreachable', 'x') },
    ] as const;
    assert.match(await overview({}, { failures }), /The customer list is not complete\./);
  });

  it('needs a role, and takes no arguments that no card of ours sends', () => {
    assert.equal(commands.get('overview')?.needs, 'view');
    for (const args of [{ only: 'x' }, { page: 0 }, { page: 1.5 }, { service: 'x'.repeat(300) }])
      assert.equal(commands.get('overview')?.prepare(args), undefined);
  });

  it('is as small for 60 issues over 10,000 customers as for few', async () => {
    const customers = manyCustomers(10_000);
    const issues = Array.from({ length: 60 }, (_, i) => ({
      issue: { ...(i % 2 ? owa : roomsAdvisory), id: `EX${2_000_000 + i}`, startedAt: now },
      customers,
    }));
    const text = await overview({ page: 10 }, { board: aBoard({ issues }) });
    assert.match(text, /10,000 customers/);
    assert.match(text, /55–60 of 60/);
  });
});
