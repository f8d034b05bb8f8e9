import { createHash } from 'node:crypto';

/** The name of a note of ours in Azure, which takes one of the same name once; card data can be anything, names can't. */
export function azureNoteId(number: string, noteId: string): string {
  return `note-${createHash('sha256')
    .update(JSON.stringify([number, noteId]))
    .digest('hex')
    .slice(0, 32)}`;
}
