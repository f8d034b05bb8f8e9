import type { Mention } from '../../commands/reply.ts';
import { plain } from './escape.ts';

/** Longer names are cut; Teams shows what stands in the tag. */
const nameWidth = 60;

/**
 * A mention of a person for the text of a message or of a card's TextBlock: the name XML-escaped, and without what either
 * would read as markup, because inside the tag an escape would be shown (Teams docs, "Format your bot messages").
 */
export function mentionOf({ teamsId, name }: { readonly teamsId: string; readonly name: string }): Mention {
  const shown = plain(name.replace(/[\\`*_~[\]|#]+/g, ' '), nameWidth) || '…';
  const escaped = shown
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return { teamsId, name: shown, tag: `<at>${escaped}</at>` };
}
