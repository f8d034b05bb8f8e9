import type { Log } from '../../call.ts';

/**
 * A log for thousands of reads a minute: what each of them has to say is for those who look for faults. How many
 * failed and why is in the coverage and in the line of each cycle.
 */
export function quietLog(log: Log): Log {
  const debug = (fields: object, message: string) => log.debug(fields, message);
  return {
    debug,
    info: debug,
    warn: debug,
    error: (fields, message) => log.error(fields, message),
    child: (fields) => quietLog(log.child(fields)),
  };
}
