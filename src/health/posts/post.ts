import type { Post } from '../model.ts';
import { readNextUpdate } from './next-update.ts';
import { breakRunOn, readHtml, readPlain } from './plain-text.ts';
import { readParts, separateParts } from './post-parts.ts';

/**
 * Reads one post as Microsoft published it at `at` (milliseconds since 1970): markup gone, each labelled
 * part in a paragraph of its own, its links, its last word and its promise of the next update found. Never throws.
 */
export function readPost(at: number, content: string, contentType: 'html' | 'text'): Post {
  const read = contentType === 'html' ? readHtml(content) : readPlain(content);
  const text = separateParts(breakRunOn(read.text));
  const parts = readParts(text);
  const status =
    parts.findLast(({ label }) => label === 'Final status') ??
    parts.findLast(({ label }) => label === 'Current status');
  const nextUpdateAt = readNextUpdate(at, text);
  return {
    at,
    text,
    lastWord: status?.text ?? text,
    ...(read.links.length > 0 && { links: read.links }),
    ...(nextUpdateAt !== undefined && { nextUpdateAt }),
  };
}
