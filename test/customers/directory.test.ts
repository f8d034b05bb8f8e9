import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Call, Log } from '../../src/call.ts';
import type { Customer } from '../../src/customers/customer.ts';
import { createDirectory, type Directory } from '../../src/customers/directory.ts';
import { findCustomer } from '../../src/customers/find-customer.ts';
import type { CustomerSource } from '../../src/customers/ports.ts';
import { ReadError } from '../../src/errors.ts';
import { customer, customersNamed } from './some-customers.ts';

/** A source that answers what the test wants, when it wants. */
class PlayedSource implements CustomerSource {
  readonly account: string;
  readonly cloud = 'global';
  readonly calls: Call[] = [];
  answer: (call: Call) => Promise<Customer[]>;

  constructor(account: string, answer: (call: Call) => Promise<Customer[]>) {
    this.account = account;
    this.answer = answer;
  }

  listCustomers(call: Call): Promise<Customer[]> {
    this.calls.push(call);
    return this.answer(call);
  }
}

const gives =
  (...customers: Customer[]) =>
  () =>
    Promise.resolve(customers);
const fails = (error: Error) => () => Promise.reject(error);
const never = () => new Promise<never>(() => {});
const minute = 60_000;

describe('the customer directory', () => {
  const logged: Array<{ level: string; fields: object; message: string }> = [];
  let timers: sinon.SinonFakeTimers;
  let opened: Directory[];
  let stopCalls: AbortController;

  const logTo = (level: string) => (fields: object, message: string) =>
    void logged.push({ level, fields, message });
  const log: Log = {
    debug: logTo('debug'),
    info: logTo('info'),
    warn: logTo('warn'),
    error: logTo('error'),
    child: () => log,
  };
  const newCall = (): Call => ({ correlationId: 'background', signal: stopCalls.signal, log });
  const patient = (): Call => ({ correlationId: 'turn', signal: new AbortController().signal, log });
  const open = (...sources: CustomerSource[]) => {
    const directory = createDirectory({ sources, clock: () => Date.now(), log, newCall });
    opened.push(directory);
    return directory;
  };
  const names = (directory: Directory) => directory.snapshot().customers.map(({ name }) => name);
  const failures = (directory: Directory) =>
    directory.snapshot().failures.map(({ account, error }) => `${account}: ${error.reason}`);

  beforeEach(() => {
    timers = sinon.useFakeTimers({ now: 1_000, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    opened = [];
    logged.length = 0;
    stopCalls = new AbortController();
  });
  afterEach(() => {
    for (const directory of opened) directory.close();
    timers.restore();
  });

  it('is empty until the first load, then has the customers of all accounts by name', async () => {
    const directory = open(
      new PlayedSource('primary', gives(customer('Fabrikam', 1), customer('Contoso', 2))),
      new PlayedSource('china', gives(customer('Adatum', 3))),
    );
    assert.deepEqual(names(directory), []);
    await directory.ready(patient());
    assert.deepEqual(names(directory), ['Adatum', 'Contoso', 'Fabrikam']);
    assert.deepEqual(
      [...directory.snapshot().loadedAt],
      [
        ['primary', 1_000],
        ['china', 1_000],
      ],
    );
    assert.equal(findCustomer(directory.snapshot().index, 'contoso').kind, 'one');
  });

  it('tells an account that failed, and still has the others', async () => {
    const directory = open(
      new PlayedSource('primary', gives(customer('Contoso', 1))),
      new PlayedSource('china', fails(new ReadError('secret_expired', 'expired'))),
    );
    await directory.ready(patient());
    assert.deepEqual(names(directory), ['Contoso']);
    assert.deepEqual(failures(directory), ['china: secret_expired']);
    assert.deepEqual([...directory.snapshot().loadedAt.keys()], ['primary']);
  });

  it('has the customers of one account while another takes its time', async () => {
    const directory = open(
      new PlayedSource('primary', gives(customer('Contoso', 1))),
      new PlayedSource('china', never),
    );
    const turn = new AbortController();
    const waiting = directory.ready({ ...patient(), signal: turn.signal });
    await timers.tickAsync(0);
    assert.deepEqual(names(directory), ['Contoso']);
    turn.abort();
    await waiting;
  });

  it('keeps nobody waiting for long for an account that is slow', async () => {
    const directory = open(
      new PlayedSource('fast', gives(customer('Contoso', 1))),
      new PlayedSource('slow', never),
    );
    let ready = false;
    const waiting = directory.ready(patient()).then(() => {
      ready = true;
    });
    await timers.tickAsync(1_400);
    assert.equal(ready, false);
    await timers.tickAsync(100);
    await waiting;
    assert.deepEqual(names(directory), ['Contoso']);
    assert.equal(directory.isLoaded(), false);
  });

  it('loads again every 15 minutes, and sees who came and who went', async () => {
    const source = new PlayedSource('primary', gives(customer('Contoso', 1)));
    const directory = open(source);
    await directory.ready(patient());
    source.answer = gives(customer('Fabrikam', 2));
    await timers.tickAsync(15 * minute - 1);
    assert.deepEqual(names(directory), ['Contoso']);
    await timers.tickAsync(1);
    assert.deepEqual(names(directory), ['Fabrikam']);
    assert.equal(directory.snapshot().loadedAt.get('primary'), 1_000 + 15 * minute);
  });

  it('keeps the old list when a load fails, says so, and recovers', async () => {
    const source = new PlayedSource('primary', gives(customer('Contoso', 1)));
    const directory = open(source);
    await directory.ready(patient());
    source.answer = fails(new ReadError('service_failed', 'oops', { status: 503 }));
    await timers.tickAsync(15 * minute);
    assert.deepEqual(names(directory), ['Contoso']);
    assert.deepEqual(failures(directory), ['primary: service_failed']);
    assert.equal(directory.snapshot().loadedAt.get('primary'), 1_000);
    assert.equal(logged.filter(({ level }) => level === 'warn').length, 1);
    source.answer = gives(customer('Contoso', 1), customer('Fabrikam', 2));
    await timers.tickAsync(10_000);
    assert.deepEqual(names(directory), ['Contoso', 'Fabrikam']);
    assert.deepEqual(failures(directory), []);
  });

  it('tries again after 10 s, then twice as long each time, at most 15 minutes', async () => {
    const source = new PlayedSource('primary', fails(new Error('no network')));
    const directory = open(source);
    await directory.ready(patient());
    assert.deepEqual(failures(directory), ['primary: unexpected']);
    for (const seconds of [10, 20, 40, 80, 160, 320, 640, 900, 900]) {
      const before = source.calls.length;
      await timers.tickAsync(seconds * 1_000 - 1);
      assert.equal(source.calls.length, before, `too early for ${seconds} s`);
      await timers.tickAsync(1);
      assert.equal(source.calls.length, before + 1, `not after ${seconds} s`);
    }
  });

  it('comes back no sooner than Microsoft asked for', async () => {
    const source = new PlayedSource(
      'primary',
      fails(new ReadError('throttled', '429', { retryAfterSeconds: 60 })),
    );
    await open(source).ready(patient());
    await timers.tickAsync(59_999);
    assert.equal(source.calls.length, 1);
    await timers.tickAsync(1);
    assert.equal(source.calls.length, 2);
  });

  it('leaves the accounts alone that did not fail', async () => {
    const fine = new PlayedSource('primary', gives(customer('Contoso', 1)));
    const broken = new PlayedSource('china', fails(new ReadError('unreachable', 'no route')));
    await open(fine, broken).ready(patient());
    await timers.tickAsync(10_000);
    assert.deepEqual([fine.calls.length, broken.calls.length], [1, 2]);
  });

  it('loads on demand, once for all who ask meanwhile', async () => {
    const source = new PlayedSource('primary', gives(customer('Contoso', 1)));
    const directory = open(source);
    await directory.ready(patient());
    source.answer = gives(customer('Fabrikam', 2));
    await Promise.all([directory.refresh(patient()), directory.refresh(patient())]);
    assert.deepEqual(names(directory), ['Fabrikam']);
    assert.equal(source.calls.length, 2);
    await timers.tickAsync(15 * minute);
    assert.equal(source.calls.length, 3, 'the interval starts anew after a load on demand');
  });

  it('gives up a load that gets no answer when its call does, even if the source does not notice', async () => {
    const directory = open(new PlayedSource('primary', never));
    const ready = directory.ready(patient());
    stopCalls.abort(new Error('30 s are over'));
    await ready;
    assert.deepEqual(failures(directory), ['primary: no_answer']);
  });

  it('takes a tenant once that two accounts have', async () => {
    const directory = open(
      new PlayedSource('primary', gives(customer('Contoso', 1))),
      new PlayedSource('china', gives(customer('Contoso again', 1))),
    );
    await directory.ready(patient());
    assert.deepEqual(names(directory), ['Contoso']);
  });

  it('gives a snapshot that no later load changes', async () => {
    const source = new PlayedSource('primary', gives(customer('Contoso', 1)));
    const directory = open(source);
    await directory.ready(patient());
    const before = directory.snapshot();
    source.answer = gives(...customersNamed('Fabrikam', 'Adatum'));
    await directory.refresh(patient());
    assert.deepEqual(
      before.customers.map(({ name }) => name),
      ['Contoso'],
    );
    assert.equal(findCustomer(before.index, 'contoso').kind, 'one');
  });

  it('stops when it is closed: no timer, no waiting, reads in flight aborted, the snapshot stays', async () => {
    const source = new PlayedSource('primary', gives(customer('Contoso', 1)));
    const directory = open(source);
    await directory.ready(patient());
    source.answer = never;
    const refreshing = directory.refresh(patient());
    directory.close();
    await refreshing;
    assert.equal(source.calls.at(-1)?.signal.aborted, true);
    await timers.tickAsync(60 * minute);
    assert.equal(timers.countTimers(), 0);
    assert.equal(source.calls.length, 2);
    assert.deepEqual(names(directory), ['Contoso']);
    await directory.refresh(patient());
    assert.equal(source.calls.length, 2);
  });
});
