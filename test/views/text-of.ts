import type { Reply } from '../../src/commands/reply.ts';
import { createRenderCard } from '../../src/views/render-card.ts';

const renderCard = createRenderCard();

/** Everything a reader sees of a reply, a line per block, buttons in brackets. */
export function textOf(reply: Reply): string {
  if ('text' in reply) return reply.text;
  if ('signIn' in reply) return `${reply.signIn.text}\n[${reply.signIn.button}]`;
  return linesOf(renderCard(reply)).join('\n').replaceAll('\u2060', '');
}

function linesOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(linesOf);
  if (typeof node !== 'object' || node === null) return [];
  if ('type' in node && typeof node.type === 'string') {
    if (node.type.startsWith('Action.') && 'title' in node) return [`[${node.title}]`];
    if (node.type === 'Input.Text' && 'value' in node) return String(node.value).split('\n');
    if (node.type === 'TextBlock' && 'text' in node) return [String(node.text)];
    if (node.type === 'RichTextBlock' && 'inlines' in node && Array.isArray(node.inlines))
      return [node.inlines.map((run: { text: string }) => run.text).join('')];
  }
  return Object.values(node).flatMap(linesOf);
}
