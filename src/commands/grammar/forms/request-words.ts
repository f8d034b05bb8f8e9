import type { CommandName, SaidState } from '../../../locales/words/words.ts';
import type { Severity } from '../../../support/support-request.ts';
import { atFront, meaningOf } from '../lexicon.ts';
import type { Meaning, Role } from '../meaning.ts';
import {
  type FoundNumber,
  isMicrosoftNumber,
  requestNumberAsked,
  requestNumberOf,
} from '../request-number.ts';
import type { Said } from '../said.ts';
import { type Span, type Token, typed } from '../tokens.ts';

/** All that a sentence about one support request says. */
export interface RequestWords {
  readonly number: string;
  /** Whether the number can be nothing else. */
  readonly isSure: boolean;
  readonly microsoftNumber?: string;
  readonly severities: ReadonlySet<Severity>;
  readonly states: ReadonlySet<SaidState>;
  /** The commands whose words occur. */
  readonly commands: ReadonlySet<CommandName>;
  /** Whether something is said that nobody here understands. */
  readonly isForeign: boolean;
}

/** What is said around a number and changes nothing. */
const fillers: readonly Role[] = [
  ...(['polite', 'opening', 'closing', 'asking', 'joining', 'same'] as const),
  ...(['changing', 'setting', 'serving'] as const),
];

/** Reads a sentence with the number of a support request word by word; undefined where there is no number. */
export function readRequestWords({ text, tokens }: Pick<Said, 'text' | 'tokens'>): RequestWords | undefined {
  const severities = new Set<Severity>();
  const states = new Set<SaidState>();
  const commands = new Set<CommandName>();
  let number: FoundNumber | undefined;
  let microsoftNumber: string | undefined;
  let isForeign = false;
  let isChanging = false;
  for (let at = 0; at < tokens.length; ) {
    const word = typed(text, tokens, { from: at, to: at + 1 });
    const found = number ? undefined : numberAt({ text, tokens }, at);
    // A mark alone means nothing here, though "?" asks for help.
    const isMark = tokens[at]?.kind === 'mark';
    const length = atFront(tokens, { from: at, to: tokens.length }, ({ roles, isCommon }) =>
      isMark ? roles.size > 0 : isCommon === true,
    );
    const meaning = length > 0 ? meaningOf(tokens, { from: at, to: at + length }) : undefined;
    if (found) number = found;
    else if (microsoftNumber === undefined && isMicrosoftNumber(word)) microsoftNumber = word;
    else if (meaning) {
      isChanging ||= meaning.roles.has('changing') || isOf(meaning, 'requestState');
      for (const { command } of meaning.keywords) commands.add(command);
      if (meaning.severity) severities.add(meaning.severity);
      // "open R-0042" looks at it; what is opened stands behind the number or a verb.
      if (meaning.state && (number || isChanging || !meaning.roles.has('opening'))) states.add(meaning.state);
      isForeign ||= !isMark && !isUnderstood(meaning);
    } else if (!isMark) isForeign = true;
    at += found ? 1 : Math.max(1, length);
  }
  if (!number) return undefined;
  return {
    number: number.number,
    isSure: number.sure,
    ...(microsoftNumber === undefined ? {} : { microsoftNumber }),
    severities,
    states,
    commands,
    isForeign,
  };
}

function isUnderstood(meaning: Meaning): boolean {
  const { keywords, severity, state } = meaning;
  return severity !== undefined || state !== undefined || keywords.length > 0 || isSmall(meaning);
}

const isSmall = ({ roles }: Meaning) => !roles.has('talk') && fillers.some((role) => roles.has(role));

/** The number of a support request at a place: "R-0042", or digits behind a word for a request. */
export function numberAt(
  { text, tokens }: Pick<Said, 'text' | 'tokens'>,
  at: number,
): FoundNumber | undefined {
  if (tokens[at]?.kind !== 'word') return undefined;
  const word = typed(text, tokens, { from: at, to: at + 1 });
  const found = requestNumberOf(word);
  return found ?? (isCalled(tokens, at) ? requestNumberAsked(word) : undefined);
}

/** Whether the words before a place are those for a support request: "request 42", "ticket #42". */
function isCalled(tokens: readonly Token[], at: number): boolean {
  const to = tokens[at - 1]?.key === '#' ? at - 1 : at;
  for (let from = Math.max(0, to - 4); from < to; from += 1) {
    const meaning = meaningOf(tokens, { from, to });
    if (meaning && isOf(meaning, 'request')) return true;
  }
  return false;
}

const isOf = ({ keywords }: Meaning, name: CommandName) => keywords.some(({ command }) => command === name);

/** Whether all words of a span are fillers or words for a support request. */
export function isFiller(tokens: readonly Token[], { from, to }: Span): boolean {
  for (let at = from; at < to; ) {
    const length = atFront(tokens, { from: at, to }, (meaning) => meaning.isCommon === true);
    const meaning = length > 0 ? meaningOf(tokens, { from: at, to: at + length }) : undefined;
    const isKnown = meaning && (isSmall(meaning) || isOf(meaning, 'request') || isOf(meaning, 'tickets'));
    if (!isKnown && tokens[at]?.kind !== 'mark') return false;
    at += Math.max(1, length);
  }
  return true;
}
