import type { Activity } from 'botbuilder';
import { z } from 'zod';

const text = z.string().nullish();
/** A team or a channel; what is not one is none. */
const place = z.object({ id: text, name: text }).nullish().catch(undefined);

/** The part of an activity that the bot reads (Bot Framework, "Activity"); everything may be missing but the type. */
const incoming = z.object({
  type: z.string().min(1).max(100),
  id: text,
  timestamp: text,
  channelId: text,
  serviceUrl: text,
  name: text,
  text,
  locale: text,
  localTimezone: text,
  replyToId: text,
  from: z.object({ id: text, name: text, aadObjectId: text }).nullish(),
  recipient: z.object({ id: text, name: text }).nullish(),
  conversation: z
    .object({ id: text, tenantId: text, conversationType: text, isGroup: z.boolean().nullish() })
    .nullish(),
  channelData: z
    .object({
      tenant: z.object({ id: text }).nullish(),
      eventType: text.catch(undefined),
      team: place,
      channel: place,
    })
    .nullish(),
  action: text.catch(undefined),
  entities: z.array(z.unknown()).nullish(),
  value: z.unknown().optional(),
});

export type Incoming = z.infer<typeof incoming>;

/** Reads the body of a request to /api/messages; undefined when it has not the shape of an activity. */
export function readIncoming(body: unknown): Incoming | undefined {
  const result = incoming.safeParse(body);
  return result.success ? result.data : undefined;
}

/** Type predicate: botbuilder asks for an `Activity` but needs no more of it than `readIncoming` has checked. */
export function isActivity(body: unknown): body is Activity {
  return typeof body === 'object' && body !== null && readIncoming(body) !== undefined;
}

/** True for what a person did: a message, a press of a card's button, a sign-in. All else is news about the conversation. */
export function isUserAction(activity: Incoming): boolean {
  return activity.type === 'message' || isCardAction(activity) || isSignIn(activity);
}

/** True for a press of an Action.Execute button. */
export function isCardAction(activity: Incoming): boolean {
  return activity.type === 'invoke' && activity.name === 'adaptiveCard/action';
}

/** True for what Teams sends when a person signs in, by itself (single sign-on) or by the button of the sign-in card. */
export function isSignIn({ type, name }: Incoming): boolean {
  return type === 'invoke' && (name === 'signin/tokenExchange' || name === 'signin/verifyState');
}
