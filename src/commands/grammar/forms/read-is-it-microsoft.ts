import { readAbout } from '../about.ts';
import type { IsItMicrosoftArgs } from '../command.ts';
import { idOf } from '../issue-id.ts';
import { meaningOf, withRole } from '../lexicon.ts';
import { mostWordsAsked, type Reading, type Said, wordsOf } from '../said.ts';
import { strip } from '../strip.ts';
import { isEmpty, type Span, type Token, trimMarks, typed, wordCount } from '../tokens.ts';

/** `is it microsoft? outlook search slow at Contoso`: all that is said beside the question is the trouble and whose it is. */
export function readIsItMicrosoft(said: Said): Reading | undefined {
  const { tokens, text, before, after, at } = said;
  const isId = ({ key, kind }: Token) => kind === 'word' && idOf(key)?.sure;
  if (tokens.some(isId)) return undefined;
  const isBoth = !isEmpty(before) && !isEmpty(after);
  const told = isEmpty(after) ? before : after;
  const { symptoms, customer, isSure } = split(said, told);
  const words = [isBoth ? typed(text, tokens, before) : '', typed(text, tokens, symptoms)].filter(Boolean);
  const name = wordsOf(said, customer);
  const args: IsItMicrosoftArgs = {
    ...(words.length > 0 ? { symptoms: words.join(', ') } : {}),
    ...(name ? { customer: name } : {}),
    ...(name && !isSure && !isEmpty(symptoms) ? { phrase: typed(text, tokens, told) } : {}),
  };
  return { command: { command: 'isItMicrosoft', args }, name: { from: at.to, to: at.to } };
}

interface Complaint {
  readonly symptoms: Span;
  readonly customer: Span;
  /** The customer is told beyond doubt. */
  readonly isSure: boolean;
}

function split({ tokens }: Said, told: Span): Complaint {
  const none = { from: told.to, to: told.to };
  const quoted = tokens.findIndex(({ kind }, at) => kind === 'quoted' && at >= told.from && at < told.to);
  if (quoted >= 0) {
    const [head, tail] = [
      tidy(tokens, { from: told.from, to: quoted }),
      tidy(tokens, { from: quoted + 1, to: told.to }),
    ];
    return {
      symptoms: isEmpty(tail) ? head : tail,
      customer: { from: quoted, to: quoted + 1 },
      isSure: true,
    };
  }
  const placed = placedAt(tokens, told) ?? owned(tokens, told) ?? besideChinese(tokens, told);
  if (!placed) return { symptoms: told, customer: none, isSure: false };
  const [customer, symptoms] = [tidy(tokens, placed.customer), tidy(tokens, placed.symptoms)];
  if (isEmpty(customer) || wordCount(tokens, customer) > mostWordsAsked) {
    return { symptoms: told, customer: none, isSure: false };
  }
  const isSame = meaningOf(tokens, customer)?.roles.has('same') === true;
  return { symptoms, customer: isSame ? none : customer, isSure: false };
}

type Parts = Omit<Complaint, 'isSure'>;

/** "outlook slow at Contoso": what follows the last "at" or "for". */
function placedAt(tokens: readonly Token[], told: Span): Parts | undefined {
  const place = withRole(tokens, told, 'placing').at(-1);
  if (!place) return undefined;
  const after = { from: place.to, to: told.to };
  // In Chinese it comes first: "在 Contoso 的 Outlook 很慢".
  if (place.from === told.from)
    return (
      owned(tokens, after) ??
      besideChinese(tokens, after) ?? { customer: after, symptoms: { from: told.to, to: told.to } }
    );
  return { customer: after, symptoms: { from: told.from, to: place.from } };
}

const owning: ReadonlySet<string> = new Set(['的', "'s", ':']);

/** "Contoso 的 Outlook 很慢", "Contoso: Outlook is slow": what stands before the first mark, where it is no service. */
function owned(tokens: readonly Token[], told: Span): Parts | undefined {
  const mark = tokens.findIndex(({ key }, at) => at > told.from && at < told.to && owning.has(key));
  if (mark < 0) return undefined;
  const owner = { from: told.from, to: mark };
  return isService(tokens, owner)
    ? undefined
    : { customer: owner, symptoms: { from: mark + 1, to: told.to } };
}

/** "Outlook 搜尋很慢 Contoso": Latin words at one end of a Chinese complaint that are no service. */
function besideChinese(tokens: readonly Token[], told: Span): Parts | undefined {
  const isLatin = (at: number) => tokens[at]?.kind === 'word';
  if (!tokens.slice(told.from, told.to).some(({ kind }) => kind === 'han')) return undefined;
  let { from, to } = told;
  while (to > told.from && isLatin(to - 1)) to -= 1;
  const last = { from: to, to: told.to };
  if (!isEmpty(last) && !isService(tokens, last))
    return { customer: last, symptoms: { from: told.from, to } };
  while (from < told.to && isLatin(from)) from += 1;
  const { name } = readAbout(tokens, { from: told.from, to: from });
  const isFirst = !isEmpty(name) && name.from === told.from;
  return isFirst ? { customer: name, symptoms: { from: name.to, to: told.to } } : undefined;
}

function isService(tokens: readonly Token[], span: Span): boolean {
  return isEmpty(readAbout(tokens, span).name);
}

function tidy(tokens: readonly Token[], span: Span): Span {
  return strip(tokens, trimMarks(tokens, span), ['joining'], ['joining', 'polite', 'placing']);
}
