import { atBack, atFront, meaningOf } from '../lexicon.ts';
import type { Meaning } from '../meaning.ts';
import { strip } from '../strip.ts';
import { isEmpty, type Span, type Token, tokenise } from '../tokens.ts';

/** A product and the customer who has it, as parts of a sentence. */
export interface Deal {
  readonly product?: Span;
  readonly customer?: Span;
  /** Both together, where nothing stands between them and the product may be a part of the name. */
  readonly phrase?: Span;
}

/** Splits "E3 for Contoso", "Contoso 的 E3" and "contoso e3" into product and customer. */
export function splitDeal(tokens: readonly Token[], span: Span): Deal {
  const whole = tidyGoods(tokens, span);
  if (isEmpty(whole)) return {};
  if (isProduct(tokens, whole)) return { product: whole };
  return (
    atSeparator(tokens, whole) ??
    atOwner(tokens, whole) ??
    besideProduct(tokens, whole) ?? { customer: whole }
  );
}

const isServing = ({ roles }: Meaning) => roles.has('placing') || roles.has('serving');

/** "E3 for Contoso": the first word for whom. */
function atSeparator(tokens: readonly Token[], span: Span): Deal | undefined {
  for (let at = span.from; at < span.to; ) {
    const phrase = {
      from: at,
      to: at + atFront(tokens, { from: at, to: span.to }, (meaning) => meaning.isCommon === true),
    };
    const meaning = meaningOf(tokens, phrase);
    if (meaning && isServing(meaning)) {
      const left = tidyGoods(tokens, { from: span.from, to: phrase.from });
      const right = tidyGoods(tokens, { from: phrase.to, to: span.to });
      if (isEmpty(left)) return splitDeal(tokens, right);
      if (isEmpty(right)) return splitDeal(tokens, left);
      return inOrder(tokens, left, right, 'product');
    }
    at = Math.max(at + 1, phrase.to);
  }
  return undefined;
}

/** "Contoso's E3", "美的的 E3": the last mark of an owner. */
function atOwner(tokens: readonly Token[], span: Span): Deal | undefined {
  for (let at = span.to - 1; at > span.from; at -= 1) {
    const key = tokens[at]?.key ?? '';
    if (!owning.has(key)) continue;
    const left = tidyGoods(tokens, { from: span.from, to: at });
    const right = tidyGoods(tokens, { from: at + 1, to: span.to });
    if (key === 'of') {
      if (isProduct(tokens, left)) return { product: left, customer: right };
    } else if (!isEmpty(left) && !isEmpty(right)) return inOrder(tokens, left, right, 'customer');
  }
  return undefined;
}

const owning: ReadonlySet<string> = new Set(['的', "'s", 'of']);

/** What is first, unless the other is one that Microsoft sells: "Contoso for E3". */
function inOrder(tokens: readonly Token[], left: Span, right: Span, first: 'product' | 'customer'): Deal {
  const isLeft = isProduct(tokens, left);
  const isRight = isProduct(tokens, right);
  const isProductFirst = isLeft === isRight ? first === 'product' : isLeft;
  return isProductFirst ? { product: left, customer: right } : { product: right, customer: left };
}

/** "contoso business premium": names of products at one end. */
function besideProduct(tokens: readonly Token[], span: Span): Deal | undefined {
  let { from, to } = span;
  for (let length = 1; length > 0 && to > from; to -= length) length = atBack(tokens, { from, to }, isSold);
  if (to === span.to) {
    for (let length = 1; length > 0 && to > from; from += length)
      length = atFront(tokens, { from, to }, isSold);
  }
  if (from === span.from && to === span.to) return undefined;
  const product = to < span.to ? { from: to, to: span.to } : { from: span.from, to: from };
  return { product, customer: tidyGoods(tokens, { from, to }), phrase: span };
}

const isSold = ({ service, portal, product }: Meaning) =>
  product === true || service !== undefined || portal !== undefined;

/** Whether words are all names of services and plans. */
function isProduct(tokens: readonly Token[], span: Span): boolean {
  const only = tokens[span.from];
  if (only?.kind === 'quoted' && span.to - span.from === 1) {
    const inside = tokenise(only.key.replaceAll('"', ''));
    return isProduct(inside, { from: 0, to: inside.length });
  }
  let { from } = span;
  while (from < span.to) {
    const length = atFront(tokens, { from, to: span.to }, isSold);
    if (length === 0 && tokens[from]?.kind !== 'mark') return false;
    from += Math.max(1, length);
  }
  return !isEmpty(span);
}

/** Without "the", "license of" and the like at its ends. */
export function tidyGoods(tokens: readonly Token[], span: Span): Span {
  return strip(tokens, span, ['goods'], ['polite', 'closing', 'goods']);
}
