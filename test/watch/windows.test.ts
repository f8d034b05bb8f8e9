import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Maintenance } from '../../src/health/model.ts';
import { createBoard } from '../../src/watch/board/create-board.ts';
import type { WritableBoard } from '../../src/watch/board/writable-board.ts';
import { aWindow, customersNamed, day, eight, hour, minute } from './some-issues.ts';

describe('planned maintenance of Azure on the board', () => {
  const [adatum, contoso, fabrikam] = customersNamed('Adatum', 'Contoso', 'Fabrikam');
  assert.ok(adatum && contoso && fabrikam);
  let now: number;
  let board: WritableBoard;

  beforeEach(() => {
    now = eight;
    board = createBoard({ clock: () => now });
    board.setCustomers([adatum, contoso, fabrikam]);
  });

  const tell = ({ tenantId }: { tenantId: string }, ...maintenance: Maintenance[]) =>
    board.applyAzure(tenantId, { issues: [], maintenance, isComplete: true, at: now }, true);
  const goTo = (moment: number) => {
    now = moment;
    board.closeRound();
  };
  const one = () => {
    const [watched] = board.windows();
    return watched && [watched.state, watched.customerCount];
  };
  const concerned = () => board.customersOfWindow('pm3d-5z8').map(({ name }) => name);

  it('is held once for all customers, who come by name', () => {
    tell(fabrikam, aWindow());
    now += minute;
    tell(adatum, aWindow());
    tell(contoso);
    assert.deepEqual(board.windows(), [
      { window: aWindow({ subscriptions: [] }), state: 'planned', customerCount: 2, firstSeenAt: eight },
    ]);
    assert.deepEqual(concerned(), ['Adatum', 'Fabrikam']);
    assert.deepEqual(board.customersOfWindow('PM9'), []);
    assert.deepEqual(board.openIssues(), []);
  });

  it('is planned, under way, over for a week, and then forgotten', () => {
    tell(adatum, aWindow());
    goTo(eight + 2 * day);
    assert.deepEqual(one(), ['underWay', 1]);
    goTo(eight + 2 * day + 3 * hour);
    tell(adatum);
    goTo(now + minute);
    assert.deepEqual(one(), ['over', 1]);
    assert.deepEqual(concerned(), ['Adatum']);
    goTo(now + 7 * day);
    assert.deepEqual(board.windows(), []);
  });

  it('without a planned end goes on until Azure no longer tells of it', () => {
    const { to: _to, ...open } = aWindow();
    tell(adatum, open);
    goTo(eight + 20 * day);
    assert.deepEqual(one(), ['underWay', 1]);
    tell(adatum);
    assert.deepEqual(one(), ['untold', 1]);
  });

  it('leaves a customer whom Azure no longer tells of it; told to nobody, it is known whom it concerned', () => {
    tell(adatum, aWindow());
    tell(contoso, aWindow());
    tell(adatum);
    assert.deepEqual([one(), concerned()], [['planned', 1], ['Contoso']]);
    tell(contoso);
    assert.deepEqual(
      [one(), concerned()],
      [
        ['untold', 2],
        ['Adatum', 'Contoso'],
      ],
    );
    goTo(eight + 3 * day);
    assert.deepEqual(one(), ['untold', 2]);
    tell(contoso, aWindow({ from: now + day, to: now + 2 * day, updatedAt: now }));
    assert.deepEqual([one(), concerned()], [['planned', 1], ['Contoso']]);
  });

  it('stays where the answer has a gap, or the read failed', () => {
    tell(adatum, aWindow());
    const told = { issues: [], maintenance: [], isComplete: true, at: now };
    board.applyAzure(adatum.tenantId, { ...told, failure: 'access_denied' }, false);
    board.applyFailure('azure', adatum.tenantId, 'throttled');
    assert.deepEqual(one(), ['planned', 1]);
  });

  it('goes with a customer that is none any more', () => {
    tell(adatum, aWindow());
    tell(contoso, aWindow());
    board.setCustomers([contoso]);
    assert.deepEqual(concerned(), ['Contoso']);
  });

  it('is the same object until Azure changes it, so that nobody is told of nothing', () => {
    tell(adatum, aWindow());
    const [before] = board.windows();
    tell(contoso, aWindow());
    assert.equal(board.windows()[0]?.window, before?.window);
    tell(contoso, aWindow({ title: 'An old word', updatedAt: eight - 9 * day }));
    assert.equal(board.windows()[0]?.window, before?.window);
    tell(contoso, aWindow({ from: eight + 5 * day, to: eight + 6 * day, updatedAt: eight }));
    assert.equal(board.windows()[0]?.window.from, eight + 5 * day);
  });

  it('keeps the first words of its text, and nobody’s subscriptions', () => {
    tell(adatum, aWindow({ text: 'word '.repeat(1_000), subscriptions: [{ id: 's', name: 'Secret' }] }));
    const [watched] = board.windows();
    assert.equal(watched?.window.text.length, 400);
    assert.doesNotMatch(JSON.stringify(board.snapshot()), /Secret/);
  });

  it('comes through a restart', () => {
    tell(adatum, aWindow());
    tell(contoso, aWindow());
    tell(contoso);
    const again = createBoard({ clock: () => now });
    again.restore(board.snapshot());
    assert.deepEqual(again.windows(), board.windows());
    assert.deepEqual(again.snapshot(), board.snapshot());
  });

  it('is the same whoever is read first', () => {
    const told = fc.record({
      from: fc.integer({ min: 0, max: 2 }).map((days) => eight + days * day),
      to: fc.option(
        fc.integer({ min: 3, max: 5 }).map((days) => eight + days * day),
        { nil: undefined },
      ),
      updatedAt: fc.integer({ min: 0, max: 1 }).map((minutes) => eight - minutes * minute),
      impacts: fc.subarray([
        { service: 'SQL Database', regions: ['East US'] },
        { service: 'SQL Database', regions: ['West Europe', 'North Europe'] },
        { service: 'Storage', regions: [] },
      ]),
    });
    const shown = (order: readonly { readonly place: number; readonly window: Maintenance }[]) => {
      const fresh = createBoard({ clock: () => eight });
      fresh.setCustomers([adatum, contoso, fabrikam]);
      for (const { place, window } of order) {
        const { tenantId } = [adatum, contoso, fabrikam][place] ?? adatum;
        const answer = { issues: [], maintenance: [window], isComplete: true, at: eight };
        fresh.applyAzure(tenantId, answer, true);
      }
      const [watched] = fresh.windows();
      const regions = (watched?.window.impacts ?? []).flatMap(({ service, regions }) =>
        regions.length === 0 ? [service] : regions.map((region) => `${service} ${region}`),
      );
      return { ...watched, window: { ...watched?.window, impacts: regions.sort() } };
    };
    fc.assert(
      fc.property(fc.tuple(told, told, told), (windows) => {
        const order = windows.map(({ to, ...rest }, place) => {
          const { to: _to, ...bare } = aWindow(rest);
          return { place, window: to === undefined ? bare : { ...bare, to } };
        });
        assert.deepEqual(shown(order), shown(order.toReversed()));
      }),
    );
  });
});
