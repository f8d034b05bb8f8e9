import { partAt } from '../clock.ts';
import { atBack, atFront } from '../lexicon.ts';
import type { Meaning } from '../meaning.ts';
import type { OrderArgs, OrderCommand, UnsubscribeArgs } from '../order.ts';
import { type Reading, type Said, wordsOf } from '../said.ts';
import { strip } from '../strip.ts';
import { isEmpty, type Span, typed } from '../tokens.ts';
import { asks } from './asks.ts';
import { isOrder } from './is-order.ts';
import { numberIn } from './read-numbered.ts';
import { type Order, readOrder } from './read-order.ts';

/** `subscribe tag:gold exchange teams +advisories except tag:test quiet 19:00-07:00`, `quiet off`, `mention @Anna`. */
export function readSubscribe(said: Said): Reading | undefined {
  const { at, place } = said;
  // "quiet" and "mention" are parts of the order that they begin.
  const order = orderOf(said, place === 'bare' ? at.from : at.to);
  if (!order) return undefined;
  const isPart = order.args.quiet !== undefined || order.args.mention !== undefined;
  if (place === 'bare' && (!isPart || order.args.customers || !isTold(said))) return undefined;
  return readingOf(said, order, (args) => ({ command: 'subscribe', args: added(args) }));
}

/** "mention Anna" and "Ping Golf" may be anything: who is mentioned is gone from the text, or the text says what for. */
function isTold({ tokens, at }: Said): boolean {
  if (partAt(tokens, at, 'mention', 'mentionAll') === 0) return true;
  const rest = strip(tokens, { from: at.to, to: tokens.length }, [], ['polite', 'closing']);
  if (isEmpty(rest) || tokens[rest.from]?.key === '@') return true;
  for (let from = rest.from; from < rest.to; from += 1) {
    if (partAt(tokens, { from, to: rest.to }, 'forIncidents', 'forAll') > 0) return true;
  }
  return false;
}

/** `preview all exchange`, also with the command that it tries: `preview subscribe Contoso`. */
export function readPreview(said: Said): Reading | undefined {
  const { tokens, at } = said;
  const length = atFront(tokens, { from: at.to, to: tokens.length }, isSubscribe);
  const order = orderOf(said, at.to + length);
  return order && readingOf(said, order, (args) => ({ command: 'preview', args: added(args) }));
}

const isSubscribe = ({ keywords }: Meaning) =>
  keywords.some(({ command, place }) => command === 'subscribe' && place === 'lead');

/** `unsubscribe`, `unsubscribe Contoso exchange`, `unsubscribe +advisories`, `unsubscribe 2`. */
export function readUnsubscribe(said: Said): Reading | undefined {
  const { tokens, at, place } = said;
  if (asks(said) || !isEmpty(said.before) || !isOrder(said)) return undefined;
  const rest = strip(tokens, { from: at.to, to: tokens.length }, [], ['polite', 'closing']);
  const number = numberIn(tokens, rest);
  const name = { from: at.to, to: at.to };
  if (number !== undefined) return { command: { command: 'unsubscribe', args: { number } }, name };
  // "delete subscription E3 for Contoso" is about what a customer has bought.
  if (place === 'bare') return undefined;
  const ending = endingOf(said);
  if (ending) return { command: ending, name };
  const order = orderOf(said, at.to);
  if (!order || isExcepting(order.args) || order.args.quiet || order.args.mention) return undefined;
  return readingOf(said, order, (args) => ({ command: 'unsubscribe', args: taken(args) }));
}

/** "unsubscribe quiet hours" */
function endingOf({ tokens, at }: Said): OrderCommand | undefined {
  const rest = strip(tokens, { from: at.to, to: tokens.length }, ['joining'], ['polite', 'closing']);
  const isWhole = (part: 'quiet' | 'mention') =>
    !isEmpty(rest) && partAt(tokens, rest, part) === rest.to - rest.from;
  if (isWhole('quiet')) return { command: 'subscribe', args: { quiet: 'off' } };
  return isWhole('mention') ? { command: 'subscribe', args: { mention: 'off' } } : undefined;
}

const isExcepting = ({ exceptCustomers, exceptTags, exceptServices }: OrderArgs) =>
  exceptCustomers !== undefined || exceptTags !== undefined || exceptServices !== undefined;

function orderOf(said: Said, from: number): Order | undefined {
  const { tokens } = said;
  if (asks(said) || !isEmpty(said.before) || !isOrder(said)) return undefined;
  return readOrder(said, strip(tokens, { from, to: tokens.length }, ['polite'], ['polite', 'closing']));
}

function readingOf(
  said: Said,
  order: Order,
  command: (args: OrderArgs) => OrderCommand,
): Reading | undefined {
  const { args, whole, name } = order;
  const plain = command(args);
  if (asksAfterHealth(said, name)) {
    const title = isEmpty(name) ? '' : wordsOf(said, { from: said.at.from, to: name.to });
    if (title === '') return { command: plain, name, doubtful: true };
    return { command: plain, name, each: [plain, { command: 'health', args: { customer: title } }] };
  }
  return { command: plain, name, ...(whole ? { each: [plain, command(whole)] } : {}) };
}

/** "Subscribe Today Ltd health", "訂閱科技的健康狀態": the word of the command may begin a name. */
function asksAfterHealth({ text, tokens, at }: Said, name: Span): boolean {
  const isHealth = ({ keywords, flags, parts }: Meaning) =>
    keywords.some(({ command, place }) => command === 'health' && place === 'any') &&
    !flags.has('incidents') &&
    !parts.has('padding');
  const isOneWord = !typed(text, tokens, at).includes(' ');
  const rest = strip(tokens, { from: at.to, to: tokens.length }, [], ['polite', 'closing']);
  const last = isEmpty(rest) ? 0 : atBack(tokens, rest, isHealth);
  const between = strip(tokens, { from: name.to, to: rest.to - last }, ['joining', 'closing'], []);
  return isOneWord && last > 0 && name.from === at.to && isEmpty(between);
}

/** Azure is a kind of news as well as a service; incidents and reports come anyway. */
function added({ services = [], kinds = [], ...rest }: OrderArgs): OrderArgs {
  const isAzure = services.includes('Azure') || kinds.includes('azure');
  const all = services.length > 0 && isAzure ? [...new Set([...services, 'Azure'])] : services;
  const more = [...new Set([...kinds, ...(isAzure ? (['azure'] as const) : [])])].filter(
    (kind) => kind !== 'incidents' && kind !== 'reports',
  );
  return {
    ...rest,
    ...(all.length > 0 ? { services: all } : {}),
    ...(more.length > 0 ? { kinds: more } : {}),
  };
}

/** "unsubscribe all" is everything; Azure is taken out as a kind of news. */
function taken({ customers, tags, services = [], kinds = [] }: OrderArgs): UnsubscribeArgs {
  const others = services.filter((service) => service !== 'Azure');
  const less = others.length < services.length ? [...new Set([...kinds, 'azure' as const])] : kinds;
  return {
    ...(customers ? { customers } : {}),
    ...(tags ? { tags } : {}),
    ...(others.length > 0 ? { services: others } : {}),
    ...(less.length > 0 ? { kinds: less } : {}),
  };
}
