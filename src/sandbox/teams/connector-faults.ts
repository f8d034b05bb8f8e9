import type { Answer } from '../http/serve.ts';
import { withoutThread } from './chats.ts';
import type { RequestKind } from './connector-log.ts';

/** What goes wrong with a request to the connector. */
export interface ConnectorFault {
  /** Real milliseconds before anything else happens. */
  readonly latencyMs?: number;
  /** Real milliseconds between doing it and answering. */
  readonly answerAfterMs?: number;
  /** Do what is asked all the same, and then answer something else or nothing. */
  readonly accepted?: true;
  /** One of `refusals`, for example. */
  readonly answer?: Answer;
  /** Close the connection without an answer. */
  readonly drop?: true;
  /** Never answer. */
  readonly hang?: true;
}

/** Which requests a fault hits; what is not named matches all that change something in a conversation. */
export interface ConnectorFaultRule {
  /** With or without its thread. */
  readonly conversationId?: string;
  readonly kind?: RequestKind;
  /** How many requests it hits before it is used up; undefined means all. */
  readonly times?: number;
  /** Part of all such requests that it hits, from 0 to 1; undefined means all. By `random` of the options. */
  readonly share?: number;
  readonly fault: ConnectorFault;
}

/** Faults of the connector, changeable while it runs. */
export interface ConnectorFaults {
  /** Later rules come first. Returns what takes it away again. */
  add(rule: ConnectorFaultRule): () => void;
  clear(): void;
  /** For the connector: the fault that hits this request, if any; counts it as used. */
  take(kind: RequestKind, conversationId: string): ConnectorFault | undefined;
}

export function createConnectorFaults(random: () => number = Math.random): ConnectorFaults {
  const rules: { rule: ConnectorFaultRule; left: number }[] = [];
  const remove = (entry: (typeof rules)[number]) => {
    const index = rules.indexOf(entry);
    if (index >= 0) rules.splice(index, 1);
  };
  const hits = (rule: ConnectorFaultRule, kind: RequestKind, conversationId: string): boolean =>
    (rule.kind === undefined || rule.kind === kind) &&
    (rule.conversationId === undefined ||
      [conversationId, withoutThread(conversationId)].includes(rule.conversationId)) &&
    (rule.share === undefined || random() < rule.share);
  return {
    add(rule) {
      const entry = { rule, left: rule.times ?? Number.POSITIVE_INFINITY };
      rules.unshift(entry);
      return () => remove(entry);
    },
    clear() {
      rules.length = 0;
    },
    take(kind, conversationId) {
      const entry = rules.find(({ rule }) => hits(rule, kind, conversationId));
      if (entry === undefined) return undefined;
      entry.left -= 1;
      if (entry.left <= 0) remove(entry);
      return entry.rule.fault;
    },
  };
}
