import { isJson, type Json } from './activity.ts';
import { type Block, reachable, readElement } from './card-blocks.ts';

/** A copy of the card in which `change` has replaced what it wanted, from the outside in. */
function rewrite(value: unknown, change: (part: Json) => Json): unknown {
  if (Array.isArray(value)) return value.map((item) => rewrite(item, change));
  if (!isJson(value)) return value;
  const changed = change(value);
  return Object.fromEntries(Object.entries(changed).map(([key, inner]) => [key, rewrite(inner, change)]));
}

function rewriteCard(card: Json, change: (part: Json) => Json): Json {
  const result = rewrite(card, change);
  return isJson(result) ? result : card;
}

function partsOf(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  return isJson(value) ? [value, ...Object.values(value).flatMap(partsOf)] : [];
}

const isInput = (part: Json): boolean =>
  String(part.type).startsWith('Input.') && typeof part.id === 'string';

/** Types a value into an input, or picks a choice by its title or value; undefined where the card has no such input. */
export function fillInput(card: Json, id: string, value: string): Json | undefined {
  if (!reachable(card).inputs.some((input) => input.id === id)) return undefined;
  return rewriteCard(card, (part) =>
    isInput(part) && part.id === id ? { ...part, value: chosen(part, value) } : part,
  );
}

function chosen({ choices }: Json, value: string): string {
  if (!Array.isArray(choices)) return value;
  const wanted = value.split(',').map((one) => {
    const choice = choices.filter(isJson).find(({ title }) => same(String(title), one));
    return choice === undefined ? one : String(choice.value);
  });
  return wanted.join(',');
}

/** The inputs' values as the client adds them to a button's data. A toggle that nobody touched is off. */
export function inputValues(card: Json): Record<string, string> {
  const values: Record<string, string> = {};
  for (const part of partsOf(card).filter(isInput)) {
    const empty = part.type === 'Input.Toggle' ? String(part.valueOff ?? 'false') : '';
    const value = part.value === undefined || part.value === null ? empty : String(part.value);
    if (value !== '') values[String(part.id)] = value;
  }
  return values;
}

/** The first required input that is empty: the client does not send the card then. */
export function missingInput(card: Json): Json | undefined {
  const values = inputValues(card);
  return reachable(card).inputs.find(({ id, isRequired }) => isRequired === true && !values[String(id)]);
}

/** Shows and hides elements as Action.ToggleVisibility asks; `shown` is what can be seen now and could not before. */
export function toggleVisibility(card: Json, action: Json): { card: Json; shown: Block[] } {
  const targets = new Map<string, boolean | undefined>();
  for (const target of Array.isArray(action.targetElements) ? action.targetElements : []) {
    if (typeof target === 'string') targets.set(target, undefined);
    else if (isJson(target) && typeof target.elementId === 'string')
      targets.set(target.elementId, typeof target.isVisible === 'boolean' ? target.isVisible : undefined);
  }
  const shown: Block[] = [];
  const changed = rewriteCard(card, (part) => {
    const { id, isVisible } = part;
    if (typeof id !== 'string' || !targets.has(id)) return part;
    const next = { ...part, isVisible: targets.get(id) ?? isVisible === false };
    if (isVisible === false && next.isVisible) shown.push(...readElement(next));
    return next;
  });
  return { card: changed, shown };
}

/** Finds a button by its whole title, otherwise by its beginning; case and outer spaces do not matter. */
export function findButton(buttons: readonly Json[], title: string): Json | undefined {
  const named = (button: Json): string => String(button.title ?? '');
  return (
    buttons.find((button) => same(named(button), title)) ??
    buttons.find((button) => fold(named(button)).startsWith(fold(title)))
  );
}

const fold = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
const same = (one: string, other: string): boolean => fold(one) === fold(other);
