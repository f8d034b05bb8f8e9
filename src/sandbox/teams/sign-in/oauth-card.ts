import { z } from 'zod';
import { type Activity, oauthCardType } from '../activity.ts';

const cardSchema = z.object({
  text: z.string(),
  connectionName: z.string(),
  buttons: z.tuple([z.object({ type: z.literal('signin'), title: z.string(), value: z.string() })]),
  tokenExchangeResource: z.object({ id: z.string(), uri: z.string().optional() }).optional(),
});

/** A card by which a person signs in. */
export type OAuthCard = z.infer<typeof cardSchema>;

/** The sign-in card of a message, if it has one. Throws where it is not as Teams wants it. */
export function oauthCardOf({ attachments }: Activity): OAuthCard | undefined {
  const found = (attachments ?? []).find(({ contentType }) => contentType === oauthCardType);
  return found && cardSchema.parse(found.content);
}
