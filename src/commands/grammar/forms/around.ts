import type { Flag } from '../../../locales/words/words.ts';
import { type About, readAbout, type Wanted } from '../about.ts';
import { idOf } from '../issue-id.ts';
import { atBack, atFront, withRole } from '../lexicon.ts';
import type { Meaning } from '../meaning.ts';
import { requestNumberOf } from '../request-number.ts';
import { isQuoted, type Said, wordsOf } from '../said.ts';
import { isEmpty, type Span } from '../tokens.ts';

/** What stands before and after the phrase of a command, taken together. */
export interface Around {
  readonly customer?: string;
  readonly phrase?: string;
  readonly services: readonly string[];
  readonly flags: ReadonlySet<Flag>;
  readonly hours?: number;
  /** The customer that was talked about before is meant. */
  readonly isSame: boolean;
  readonly name: Span;
}

/**
 * Reads both sides of a command's phrase. Undefined where names stand on both, or where what remains is no name but
 * talk, an id or a question after something's health.
 */
export function readAround(said: Said, wanted: Wanted): Around | undefined {
  const { tokens } = said;
  const before = readAbout(tokens, said.before, wanted);
  const after = readAbout(tokens, said.after, wanted);
  if (!isEmpty(before.name) && !isEmpty(after.name)) return undefined;
  const about = isEmpty(after.name) && !isEmpty(before.name) ? before : after;
  const customer = wordsOf(said, about.name);
  if (!isEmpty(about.name) && (!customer || !isName(said, about.name))) return undefined;
  const phrase = wordsOf(said, takenApart(said, isEmpty(about.whole) ? before : about));
  const hours = after.hours ?? before.hours;
  return {
    ...(customer ? { customer } : {}),
    ...(phrase ? { phrase } : {}),
    services: [...new Set([...before.services, ...after.services])],
    flags: new Set([...before.flags, ...after.flags]),
    ...(hours === undefined ? {} : { hours }),
    isSame: before.isSame || after.isSame,
    name: about.name,
  };
}

/** The one service that is meant; several are more than one filter can say. */
export function onlyService({ services }: Pick<Around, 'services'>): { service?: string } {
  const [service] = services;
  return service && services.length === 1 ? { service } : {};
}

/** The words that would be a customer's name if none of them meant anything else. */
function takenApart({ tokens, at }: Said, { name, phrase, services, flags }: About): Span {
  const isTaken = services.size > 0 || flags.size > 0;
  const isAll = phrase.from === name.from && phrase.to === name.to;
  return !isTaken || isAll || isQuoted(tokens, name) ? { from: at.to, to: at.to } : phrase;
}

/** Whether words may be the name of a customer: no talk, no id, no number of a support request. */
export function isName({ tokens, at, asked }: Said, name: Span): boolean {
  if (isQuoted(tokens, name)) return true;
  if (tokens.slice(name.from, name.to).some(({ key, kind }) => kind === 'word' && isId(key))) return false;
  if (asked && atBack(tokens, name, isAsked) > 0) return false;
  const rest = { from: at.to, to: tokens.length };
  const isJoined = atFront(tokens, rest, ({ roles }) => roles.has('joining')) > 0;
  return isJoined || withRole(tokens, name, 'talk').length === 0;
}

const isId = (word: string) => idOf(word)?.sure || requestNumberOf(word)?.sure;

const isAsked = ({ keywords }: Meaning) =>
  keywords.some(({ command, place }) => command === 'health' && place === 'asked');
