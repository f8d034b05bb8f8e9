import { createHash } from 'node:crypto';
import { z } from 'zod';
import { readHtml } from '../../../health/posts/plain-text.ts';
import type { MicrosoftRequest } from '../../../support/ports.ts';
import { moment, word } from '../../wire-values.ts';

type Note = MicrosoftRequest['notes'][number];

/** A message of a ticket (learn.microsoft.com/rest/api/support/communications/get). */
export const noteWire = z.object({
  name: word,
  properties: z.object({
    body: word,
    sender: word,
    communicationDirection: word,
    createdDate: moment.pipe(z.number()),
  }),
});

/** What a message says, without its markup. Azure calls `outbound` what was written on the customer's side. */
export function toNote({ name, properties }: z.output<typeof noteWire>): Note {
  const { body, sender, createdDate, communicationDirection } = properties;
  return {
    id: name,
    at: createdDate,
    text: readHtml(body).text,
    by: sender,
    from: communicationDirection.toLowerCase() === 'outbound' ? 'us' : 'microsoft',
  };
}

/** The name of the message that a note becomes: the note's id where that can be one. */
export function nameOfNote(noteId: string): string {
  return /^[\w-]{1,64}$/.test(noteId)
    ? noteId
    : createHash('sha256').update(noteId).digest('hex').slice(0, 32);
}
