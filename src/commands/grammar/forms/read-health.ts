import { type About, readAbout } from '../about.ts';
import { atBack, atFront, withRole } from '../lexicon.ts';
import { isSure, isTelling, type Meaning } from '../meaning.ts';
import { isQuoted, mostWordsAsked, type Reading, type Said, wordsOf } from '../said.ts';
import { strip } from '../strip.ts';
import { isEmpty, type Span, trimMarks, wordCount } from '../tokens.ts';

/** An order to look ("check ...") is believed about names shorter still. */
const mostWordsBare = 4;

/** `health`: customer and service before or after the phrase, never names on both sides. */
export function readHealth(said: Said): Reading | undefined {
  const { tokens, asked, place } = said;
  const wanted = { azure: said.azure };
  const before = readAbout(tokens, said.before, wanted);
  const after = readAbout(tokens, withoutVerdict(said), wanted);
  if (!isEmpty(before.name) && !isEmpty(after.name)) return undefined;
  const services = [...new Set([...before.services, ...after.services])];
  if (place === 'asked' && !asked && services.length === 0) return undefined;

  const about = isEmpty(after.name) && !isEmpty(before.name) ? before : after;
  const customer = wordsOf(said, about.name);
  if (!isEmpty(about.name) && !customer) return undefined;
  if (!isBelieved(said, about)) return undefined;

  const part = { ...azurePart(before), ...azurePart(after) };
  if (isEmpty(said.at) && Object.keys(part).length === 0) return undefined;

  const phrase = wordsOf(said, takenApart(said, isEmpty(about.whole) ? before : about));
  const args = {
    ...(customer ? { customer } : {}),
    // Two services are more than one filter can say: the whole health holds both.
    ...(services.length === 1 && services[0] ? { service: services[0], ...part } : {}),
    ...(phrase ? { phrase } : {}),
  };
  const each = services.length > 1 ? [] : eachName(said, about.name);
  return {
    command: { command: 'health', args },
    name: about.name,
    ...(each.length > 1
      ? { each: each.map((name) => ({ command: 'health', args: { ...args, customer: name } })) }
      : {}),
  };
}

/** What of Azure is meant. */
function azurePart({ azureService, region }: About): { azureService?: string; region?: string } {
  return { ...(azureService ? { azureService } : {}), ...(region ? { region } : {}) };
}

/** The words that would be a customer's name if none of them meant a service or the command; empty where there are none. */
function takenApart({ tokens, at, place }: Said, { services, name, whole }: About): Span {
  const none = { from: at.to, to: at.to };
  if (isQuoted(tokens, name)) return none;
  if (services.size > 0) return whole;
  const isNext = place === 'bare' && name.from === at.to && !isEmpty(name);
  return isNext ? { from: at.from, to: name.to } : none;
}

/** Whether words of the command that are said in other talk too are about a customer or a service here. */
function isBelieved(said: Said, { name, whole }: About): boolean {
  const { tokens, place } = said;
  if (place !== 'asked' && place !== 'bare') return true;
  const isLong = wordCount(tokens, name) > (place === 'bare' ? mostWordsBare : mostWordsAsked);
  const isTalk = withRole(tokens, name, 'talk').length > 0;
  return !isLong && !isTalk && !holdsKeyword(said, name) && !(place === 'bare' && isEmpty(whole));
}

/** The names of several customers that a question is about; one where it asks about one, or where that is quoted. */
function eachName(said: Said, name: Span): string[] {
  const { tokens } = said;
  const isPlural = withRole(tokens, { from: 0, to: tokens.length }, 'plural').length > 0;
  const isHan = (at: number) => tokens[at]?.kind === 'han';
  // Inside a Chinese name the character for "and" may mean anything ("永和豆漿"), between others it means just that.
  const isLink = ({ from, to }: Span) =>
    isHan(from) && to - from === 1 ? !isHan(from - 1) && !isHan(to) : isPlural;
  const found = withRole(tokens, name, 'linking').filter(isLink);
  // Commas alone are those of one name: "Fabrikam, Inc."
  const links = found.some(({ from }) => tokens[from]?.key !== ',') ? found : [];
  const starts = [name.from, ...links.map(({ to }) => to)];
  const ends = [...links.map(({ from }) => from), name.to];
  return starts
    .map((from, at) => wordsOf(said, trimMarks(tokens, { from, to: ends[at] ?? name.to })))
    .filter((words) => words !== '');
}

/**
 * What stands after a sure phrase of the command, without the loose one that may end a question:
 * "is the health of Contoso ok?", "is Contoso's health ok?".
 */
function withoutVerdict({ tokens, asked, place, before, after }: Said): Span {
  const isLoose = (meaning: Meaning) =>
    meaning.keywords.some((keyword) => keyword.command === 'health' && keyword.place === 'asked');
  const length = asked && place === 'any' ? atBack(tokens, after, isLoose) : 0;
  if (length === 0) return after;
  const rest = strip(tokens, { from: after.from, to: after.to - length }, [], ['joining', 'asking']);
  return isEmpty(before) || isEmpty(rest) ? rest : after;
}

/** Whether a phrase that is a command's in any sentence stands in a span. */
function holdsKeyword({ tokens }: Said, { from, to }: Span): boolean {
  const strong = (meaning: Meaning) =>
    meaning.keywords.some((keyword) => isSure(keyword.place) && isTelling(keyword));
  for (let at = from; at < to; at += 1) if (atFront(tokens, { from: at, to }, strong) > 0) return true;
  return false;
}
