import { z } from 'zod';
import type { Place, Request } from '../commands/request.ts';
import type { ConversationReference } from '../conversation-reference.ts';
import type { Locale } from '../locales/locale.ts';
import type { Incoming } from './incoming.ts';
import { localeOf } from './locale-of.ts';
import { messageText } from './message-text.ts';
import type { Pressed } from './pressed.ts';
import { timeZoneOf } from './time-zone-of.ts';

const clientInfo = z.object({
  type: z.literal('clientInfo'),
  locale: z.string().nullish().catch(undefined),
  timezone: z.string().nullish().catch(undefined),
});

/** Frees what a person did from botbuilder. `activity` has passed the guards; `pressed` is undefined for a typed message. */
export function toRequest(
  activity: Incoming,
  pressed: Pressed | undefined,
  context: { readonly correlationId: string; readonly now: number; readonly defaultLocale: Locale },
): Request {
  const client = activity.entities?.map((entity) => clientInfo.safeParse(entity).data).find(Boolean);
  const kind = placeKind(activity);
  const locale = localeOf(activity.locale ?? client?.locale, context.defaultLocale);
  const timeZone = timeZoneOf(activity.localTimezone, client?.timezone);
  const reference: ConversationReference = {
    serviceUrl: activity.serviceUrl ?? '',
    conversationId: activity.conversation?.id ?? '',
    tenantId: activity.conversation?.tenantId ?? activity.channelData?.tenant?.id ?? '',
    ...(activity.channelData?.team?.id && { teamId: activity.channelData.team.id }),
    kind,
    locale,
    timeZone,
  };
  return {
    correlationId: context.correlationId,
    who: {
      userId: (activity.from?.aadObjectId ?? '').toLowerCase(),
      teamsId: activity.from?.id ?? '',
      name: activity.from?.name ?? '',
    },
    where: { conversationId: conversationId(activity), kind, reference },
    locale,
    timeZone,
    now: context.now,
    said: pressed ? { action: pressed.action } : { text: messageText(activity) },
  };
}

/** A thread of a channel has the channel's id and `;messageid=` with its first post; what we remember is the channel's. */
function conversationId(activity: Incoming): string {
  return (activity.conversation?.id ?? '').replace(/;messageid=.*$/s, '');
}

function placeKind({ conversation }: Incoming): Place['kind'] {
  const kind = conversation?.conversationType;
  if (kind === 'personal' || kind === 'groupChat' || kind === 'channel') return kind;
  return conversation?.isGroup ? 'groupChat' : 'personal';
}
