import { createHash } from 'node:crypto';
import type { MicrosoftNote } from '../ports.ts';
import type { RequestNote } from '../support-request.ts';

/** How much earlier than ours Microsoft's clock may say that a note was written. */
const skewMs = 5 * 60_000;

/**
 * Our notes with those of Microsoft's that are new, oldest first. A note of ours that comes back is not a new one: the
 * first one of the same words written at the time of ours or later is its copy, once. The same list where nothing is new.
 */
export function mergeNotes(
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
    const own = waiting.find(
      (one) =>
        !copyOf.has(one) &&
        note.from !== 'microsoft' &&
        sameWords(one.text, note.text) &&
        note.at >= one.at - skewMs,
    );
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

/** Microsoft gives its notes no ids. */
function idOf({ at, by, text }: MicrosoftNote): string {
  return `m-${createHash('sha256')
    .update(JSON.stringify([at, by, text]))
    .digest('hex')
    .slice(0, 24)}`;
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
