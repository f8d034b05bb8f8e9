import { createHash } from 'node:crypto';
import { azureNoteId } from '../notes/azure-note-id.ts';
import type { MicrosoftNote } from '../ports.ts';
import type { RequestNote } from '../support-request.ts';

/** How much earlier than ours Microsoft's clock may say that a note was written. */
const skewMs = 5 * 60_000;

/**
 * The notes of a request with those of Microsoft's that are new, oldest first; the same list where none is. A note of ours
 * that comes back is not a new one: where Microsoft's notes have ids it is known by that, else the first one of the same
 * words written at the time of ours or later is its copy, once.
 */
export function mergeNotes(
  number: string,
  ours: readonly RequestNote[],
  theirs: readonly MicrosoftNote[],
): { readonly notes: readonly RequestNote[]; readonly added: readonly RequestNote[] } {
  const known = new Set(ours.map(({ id }) => id));
  const copies = new Set(ours.flatMap(({ copyId }) => copyId ?? []));
  const waiting = ours.filter(
    ({ from, sent, copyId }) => from === 'us' && sent !== 'kept' && copyId === undefined,
  );
  const copyOf = new Map<RequestNote, string>();
  const added: RequestNote[] = [];
  for (const note of [...theirs].sort((a, b) => a.at - b.at)) {
    const id = idOf(note);
    if (known.has(id) || copies.has(id)) continue;
    known.add(id);
    const own = waiting.find((one) => !copyOf.has(one) && isCopy(number, one, note));
    if (own) copyOf.set(own, id);
    else
      added.push({
        id,
        at: note.at,
        text: note.text,
        by: note.by,
        from: note.from ?? 'microsoft',
        sent: 'sent',
      });
  }
  if (added.length === 0 && copyOf.size === 0) return { notes: ours, added };
  const kept = ours.map((note): RequestNote => {
    const copyId = copyOf.get(note);
    return copyId === undefined ? note : { ...note, sent: 'sent', copyId };
  });
  return { notes: [...kept, ...added].sort(byTime), added };
}

function isCopy(number: string, own: RequestNote, note: MicrosoftNote): boolean {
  if (note.id !== undefined) return note.id.toLowerCase() === azureNoteId(number, own.id);
  return note.from !== 'microsoft' && sameWords(own.text, note.text) && note.at >= own.at - skewMs;
}

/** Not the bare id of Microsoft's: those of ours come with cards, and none of them may hide one of Microsoft's. */
function idOf({ id, at, by, text }: MicrosoftNote): string {
  const what = id === undefined ? [at, by, text] : [id.toLowerCase()];
  return `m-${createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 24)}`;
}

function sameWords(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function byTime(a: RequestNote, b: RequestNote): number {
  return a.at - b.at || (a.id < b.id ? -1 : Number(a.id > b.id));
}
