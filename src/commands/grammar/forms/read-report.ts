import { type About, readAbout } from '../about.ts';
import { partAt } from '../clock.ts';
import { idOf } from '../issue-id.ts';
import { atBack, atFront, withRole } from '../lexicon.ts';
import type { Meaning } from '../meaning.ts';
import type { ReportArgs } from '../order.ts';
import { isQuoted, mostWordsAsked, type Reading, type Said, wordsOf } from '../said.ts';
import { strip } from '../strip.ts';
import { isEmpty, type Span, type Token, wordCount } from '../tokens.ts';
import { onlyService } from './around.ts';
import { asks } from './asks.ts';
import { isGlued, isOrder, isOrderedName } from './is-order.ts';

/**
 * `report exchange down for Contoso`, `Contoso reports exchange`, `customer reports this`: a customer, one service and what
 * says that it does not work. Any other complaint is left to what answers complaints.
 */
export function readReport(said: Said): Reading | undefined {
  const { tokens, at } = said;
  if (asks(said) || !isBid(said) || tokens.some(({ key, kind }) => kind === 'word' && idOf(key)?.sure))
    return undefined;
  const before = readAbout(tokens, tidy(tokens, { from: 0, to: at.from }));
  const after = complaintIn(tokens, { from: at.to, to: tokens.length });
  const services = [...new Set([...before.services, ...after.services])];
  const spans = [before.name, after.name].filter((span) => !isEmpty(span));
  const [name = { from: at.to, to: at.to }, more] = spans;
  if (more || services.length > 1 || before.services.size > 0) return undefined;
  const customer = isEmpty(name) ? '' : wordsOf(said, name);
  const isMeant = isEmpty(name) || (customer !== '' && isCustomer(said, name));
  const isSaid =
    services.length > 0 || after.isSame || isEmpty(strip(tokens, all(tokens, at), [], ['polite']));
  if (!isMeant || !isSaid || before.isSame) return undefined;
  const phrase = name === after.name && services.length > 0 ? phraseOf(said, after) : '';
  const args: ReportArgs = {
    ...(customer ? { customer } : {}),
    ...(phrase ? { phrase } : {}),
    ...onlyService({ services }),
  };
  return { command: { command: 'report', args }, name, ...(isGlued(said, name) ? { doubtful: true } : {}) };
}

/** "show me a report of ..." wants to see one. */
function isBid(said: Said): boolean {
  const { tokens, at, place } = said;
  if (!isOrder(said)) return false;
  const before = strip(tokens, { from: 0, to: at.from }, ['polite'], []);
  return place !== 'lead' || isEmpty(before) || tokens[at.from - 1]?.key === 'to';
}

/** What follows the command's word, where nothing stands before it. */
const all = (tokens: readonly Token[], at: Span): Span =>
  at.from === 0 ? { from: at.to, to: tokens.length } : { from: 0, to: tokens.length };

function isCustomer(said: Said, name: Span): boolean {
  const { tokens } = said;
  if (isQuoted(tokens, name)) return true;
  if (!isOrderedName(said, name) || wordCount(tokens, name) > mostWordsAsked) return false;
  for (let at = name.from; at < name.to; at += 1) {
    if (atFront(tokens, { from: at, to: name.to }, isWrong) > 0) return false;
  }
  return withRole(tokens, name, 'talk').length === 0;
}

/** "exchange down for Contoso", "that Exchange is down at Contoso", "Contoso 的 Exchange 故障". */
function complaintIn(tokens: readonly Token[], span: Span): About {
  const whole = tidy(tokens, span);
  const place = placedAt(tokens, whole);
  if (!place) return readAbout(tokens, withoutWrong(tokens, whole));
  const what = readAbout(tokens, withoutWrong(tokens, { from: whole.from, to: place.from }));
  const whose = readAbout(tokens, tidy(tokens, { from: place.to, to: whole.to }));
  const services = new Set([...what.services, ...whose.services]);
  // "report the printer for Contoso": what is no service is no report.
  return isEmpty(what.name) ? { ...whose, services } : { ...what, name: whole };
}

/** The last "for" or "at"; in Chinese what stands at the front leads to a customer without one. */
function placedAt(tokens: readonly Token[], span: Span): Span | undefined {
  return withRole(tokens, span, 'placing').findLast(({ from }) => tokens[from]?.kind !== 'han');
}

function withoutWrong(tokens: readonly Token[], span: Span): Span {
  const rest = tidy(tokens, span);
  if (isEmpty(rest)) return rest;
  const front = partAt(tokens, rest, 'complaint');
  const inner = { from: rest.from + front, to: rest.to };
  const back = isEmpty(inner) ? 0 : atBack(tokens, inner, isWrong);
  if (front + back === 0) return rest;
  return withoutWrong(tokens, { from: inner.from, to: inner.to - back });
}

/** What is said of a service that does not work. */
const isWrong = ({ keywords, parts }: Meaning) =>
  parts.has('complaint') || keywords.some(({ command, place }) => command === 'health' && place === 'asked');

function tidy(tokens: readonly Token[], span: Span): Span {
  return strip(
    tokens,
    span,
    ['polite', 'opening', 'joining', 'changing', 'serving'],
    ['polite', 'closing', 'joining', 'asking'],
  );
}

/** The words that would be a customer's name if the service were a part of it. */
function phraseOf(said: Said, { name, phrase }: About): string {
  const isAll = phrase.from === name.from && phrase.to === name.to;
  return isEmpty(name) || isAll || isQuoted(said.tokens, name) ? '' : wordsOf(said, phrase);
}
