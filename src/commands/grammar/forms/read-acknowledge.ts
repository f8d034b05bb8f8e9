import { idOf } from '../issue-id.ts';
import { atFront } from '../lexicon.ts';
import type { Meaning } from '../meaning.ts';
import type { Reading, Said } from '../said.ts';
import { strip } from '../strip.ts';
import { isEmpty, type Span, typed } from '../tokens.ts';
import { asks } from './asks.ts';

/** `acknowledge EX123456`, `I have EX123456`, `release EX123456`: the id of an issue and nothing else that means something. */
export function readAcknowledge(command: 'acknowledge' | 'release') {
  return (said: Said): Reading | undefined => {
    const { tokens, at } = said;
    if (asks({ tokens: tokens.filter((_, place) => place < at.from || place >= at.to) })) return undefined;
    const rests = [
      { from: 0, to: at.from },
      { from: at.to, to: tokens.length },
    ]
      .map((part) => withoutSmall(said, part))
      .filter((part) => !isEmpty(part));
    const [only, more] = rests;
    const found =
      only && !more && only.to - only.from === 1 ? idOf(typed(said.text, tokens, only)) : undefined;
    if (found?.kind !== 'issue') return undefined;
    return { command: { command, args: { id: found.id } }, name: { from: at.to, to: at.to } };
  };
}

/** "the issue EX123456 now" */
function withoutSmall({ tokens }: Said, span: Span): Span {
  const rest = strip(tokens, span, ['polite', 'joining', 'changing'], ['polite', 'closing', 'joining']);
  const length = atFront(tokens, rest, isIssue);
  return length > 0 && length < rest.to - rest.from ? { from: rest.from + length, to: rest.to } : rest;
}

const isIssue = ({ keywords }: Meaning) =>
  keywords.some(({ command, place }) => command === 'issue' && place === 'lead');
