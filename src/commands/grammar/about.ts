import { atBack, atFront, meaningOf } from './lexicon.ts';
import { strip, stripName } from './strip.ts';
import { isEmpty, type Span, type Token } from './tokens.ts';

/** What a part of a sentence is about. */
export interface About {
  /** Ids of the services named, in no order. */
  readonly services: ReadonlySet<string>;
  /** What remains: a customer's name, or nothing. */
  readonly name: Span;
  /** Name and services together. */
  readonly whole: Span;
}

/** Splits the services off both ends of a part of a sentence; what stands inside quotes is left alone. */
export function readAbout(tokens: readonly Token[], whole: Span): About {
  const services = new Set<string>();
  const take = (span: Span) => {
    const service = meaningOf(tokens, span)?.service;
    if (service) services.add(service);
  };
  let name = whole;
  for (;;) {
    const back = atBack(tokens, name, isService);
    if (back > 0) {
      take({ from: name.to - back, to: name.to });
      name = strip(tokens, { from: name.from, to: name.to - back }, [], ['joining', 'asking', 'opening']);
      continue;
    }
    const front = atFront(tokens, name, isService);
    if (front === 0) break;
    take({ from: name.from, to: name.from + front });
    name = stripName(tokens, { from: name.from + front, to: name.to }, []);
  }
  const isSame = !isEmpty(name) && meaningOf(tokens, name)?.roles.has('same');
  return { services, name: isSame ? { from: name.from, to: name.from } : name, whole };
}

const isService = (meaning: { service?: string }) => meaning.service !== undefined;
