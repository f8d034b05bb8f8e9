import { z } from 'zod';

/** A JSON object whose properties nobody has looked at yet. */
export type Json = { readonly [key: string]: unknown };

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const attachmentSchema = z.looseObject({ contentType: z.string(), content: z.unknown().optional() });

/** The part of a Bot Framework activity that the sandbox reads; everything else is kept as it came. */
export const activitySchema = z.looseObject({
  type: z.string(),
  id: z.string().nullish(),
  replyToId: z.string().nullish(),
  text: z.string().nullish(),
  summary: z.string().nullish(),
  attachments: z.array(attachmentSchema).nullish(),
  suggestedActions: z
    .looseObject({ actions: z.array(z.looseObject({ title: z.string().nullish() })).nullish() })
    .nullish(),
});

export type Activity = z.infer<typeof activitySchema>;

export const adaptiveCardType = 'application/vnd.microsoft.card.adaptive';

/** A card by which a person signs in. */
export const oauthCardType = 'application/vnd.microsoft.card.oauth';

/** The Adaptive Cards of a message, in order; a sign-in card as a client draws it, its sentence over its button. */
export function cardsOf(activity: Activity): Json[] {
  const contents = (activity.attachments ?? []).map(({ contentType, content }) => {
    if (contentType === oauthCardType && isJson(content)) return drawnOAuthCard(content);
    return contentType === adaptiveCardType ? content : undefined;
  });
  return contents.filter(isJson);
}

function drawnOAuthCard({ text, buttons }: Json): Json {
  const body = [{ type: 'TextBlock', text, wrap: true }];
  return { type: 'AdaptiveCard', version: '1.5', body, actions: buttons };
}

/** A message that shows one card. */
export function cardMessage(id: string, card: Json): Activity {
  return {
    type: 'message',
    id,
    attachmentLayout: 'list',
    attachments: [{ contentType: adaptiveCardType, content: card }],
  };
}
