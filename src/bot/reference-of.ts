import { z } from 'zod';
import type { ConversationReference } from '../conversation-reference.ts';
import type { Locale } from '../locales/locale.ts';
import type { Incoming } from './incoming.ts';
import { localeOf } from './locale-of.ts';
import { tenantOf } from './tenant-of.ts';
import { timeZoneOf } from './time-zone-of.ts';

const clientInfo = z.object({
  type: z.literal('clientInfo'),
  locale: z.string().nullish().catch(undefined),
  timezone: z.string().nullish().catch(undefined),
});

/** How to say something later where an activity comes from, in the language and time zone of whoever it comes from. */
export function referenceOf(activity: Incoming, defaultLocale: Locale): ConversationReference {
  const client = activity.entities?.map((entity) => clientInfo.safeParse(entity).data).find(Boolean);
  return {
    serviceUrl: activity.serviceUrl ?? '',
    conversationId: activity.conversation?.id ?? '',
    tenantId: tenantOf(activity) ?? '',
    ...(activity.channelData?.team?.id && { teamId: activity.channelData.team.id }),
    kind: placeKind(activity),
    locale: localeOf(activity.locale ?? client?.locale, defaultLocale),
    timeZone: timeZoneOf(activity.localTimezone, client?.timezone),
  };
}

function placeKind({ conversation }: Incoming): ConversationReference['kind'] {
  const kind = conversation?.conversationType;
  if (kind === 'personal' || kind === 'groupChat' || kind === 'channel') return kind;
  return conversation?.isGroup ? 'groupChat' : 'personal';
}
