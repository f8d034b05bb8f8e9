import type { Log } from '../../call.ts';

/** Makes what timers and rounds run never throw: what fails is in the log. */
export function createGuarded(log: Log) {
  return <T extends readonly unknown[]>(work: (...given: T) => void): ((...given: T) => void) =>
    (...given) => {
      try {
        work(...given);
      } catch (error) {
        log.error({ err: error }, 'What conversations have to be told could not be found out');
      }
    };
}
