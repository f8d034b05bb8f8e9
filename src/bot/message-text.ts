import { z } from 'zod';
import type { Incoming } from './incoming.ts';

const mention = z.object({
  type: z.string(),
  mentioned: z.object({ id: z.string().nullish(), name: z.string().nullish() }),
  text: z.string().nullish(),
});

// Both stop at the next "<", so that the time they take grows with the length of the text and no faster.
const mentionTag = /<at\b[^<>]*>([^<]*)<\/at>/gi;
const quoteTag = /<quoted\b[^<>]*>(?:<\/quoted>)?/gi;

/**
 * What a person typed, without the mentions of the bot and without Teams' mark of a quoted message; else as sent.
 * Empty for a message that has no text (attachments only, a pressed button).
 */
export function messageText(activity: Incoming): string {
  const names = botNames(activity);
  return (activity.text ?? '')
    .replace(quoteTag, ' ')
    .replace(mentionTag, (tag, name: string) => (names.has(fold(name)) ? ' ' : tag))
    .trim();
}

/** The names under which this message mentions the bot, folded. */
function botNames(activity: Incoming): Set<string> {
  const bot = activity.recipient;
  const names = new Set<string>();
  if (!bot?.id) return names;
  for (const entity of activity.entities ?? []) {
    const { data } = mention.safeParse(entity);
    if (data?.type.toLowerCase() !== 'mention' || data.mentioned.id !== bot.id) continue;
    const spoken = (data.text ?? '').replace(/<[^<>]*>/g, '');
    for (const name of [spoken, data.mentioned.name, bot.name]) if (name) names.add(fold(name));
  }
  return names;
}

function fold(name: string): string {
  return name
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
    .toLowerCase();
}
