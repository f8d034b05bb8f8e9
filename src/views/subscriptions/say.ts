import type { TextReply } from '../../commands/reply.ts';
import { plain } from '../parts/escape.ts';

/** Sentences one below the other; Teams wants an empty line between them. */
export function say(...lines: readonly string[]): TextReply {
  return { text: lines.filter((line) => line !== '').join('\n\n') };
}

/** Something to copy and type. */
export function typed(text: string): string {
  return `\`${plain(text, 120).replaceAll('`', '')}\``;
}
