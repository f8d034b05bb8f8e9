import type { Kind } from '../../subscriptions/subscription.ts';
import { atBack, atFront, meaningOf } from './lexicon.ts';
import type { Meaning } from './meaning.ts';
import type { Span, Token } from './tokens.ts';

export interface FoundKind {
  readonly kind: Kind;
  /** In tokens. */
  readonly length: number;
}

/** The kind of news that ends or begins a span: "advisories", "maintenance", "messages major", "重大訊息". */
export function kindAt(tokens: readonly Token[], span: Span, end: 'front' | 'back'): FoundKind | undefined {
  const front = end === 'front';
  const find = front ? atFront : atBack;
  const rest = (taken: number): Span =>
    front ? { from: span.from + taken, to: span.to } : { from: span.from, to: span.to - taken };
  const first = find(tokens, span, (meaning) => kindOf(meaning) !== undefined || isMajor(meaning));
  if (first === 0) return undefined;
  const part = front ? { from: span.from, to: span.from + first } : { from: span.to - first, to: span.to };
  const meaning = meaningOf(tokens, part);
  const kind = meaning && kindOf(meaning);
  if (kind && kind !== 'messages') return { kind, length: first };
  const next = kind ? isMajor : (other: Meaning) => kindOf(other) === 'messages';
  const second = find(tokens, rest(first), next);
  if (second > 0) return { kind: 'majorMessages', length: first + second };
  return kind ? { kind, length: first } : undefined;
}

const isMajor = ({ flags }: Meaning) => flags.has('major');

/** What a phrase asks for, by the words of the commands that show it. */
function kindOf({ flags, keywords, parts }: Meaning): Kind | undefined {
  if (parts.has('majorMessages')) return 'majorMessages';
  if (parts.has('reports')) return 'reports';
  if (flags.has('advisories')) return 'advisories';
  if (flags.has('incidents')) return 'incidents';
  const isOf = (name: string) => keywords.some(({ command, place }) => command === name && place === 'any');
  if (isOf('maintenance')) return 'maintenance';
  return isOf('messages') ? 'messages' : undefined;
}
