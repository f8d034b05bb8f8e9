import { type Activity, cardsOf, isJson, type Json } from './activity.ts';
import { type Block, readCard } from './card-blocks.ts';
import { plainText, type ReaderClock } from './plain-text.ts';

const rule = '─'.repeat(40);

/** A message as a terminal shows it: its text, its cards, and its suggested actions. No colours. */
export function renderActivityText(activity: Activity, reader: ReaderClock = {}): string {
  const parts = [
    activity.text ? plainText(activity.text, reader) : '',
    ...cardsOf(activity).map((card) => renderCardText(card, reader)),
    (activity.suggestedActions?.actions ?? []).map(({ title }) => `[${title}]`).join(' '),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The visible part of a card as lines: buttons as [Title], links with their address, inputs with their id. */
export function renderCardText(card: Json, reader: ReaderClock = {}): string {
  return renderBlocks(readCard(card), reader).join('\n');
}

export function renderBlocks(blocks: readonly Block[], reader: ReaderClock): string[] {
  const lines: string[] = [];
  let buttons: string[] = [];
  const flush = () => {
    if (buttons.length > 0) lines.push(buttons.join(' '));
    buttons = [];
  };
  for (const block of blocks) {
    if (block.kind === 'button') {
      buttons.push(renderButton(block.action, block.title, reader));
      continue;
    }
    flush();
    lines.push(...renderBlock(block, reader));
  }
  flush();
  return lines;
}

function renderBlock(block: Exclude<Block, { kind: 'button' }>, reader: ReaderClock): string[] {
  switch (block.kind) {
    case 'text':
      return plainText(block.text, reader).split('\n');
    case 'facts':
      return block.facts.map(([title, value]) => `${plainText(title, reader)}: ${plainText(value, reader)}`);
    case 'columns':
      return joinColumns(block.columns.map((column) => renderBlocks(column, reader)));
    case 'group': {
      const inner = renderBlocks(block.blocks, reader);
      return inner.length > 0 && block.separated ? [rule, ...inner] : inner;
    }
    case 'input':
      return [renderInput(block.input, reader)];
  }
}

function renderButton(action: Json, title: string, reader: ReaderClock): string {
  const name = plainText(title, reader) || String(action.type ?? '').replace('Action.', '');
  return action.type === 'Action.OpenUrl' ? `[${name}: ${String(action.url)}]` : `[${name}]`;
}

/** Puts columns side by side; a column of several lines is padded so that the next one stays straight. */
function joinColumns(columns: readonly string[][]): string[] {
  const used = columns.filter((column) => column.length > 0);
  const height = Math.max(0, ...used.map(({ length }) => length));
  const widths = used.map((column) => Math.max(...column.map(({ length }) => length)));
  return Array.from({ length: height }, (_, row) =>
    used
      .map((column, index) => (column[row] ?? '').padEnd(height > 1 ? (widths[index] ?? 0) : 0))
      .join('  ')
      .trimEnd(),
  );
}

function renderInput(input: Json, reader: ReaderClock): string {
  const label = plainText(String(input.label ?? input.title ?? input.placeholder ?? input.id ?? ''), reader);
  const choices = Array.isArray(input.choices) ? input.choices.filter(isJson) : [];
  const offered = choices.map(({ title }) => plainText(String(title), reader)).join(' | ');
  const value = String(input.value ?? '');
  return `${label}: <${String(input.id)}${value && `=${value}`}>${offered && ` (${offered})`}`;
}
