import type { Clock, Log } from '../call.ts';
import { nextTry } from './next-try.ts';
import type { DeskOutbox, SendEvent, WaitingEvent } from './ports.ts';

export interface DeskParts {
  readonly outbox: DeskOutbox;
  readonly send: SendEvent;
  readonly clock: Clock;
  readonly log: Log;
  /** A number from 0 to 1, for jitter. */
  readonly random?: () => number;
}

/** Brings events from the outbox to the desk. */
export interface Desk {
  /** Sends what is due now. Never throws; one run at a time, a call during a run is followed by another run. */
  flush(): Promise<void>;
  /** Goes on by itself from now on. */
  start(): void;
  /** Lets go of what is under way; it stays in the outbox. */
  stop(): Promise<void>;
}

/** Milliseconds between two looks at the outbox: what was just written is sent at once, by `flush`. */
const lookEvery = 5_000;

/**
 * Delivers at least once and in the order of a request's life: what fails holds back the later events of its request and
 * no others. The desk drops what it has seen by the event's id.
 */
export function createDesk({ outbox, send, clock, log, random = Math.random }: DeskParts): Desk {
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  let wanted = false;
  let timer: NodeJS.Timeout | undefined;

  async function run(): Promise<void> {
    do {
      wanted = false;
      try {
        await sendDue();
      } catch (error) {
        log.error({ err: error }, 'The events for the service desk could not be read or written.');
      }
    } while (wanted && !stopping.signal.aborted);
  }

  async function sendDue(): Promise<void> {
    const heldBack = new Set<string>();
    for (const waiting of await outbox.waiting()) {
      const { number } = waiting.event.request;
      if (stopping.signal.aborted) return;
      if (heldBack.has(number)) continue;
      if (waiting.nextAt > clock() || !(await deliver(waiting))) heldBack.add(number);
    }
  }

  async function deliver({ event, attempts }: WaitingEvent): Promise<boolean> {
    const receipt = await send(event, stopping.signal);
    if (receipt.kind === 'taken') {
      await outbox.remove(event.id);
      return true;
    }
    if (stopping.signal.aborted) return false;
    const nextAt = nextTry({ attempts: attempts + 1, now: clock(), random: random(), ...receipt });
    if (nextAt === undefined) {
      const fields = { eventId: event.id, kind: event.kind, number: event.request.number, attempts };
      log.error(fields, 'The service desk never took an event; it is given up.');
      await outbox.remove(event.id);
      return true;
    }
    await outbox.putOff(event.id, { attempts: attempts + 1, nextAt });
    return false;
  }

  function flush(): Promise<void> {
    if (stopping.signal.aborted) return Promise.resolve();
    wanted = true;
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    flush,
    start() {
      timer ??= setInterval(() => void flush(), lookEvery).unref();
    },
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await running;
    },
  };
}
