import { isJson, type Json } from './activity.ts';

/** What a person sees of a card, in reading order; hidden parts are left out. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [title: string, value: string])[] }
  | { readonly kind: 'columns'; readonly columns: readonly (readonly Block[])[] }
  | { readonly kind: 'group'; readonly blocks: readonly Block[]; readonly separated: boolean }
  | { readonly kind: 'input'; readonly input: Json }
  | { readonly kind: 'button'; readonly action: Json; readonly title: string };

/** Reads a card, or any element of one, into blocks. Unknown elements become their fallback, or nothing. */
export function readCard(card: Json): Block[] {
  return [...list(card.body).flatMap(readElement), ...list(card.actions).flatMap(readAction)];
}

export function readElement(element: Json): Block[] {
  if (element.isVisible === false) return [];
  const content = readContent(element);
  const blocks = isJson(element.selectAction) ? [...content, ...readAction(element.selectAction)] : content;
  return element.separator === true ? [{ kind: 'group', separated: true, blocks }] : blocks;
}

function readContent(element: Json): Block[] {
  switch (element.type) {
    case 'TextBlock':
      return [{ kind: 'text', text: string(element.text) }];
    case 'RichTextBlock':
      return readInlines(element.inlines);
    case 'FactSet':
      return [
        { kind: 'facts', facts: list(element.facts).map((fact) => [string(fact.title), string(fact.value)]) },
      ];
    case 'Image':
      return element.altText ? [{ kind: 'text', text: `(${string(element.altText)})` }] : [];
    case 'ImageSet':
      return list(element.images).flatMap(readElement);
    case 'Container':
    case 'Column':
    case 'TableCell':
      return list(element.items).flatMap(readElement);
    case 'ColumnSet':
      return [{ kind: 'columns', columns: list(element.columns).map(readElement) }];
    case 'Table':
      return list(element.rows).map((row) => ({ kind: 'columns', columns: list(row.cells).map(readCell) }));
    case 'ActionSet':
      return list(element.actions).flatMap(readAction);
    default:
      return readOther(element);
  }
}

const readCell = (cell: Json): Block[] => readElement({ ...cell, type: 'TableCell' });

function readOther(element: Json): Block[] {
  if (string(element.type).startsWith('Input.')) {
    const inline = isJson(element.inlineAction) ? readAction(element.inlineAction) : [];
    return [{ kind: 'input', input: element }, ...inline];
  }
  // A column needs no type inside its column set.
  if (element.type === undefined && Array.isArray(element.items))
    return list(element.items).flatMap(readElement);
  return isJson(element.fallback) ? readElement(element.fallback) : [];
}

function readInlines(inlines: unknown): Block[] {
  const runs = Array.isArray(inlines) ? inlines : [];
  const text = runs.map((run) => (isJson(run) ? string(run.text) : string(run))).join('');
  const actions = runs.filter(isJson).flatMap((run) => (isJson(run.selectAction) ? [run.selectAction] : []));
  return [{ kind: 'text', text }, ...actions.flatMap(readAction)];
}

function readAction(action: Json): Block[] {
  return [{ kind: 'button', action, title: string(action.title) }];
}

/** All buttons and inputs of a card that a person can reach now, those of a card behind Action.ShowCard last. */
export function reachable(card: Json): { buttons: Json[]; inputs: Json[] } {
  const buttons: Json[] = [];
  const inputs: Json[] = [];
  const visit = (block: Block): void => {
    if (block.kind === 'button') buttons.push(block.action);
    if (block.kind === 'input') inputs.push(block.input);
    if (block.kind === 'group') block.blocks.forEach(visit);
    if (block.kind === 'columns') block.columns.flat().forEach(visit);
  };
  readCard(card).forEach(visit);
  for (const { type, card: inner } of [...buttons]) {
    if (type !== 'Action.ShowCard' || !isJson(inner)) continue;
    const nested = reachable(inner);
    buttons.push(...nested.buttons);
    inputs.push(...nested.inputs);
  }
  return { buttons, inputs };
}

const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);

const string = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
