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

/** The Adaptive Cards of a message, in order. */
export function cardsOf(activity: Activity): Json[] {
  const contents = (activity.attachments ?? [])
    .filter(({ contentType }) => contentType === adaptiveCardType)
    .map(({ content }) => content);
  return contents.filter(isJson);
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
