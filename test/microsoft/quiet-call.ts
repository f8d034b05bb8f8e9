import type { Call, Log } from '../../src/call.ts';

/** A line that went to the log. */
export interface Line {
  readonly level: string;
  readonly fields: object;
  readonly message: string;
}

/** A log that keeps its lines. */
export function keepLines(lines: Line[] = []): Log & { readonly lines: Line[] } {
  const at = (level: string) => (fields: object, message: string) =>
    void lines.push({ level, fields, message });
  return {
    lines,
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    child: () => keepLines(lines),
  };
}

/** A call that may last as long as the signal allows; by default for ever. */
export function quietCall(signal: AbortSignal = new AbortController().signal, log: Log = keepLines()): Call {
  return { correlationId: '5eed0000-0000-4000-8000-000000000001', signal, log };
}
