import type { LicenceArgs } from '../command.ts';
import { atFront, meaningOf } from '../lexicon.ts';
import { isSure, isTelling, type Meaning, type Role } from '../meaning.ts';
import { isQuoted, type Reading, type Said, wordsOf } from '../said.ts';
import { strip } from '../strip.ts';
import { isEmpty, type Span } from '../tokens.ts';
import { isName } from './around.ts';
import { asks } from './asks.ts';
import { type Amount, amountIn } from './seat-amount.ts';
import { type Deal, splitDeal, tidyGoods } from './split-deal.ts';

/** `suspend Microsoft 365 E3 for Contoso`, `將 Contoso 的授權暫停`. */
export const readSuspend = readSwitch('suspend');
export const readReactivate = readSwitch('reactivate');

function readSwitch(command: 'suspend' | 'reactivate') {
  return (said: Said): Reading | undefined => {
    const { tokens, at } = said;
    const before = partBefore(said);
    // Behind what it is about, the verb is one only with a word that says so: "將 Contoso 的 E3 暫停".
    if (asks(said) || (!isEmpty(before) && !starts(tokens, before.from, ['changing', 'serving'])))
      return undefined;
    const deal = dealOf(said, [before, { from: at.to, to: tokens.length }]);
    // "恢復 Contoso" may say that an issue is over.
    const isShared = meaningOf(tokens, at)?.keywords.some((keyword) => keyword.command === 'issue');
    if (!deal || (isShared && deal.reading.doubtful)) return undefined;
    return { command: { command, args: deal.args }, ...deal.reading };
  };
}

/** `change seats of Business Premium for Contoso to 30`, `30 seats of E3 for contoso`, `seats for Contoso`. */
export function readSeats(said: Said): Reading | undefined {
  const { tokens, at, place } = said;
  if (asks(said)) return undefined;
  const amount = amountIn(tokens, at);
  const isChange =
    place === 'lead' || amount !== undefined || starts(tokens, at.from, ['changing', 'relative'], 0);
  if (!isChange) return undefined;
  const deal = dealOf(said, withoutAmount([partBefore(said), { from: at.to, to: tokens.length }], amount));
  if (!deal) return undefined;
  const seats = amount?.seats;
  const args = { ...deal.args, ...(seats === undefined ? {} : { seats }) };
  return { command: { command: 'seats', args }, name: deal.reading.name };
}

/** What stands before the command's word, with the verb that changes something. */
function partBefore({ tokens, at }: Said): Span {
  return strip(tokens, { from: 0, to: at.from }, ['polite', 'opening'], []);
}

/** Whether a phrase with one of the roles stands at a place, or anywhere from another place up to it. */
function starts(tokens: Said['tokens'], to: number, roles: readonly Role[], from = to): boolean {
  const plays = (meaning: Meaning) => roles.some((role) => meaning.roles.has(role));
  for (let at = from; at <= to; at += 1) {
    if (atFront(tokens, { from: at, to: tokens.length }, plays) > 0) return true;
  }
  return false;
}

function withoutAmount(parts: readonly Span[], amount: Amount | undefined): Span[] {
  return parts.flatMap(({ from, to }) =>
    amount && amount.at.from >= from && amount.at.to <= to
      ? [
          { from, to: amount.at.from },
          { from: amount.at.to, to },
        ]
      : [{ from, to }],
  );
}

interface Told {
  readonly args: LicenceArgs;
  readonly reading: Omit<Reading, 'command'>;
}

/** Product and customer of all parts of a sentence: at most one of each. */
function dealOf(said: Said, parts: readonly Span[]): Told | undefined {
  const { tokens, at } = said;
  const deals = parts.map((part) => splitDeal(tokens, withoutVerbs(tokens, part)));
  const products = deals.flatMap(({ product }) => product ?? []);
  const customers = deals.flatMap(({ customer }) => customer ?? []);
  const [product, moreProducts] = products;
  const [name, moreCustomers] = customers;
  if (moreProducts || moreCustomers || (product && isTold(tokens, product))) return undefined;
  const isSame = name !== undefined && meaningOf(tokens, name)?.roles.has('same') === true;
  const customer = name && !isSame ? wordsOf(said, name) : '';
  if (name && !isSame && (!customer || !isName(said, name))) return undefined;
  const sold = product ? wordsOf(said, product) : '';
  const none = { from: at.to, to: at.to };
  const rest = strip(tokens, { from: at.to, to: tokens.length }, ['polite'], ['polite', 'closing']);
  const isLed = meaningOf(tokens, { from: at.to - 1, to: at.to })?.roles.has('placing') === true;
  const isLoose = !isLed && customer !== '' && name?.from === rest.from && name.to === rest.to;
  const phrase = wordsOf(said, phraseOf(said, deals, isLoose ? name : undefined) ?? none);
  const args: LicenceArgs = {
    ...(customer ? { customer } : {}),
    ...(phrase ? { phrase } : {}),
    ...(sold ? { product: sold } : {}),
  };
  return { args, reading: { name: isSame || !name ? none : name, ...(isLoose ? { doubtful: true } : {}) } };
}

/** "暫停科技的健康狀態": what a command asks for is no product. */
function isTold(tokens: Said['tokens'], { from, to }: Span): boolean {
  const isWord = ({ keywords }: Meaning) =>
    keywords.some((keyword) => isTelling(keyword) && isSure(keyword.place));
  return atFront(tokens, { from, to }, isWord) === to - from;
}

/** Without what changes, on behalf of whom and how politely. */
function withoutVerbs(tokens: Said['tokens'], span: Span): Span {
  return strip(
    tokens,
    tidyGoods(tokens, span),
    ['polite', 'changing', 'relative', 'goods'],
    ['polite', 'closing', 'changing', 'setting', 'relative', 'goods'],
  );
}

/** The words that are a customer's whole name if the product, or the command's word, is a part of it. */
function phraseOf({ tokens, at }: Said, deals: readonly Deal[], next: Span | undefined): Span | undefined {
  const [phrase] = deals.flatMap((deal) => deal.phrase ?? []);
  if (phrase || !next || isQuoted(tokens, next)) return phrase;
  return { from: at.from, to: next.to };
}
