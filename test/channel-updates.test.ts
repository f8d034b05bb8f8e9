import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import sinon from 'sinon';
import { openChannelUpdates } from '../src/channel-updates.ts';
import { buildCustomerIndex } from '../src/customers/customer-index.ts';
import type { SendFate } from '../src/send-fate.ts';
import { StoreError } from '../src/store/store-error.ts';
import { createTeamsTraffic } from '../src/teams-traffic/teams-traffic.ts';
import { createBoard } from '../src/watch/board/create-board.ts';
import { aLog } from './builders.ts';
import { contextFor } from './cards/fixture.ts';
import { makeFolder } from './store/temporary-store.ts';
import { aRule } from './subscriptions/a-rule.ts';
import { aChannel, ada } from './subscriptions/some-subscriptions.ts';
import { MemoryStore } from './support/memory-store.ts';
import { anIssue, customersNamed, eight } from './watch/some-issues.ts';

const second = 1_000;

describe('what conversations are told', () => {
  let timers: sinon.SinonFakeTimers;
  let directory: string;
  beforeEach(async () => {
    directory = await makeFolder();
    timers = sinon.useFakeTimers({
      now: eight,
      toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval'],
    });
  });
  afterEach(async () => {
    timers.restore();
    await rm(directory, { recursive: true, force: true });
  });

  it('ends when another process has taken over the data folder: that one tells it', async () => {
    const losing = new AbortController();
    const board = createBoard({ clock: Date.now });
    const customers = customersNamed('Contoso');
    board.setCustomers(customers);
    const said: string[] = [];
    const say = (what: string) => async (): Promise<SendFate> => {
      said.push(what);
      return { kind: 'sent', messageId: '1' };
    };
    const messenger = { say: say('card'), edit: say('edit') };
    const updates = await openChannelUpdates({
      store: new MemoryStore(),
      directory,
      lost: losing.signal,
      board,
      customers: {
        snapshot: () => ({
          index: buildCustomerIndex(customers),
          customers,
          loadedAt: new Map(),
          failures: [],
        }),
        isLoaded: () => true,
        ready: async () => {},
        refresh: async () => {},
        close() {},
      },
      issues: { readChanges: async () => ({ issues: [], gaps: [] }) },
      links: contextFor('en').links,
      messenger,
      patientMessenger: messenger,
      traffic: createTeamsTraffic(Date.now),
      clock: Date.now,
      ids: () => 'id',
      log: aLog(),
    });
    const { subscriptions } = updates.services;
    await subscriptions.subscribe(aChannel('19:noc'), ada, { rule: aRule() });
    await updates.start();
    const [contoso] = customers;
    const round = async (title: string, count: number) => {
      board.applyIssues(contoso?.tenantId ?? '', {
        issues: [anIssue({ title, updatedAt: Date.now() })],
        isComplete: true,
        at: Date.now(),
      });
      board.closeRound();
      updates.onRound();
      // The journal writes beside the virtual time.
      for (let turn = 0; turn < 200 && said.length < count; turn++) {
        await timers.tickAsync(second);
        await new Promise(setImmediate);
      }
    };
    await round('Slow mail', 1);
    await round('Slower mail', 2);
    assert.deepEqual(said, ['card', 'edit']);
    losing.abort(new StoreError('lock_lost', 'Another process has taken over.'));
    await round('No mail', 3);
    assert.deepEqual(said, ['card', 'edit']);
    await updates.stop();
  });
});
