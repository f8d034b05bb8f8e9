import type { ApiName, CallRecord, Cloud } from './calls.ts';
import type { OperationName } from './operations.ts';

/**
 * What goes wrong. `latencyMs` comes on top of anything else; otherwise the first that is set counts.
 *
 * A throttled read is `{ status: 429, headers: { 'retry-after': '7' } }`; each API says it in its own shape. What is wrong
 * with one customer for good is no fault but part of the world: `condition`, `appRoles` (without ServiceMessage.Read.All
 * messages answer 403 and health works) and `licencesRefused` (Partner Center 403 with code 900150) of a WorldCustomer.
 */
export interface Fault {
  /** Real milliseconds to wait before the answer. */
  readonly latencyMs?: number;
  /** Never answer; the connection stays open. */
  readonly hang?: true;
  /** Close the connection without an answer. */
  readonly dropConnection?: true;
  /** Entra only: refuse with this AADSTS number, e.g. 65001. */
  readonly aadsts?: number;
  /** Answer this instead; without `body` the API's own error shape for that status. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Do what is asked, then close the connection without an answer. */
  readonly loseAnswer?: true;
  /** Cut the true answer's body in the middle, be it JSON or a file. */
  readonly breakJson?: true;
  /** The true answer, but the first item of its list has lost its form: it is `{ "id": 7 }`. */
  readonly oddItem?: true;
}

/** Which requests a fault hits; what is not named matches all. */
export interface Rule {
  readonly api?: ApiName;
  readonly cloud?: Cloud;
  readonly tenantId?: string;
  readonly operation?: OperationName;
  readonly method?: string;
  /** A part of "path?query", or a pattern for it. */
  readonly path?: string | RegExp;
  readonly fault: Fault;
  /** How many requests it hits before it is used up; undefined means all. */
  readonly times?: number;
}

/** Faults of the sandbox, changeable while it runs. */
export interface Knobs {
  /** Real milliseconds that every answer takes. */
  latencyMs: number;
  /** Whether the request budgets of Graph and Partner Center are enforced. */
  budgets: boolean;
  /** What Entra says to an app that a tenant has not consented to. */
  consentError: 700016 | 65001;
  /** Life of the tokens that Entra gives out from now on; 0 makes them expired at once. */
  tokenLifetimeSeconds: number;
  /** Adds a fault; later rules come first. Returns what takes it away again. */
  add(rule: Rule): () => void;
  /** Takes all added faults away. */
  clear(): void;
  /** For the servers: the fault that hits this request, if any; counts it as used. */
  take(call: CallRecord): Fault | undefined;
}

export function createKnobs(): Knobs {
  const rules: { rule: Rule; left: number }[] = [];
  const remove = (entry: (typeof rules)[number]) => {
    const index = rules.indexOf(entry);
    if (index >= 0) rules.splice(index, 1);
  };
  return {
    latencyMs: 0,
    budgets: true,
    consentError: 700016,
    tokenLifetimeSeconds: 3599,
    add(rule) {
      const entry = { rule, left: rule.times ?? Number.POSITIVE_INFINITY };
      rules.unshift(entry);
      return () => remove(entry);
    },
    clear() {
      rules.length = 0;
    },
    take(call) {
      const entry = rules.find(({ rule }) => matches(rule, call));
      if (entry === undefined) return undefined;
      entry.left -= 1;
      if (entry.left <= 0) remove(entry);
      return entry.rule.fault;
    },
  };
}

function matches(rule: Rule, call: CallRecord): boolean {
  return (
    (rule.api === undefined || rule.api === call.api) &&
    (rule.cloud === undefined || rule.cloud === call.cloud) &&
    (rule.tenantId === undefined || rule.tenantId.toLowerCase() === call.tenantId) &&
    (rule.operation === undefined || rule.operation === call.operation) &&
    (rule.method === undefined || rule.method === call.method) &&
    (rule.path === undefined || matchesPath(rule.path, call.path))
  );
}

function matchesPath(wanted: string | RegExp, path: string): boolean {
  return typeof wanted === 'string' ? path.includes(wanted) : path.search(wanted) >= 0;
}
