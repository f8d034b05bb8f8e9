import type { ViewContext } from '../view-context.ts';
import { plain } from './escape.ts';
import { age, moment } from './time.ts';

/** What a reader should know about how the customer of an answer was found. */
export type Note =
  /** One customer fits what was asked, though it is not its whole name ("Contoso" for Contoso Ltd). */
  | { readonly kind: 'taken'; readonly asked: string }
  /** Nothing fits what was asked; the nearest name was taken ("contso" for Contoso Ltd). */
  | { readonly kind: 'typo'; readonly asked: string }
  /** No customer was named: the one that the conversation remembers. */
  | { readonly kind: 'remembered' }
  /** The customer that this conversation talked about is no longer in the list. */
  | { readonly kind: 'forgotten' }
  /** The customer list could not be refreshed. `loadedAt`: when it was read. */
  | { readonly kind: 'oldDirectory'; readonly loadedAt: number };

/** The note as literal text. */
export function noteText(ctx: ViewContext, note: Note): string {
  switch (note.kind) {
    case 'taken':
      return ctx.t('health.note.taken', { asked: plain(note.asked, 40) });
    case 'typo':
      return ctx.t('health.note.typo', { asked: plain(note.asked, 40) });
    case 'remembered':
      return ctx.t('health.note.remembered');
    case 'forgotten':
      return ctx.t('health.note.forgotten');
    case 'oldDirectory':
      return ctx.t('health.note.oldDirectory', {
        moment: moment(ctx, note.loadedAt),
        age: age(ctx, note.loadedAt),
      });
  }
}
