import assert from 'node:assert/strict';
import { createDesk } from '../../src/service-desk/create-desk.ts';
import type { Receipt, WaitingEvent } from '../../src/service-desk/ports.ts';
import { aLog } from '../builders.ts';
import { anEvent, aRequest, noon } from './a-request.ts';

/** A desk whose answers the test decides, with an outbox in memory. */
function stage(events: readonly (readonly [id: string, number: string])[]) {
  let now = noon;
  const box = new Map<string, WaitingEvent>();
  const put = (id: string, number: string) =>
    box.set(id, { event: anEvent({ id, request: aRequest({ number }) }), attempts: 0, nextAt: 0 });
  for (const [id, number] of events) put(id, number);
  const sent: string[] = [];
  const answers = new Map<string, Receipt>();
  const log = aLog();
  const desk = createDesk({
    outbox: {
      waiting: async () => [...box.values()],
      remove: async (id) => void box.delete(id),
      putOff: async (id, next) => {
        const waiting = box.get(id);
        if (waiting) box.set(id, { ...waiting, ...next });
      },
    },
    send: async ({ id }) => {
      sent.push(id);
      return answers.get(id) ?? { kind: 'taken' };
    },
    clock: () => now,
    log,
    random: () => 0,
  });
  return { desk, sent, answers, box, put, log, wait: (ms: number) => (now += ms) };
}

const refused: Receipt = { kind: 'refused', status: 500 };

describe('the service desk', () => {
  it('gets every event in its order, once', async () => {
    const { desk, sent, box } = stage([
      ['e-1', 'R-0001'],
      ['e-2', 'R-0002'],
      ['e-3', 'R-0001'],
    ]);
    await desk.flush();
    await desk.flush();
    assert.deepEqual(sent, ['e-1', 'e-2', 'e-3']);
    assert.equal(box.size, 0);
  });

  it('keeps what was refused, and sends it again when it is time', async () => {
    const { desk, sent, answers, wait, box } = stage([['e-1', 'R-0001']]);
    answers.set('e-1', refused);
    await desk.flush();
    await desk.flush();
    assert.deepEqual(sent, ['e-1']);
    answers.clear();
    wait(5_000);
    await desk.flush();
    assert.deepEqual(sent, ['e-1', 'e-1']);
    assert.equal(box.size, 0);
  });

  it('holds back the later events of a request whose event was refused, and no others', async () => {
    const { desk, sent, answers, wait } = stage([
      ['e-1', 'R-0001'],
      ['e-2', 'R-0001'],
      ['e-3', 'R-0002'],
    ]);
    answers.set('e-1', refused);
    await desk.flush();
    assert.deepEqual(sent, ['e-1', 'e-3']);
    answers.clear();
    wait(5_000);
    await desk.flush();
    assert.deepEqual(sent, ['e-1', 'e-3', 'e-1', 'e-2']);
  });

  it('comes again when the desk says', async () => {
    const { desk, sent, answers, wait } = stage([['e-1', 'R-0001']]);
    answers.set('e-1', { ...refused, status: 429, retryAfterSeconds: 60 });
    await desk.flush();
    wait(59_000);
    await desk.flush();
    assert.equal(sent.length, 1);
    wait(1_000);
    await desk.flush();
    assert.equal(sent.length, 2);
  });

  it('gives an event up after three days, tells the log, and goes on with the next', async () => {
    const { desk, sent, answers, wait, box, log } = stage([
      ['e-1', 'R-0001'],
      ['e-2', 'R-0001'],
    ]);
    answers.set('e-1', refused);
    for (let day = 0; day < 12; day += 1) {
      await desk.flush();
      wait(24 * 3_600_000);
    }
    assert.equal(sent.filter((id) => id === 'e-1').length, 10);
    assert.equal(sent.at(-1), 'e-2');
    assert.equal(box.size, 0);
    assert.ok(log.lines.some(({ level, fields }) => level === 'error' && fields.eventId === 'e-1'));
  });

  it('sends what comes in while it is sending', async () => {
    const { desk, sent, put } = stage([['e-1', 'R-0001']]);
    const running = desk.flush();
    put('e-2', 'R-0002');
    await Promise.all([running, desk.flush()]);
    assert.deepEqual(sent.sort(), ['e-1', 'e-2']);
  });

  it('sends nothing any more once it is stopped', async () => {
    const { desk, sent } = stage([['e-1', 'R-0001']]);
    await desk.stop();
    await desk.flush();
    assert.deepEqual(sent, []);
  });
});
