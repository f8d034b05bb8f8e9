import type { CommandName } from '../../../locales/words/words.ts';
import { atBack, atFront } from '../lexicon.ts';
import type { Meaning } from '../meaning.ts';
import { isQuoted, type Said } from '../said.ts';
import { isEmpty, type Span, typed } from '../tokens.ts';
import { isName } from './around.ts';

/** Whether nothing that asks for something else stands before a command's word: not "check Mute Button Ltd". */
export function isOrder({ tokens, at }: Pick<Said, 'tokens' | 'at'>): boolean {
  const isKeyword = ({ keywords }: Meaning) => keywords.length > 0;
  for (let from = 0; from < at.from; from += 1) {
    if (atFront(tokens, { from, to: at.from }, isKeyword) > 0) return false;
  }
  return true;
}

/** Commands whose words at the end of what would be a name ask something about it: "Mute Button Ltd 的授權". */
const asking: ReadonlySet<CommandName> = new Set([
  'health',
  'history',
  'licenses',
  'tickets',
  'audit',
  'seats',
]);

/** Whether words may be the name of a customer in an order: none that asks or complains. */
export function isOrderedName(said: Said, name: Span): boolean {
  const { tokens } = said;
  if (isQuoted(tokens, name)) return true;
  if (!isName(said, name)) return false;
  const isQuestion = ({ keywords }: Meaning) =>
    keywords.some(({ command, place }) => asking.has(command) && (place === 'any' || place === 'asked'));
  return atBack(tokens, name, isQuestion) === 0;
}

/** Whether a command's word and what follows may be one name: "Report Pros", "反馈科技", not "回報 Contoso". */
export function isGlued({ text, tokens, at }: Said, name: Span): boolean {
  if (isEmpty(name) || name.from !== at.to || isQuoted(tokens, name)) return false;
  const isHan = tokens[at.to - 1]?.kind === 'han';
  const isSpaced = tokens[at.to - 1]?.end !== tokens[at.to]?.start;
  return isHan ? !isSpaced : !typed(text, tokens, at).includes(' ');
}
