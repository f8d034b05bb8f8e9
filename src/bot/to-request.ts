import type { Request } from '../commands/request.ts';
import type { Locale } from '../locales/locale.ts';
import type { Incoming } from './incoming.ts';
import { mentionsOf } from './mentions-of.ts';
import { messageText } from './message-text.ts';
import { placeNameOf } from './place-name-of.ts';
import type { Pressed } from './pressed.ts';
import { referenceOf } from './reference-of.ts';

/** Frees what a person did from botbuilder. `activity` has passed the guards; `pressed` is undefined for a typed message. */
export function toRequest(
  activity: Incoming,
  pressed: Pressed | undefined,
  context: { readonly correlationId: string; readonly now: number; readonly defaultLocale: Locale },
): Request {
  const reference = referenceOf(activity, context.defaultLocale);
  const { kind, locale, timeZone } = reference;
  const name = placeNameOf(activity);
  const mentions = pressed ? [] : mentionsOf(activity);
  return {
    correlationId: context.correlationId,
    who: {
      userId: (activity.from?.aadObjectId ?? '').toLowerCase(),
      teamsId: activity.from?.id ?? '',
      name: activity.from?.name ?? '',
    },
    where: {
      conversationId: conversationId(activity),
      kind,
      ...(name && { name }),
      reference,
    },
    locale,
    timeZone,
    now: context.now,
    ...(mentions.length > 0 && { mentions }),
    said: pressed ? { action: pressed.action } : { text: messageText(activity) },
  };
}

/** A thread of a channel has the channel's id and `;messageid=` with its first post; what we remember is the channel's. */
function conversationId(activity: Incoming): string {
  return (activity.conversation?.id ?? '').replace(/;messageid=.*$/s, '');
}
