import { partAt } from '../clock.ts';
import type { Reading, Said } from '../said.ts';
import { strip } from '../strip.ts';
import { isEmpty, type Span, type Token } from '../tokens.ts';
import { asks } from './asks.ts';

/** `test subscription 2`, `暫停第 2 個訂閱`; without a number all are shown, to choose from. */
export function readNumbered(command: 'testSubscription' | 'pauseSubscription' | 'resumeSubscription') {
  return (said: Said): Reading | undefined => {
    const { tokens, at, place } = said;
    if (asks(said)) return undefined;
    const rest = strip(tokens, { from: at.to, to: tokens.length }, [], ['polite', 'closing']);
    const name = { from: at.to, to: at.to };
    const number = numberIn(tokens, rest);
    // "pause 2" and "test 2" may be about anything.
    const isNamed = place !== 'bare' || rest.to - rest.from > 1;
    if (number !== undefined && isNamed) return { command: { command, args: { number } }, name };
    const isNone = isEmpty(rest) && place !== 'bare';
    return isNone ? { command: { command: 'subscriptions', args: {} }, name } : undefined;
  };
}

/** The number of a subscription that a span is, with the words around it: "subscription 2", "#2", "第 2 個訂閱". */
export function numberIn(tokens: readonly Token[], { from, to }: Span): number | undefined {
  let number: number | undefined;
  for (let at = from; at < to; ) {
    const [digits] = /^\d{1,6}$/.exec(tokens[at]?.key ?? '') ?? [];
    const length = partAt(tokens, { from: at, to }, 'numbering');
    if (digits !== undefined && number === undefined) number = Number(digits);
    else if (length === 0 && !/^[#.:]$/.test(tokens[at]?.key ?? '')) return undefined;
    at += Math.max(1, length);
  }
  return number;
}
