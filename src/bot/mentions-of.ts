import { decodeHTMLStrict } from 'entities';
import { z } from 'zod';
import type { Mentioned } from '../commands/request.ts';
import type { Incoming } from './incoming.ts';

const mention = z.object({
  type: z.literal('mention'),
  // Ids of people begin so; those of bots, channels, teams and tags do not (Teams docs, "Format your bot messages").
  mentioned: z.object({ id: z.string().startsWith('29:').max(300), name: z.string().nullish() }),
  text: z.string().nullish(),
});

/** More people than anybody mentions in a command. */
const mostMentions = 10;

/** The people whom a message mentions, each once, in their order; who wrote the entities is proven by the activity's token. */
export function mentionsOf({ entities }: Pick<Incoming, 'entities'>): Mentioned[] {
  const found = new Map<string, Mentioned>();
  for (const entity of entities ?? []) {
    const { data } = mention.safeParse(entity);
    if (!data) continue;
    const { id, name } = data.mentioned;
    const spoken = decodeHTMLStrict((data.text ?? '').replace(/<[^<>]*>/g, ''));
    const known = (name ?? spoken).trim().slice(0, 256);
    if (known !== '' && !found.has(id)) found.set(id, { teamsId: id, name: known });
    if (found.size === mostMentions) break;
  }
  return [...found.values()];
}
