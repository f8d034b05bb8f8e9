import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** How a turn ended: see the label `outcome`. */
export type TurnOutcome = 'answered' | 'failed' | 'unsent' | 'late' | 'ignored' | 'repeated';

/** One call to another service, told by whoever made it. Labels only: no ids, no addresses. */
export interface UpstreamCall {
  /** "graph", "partner-center", "connector", ... */
  readonly service: string;
  /** Name of the operation, one of a few. */
  readonly operation: string;
  /** HTTP status, or a word such as "no_answer". */
  readonly outcome: string;
  readonly seconds: number;
}

/** What the bot counts, as Prometheus reads it. */
export interface Metrics {
  turn(kind: string, outcome: TurnOutcome, seconds: number): void;
  refused(reason: string): void;
  onCall(call: UpstreamCall): void;
  /** The text of all metrics and its content type. */
  read(): Promise<{ readonly text: string; readonly contentType: string }>;
}

const buckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8, 15];

/** Makes the metrics in a registry of their own; `process: true` adds memory, CPU and event loop of this process. */
export function createMetrics(options: { readonly process?: boolean } = {}): Metrics {
  const registry = new Registry();
  if (options.process) collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const turns = new Histogram({
    name: 'partner_health_turn_seconds',
    help: 'Time from the arrival of an activity to its answer, by kind (message, submit, execute, signIn, other) and outcome.',
    labelNames: ['kind', 'outcome'],
    buckets,
    registers,
  });
  const refusals = new Counter({
    name: 'partner_health_refused_total',
    help: 'Activities that were not accepted, by reason.',
    labelNames: ['reason'],
    registers,
  });
  const calls = new Histogram({
    name: 'partner_health_upstream_seconds',
    help: 'Calls to other services, by service, operation and outcome.',
    labelNames: ['service', 'operation', 'outcome'],
    buckets,
    registers,
  });
  return {
    turn: (kind, outcome, seconds) => turns.observe({ kind, outcome }, seconds),
    refused: (reason) => refusals.inc({ reason }),
    onCall: ({ service, operation, outcome, seconds }) =>
      calls.observe({ service, operation, outcome }, seconds),
    read: async () => ({ text: await registry.metrics(), contentType: registry.contentType }),
  };
}
