import type { ConversationReference } from '../conversation-reference.ts';
import type { Locale } from '../locales/locale.ts';
import type { PlaceEvent, PlaceEventKind } from '../place-event.ts';
import type { Incoming } from './incoming.ts';
import { placeNameOf } from './place-name-of.ts';
import { referenceOf } from './reference-of.ts';

/** Events of a channel by their name (Teams docs, "Conversation events in your Teams bot"). */
const ofChannel: ReadonlyMap<string, PlaceEventKind> = new Map([
  ['channelRenamed', 'renamed'],
  ['channelDeleted', 'deleted'],
  ['channelRestored', 'restored'],
]);

const ofTeam: ReadonlyMap<string, PlaceEventKind> = new Map([
  ['teamRenamed', 'renamed'],
  ['teamArchived', 'archived'],
  ['teamUnarchived', 'unarchived'],
  ['teamDeleted', 'deleted'],
  ['teamHardDeleted', 'deleted'],
  ['teamRestored', 'restored'],
]);

/**
 * What an activity says of the place where the bot is; undefined where it says nothing that we know: Teams adds events at
 * any time. An upgrade of the app removes and adds the bot, and is neither (`remove-upgrade`, `add-upgrade`).
 */
export function readPlaceEvent(activity: Incoming, defaultLocale: Locale): PlaceEvent | undefined {
  const data = activity.channelData;
  const teamId = data?.team?.id ?? undefined;
  if (activity.type === 'installationUpdate') return installation(activity, teamId, defaultLocale);
  const name = data?.eventType ?? '';
  if (activity.type !== 'conversationUpdate') return undefined;
  const channelId = data?.channel?.id ?? undefined;
  const channelKind = ofChannel.get(name);
  const called = placeNameOf(activity);
  const said = called && { name: called };
  if (channelKind && channelId)
    return { kind: channelKind, conversationId: channelId, ...(teamId && { teamId }), ...said };
  const teamKind = ofTeam.get(name);
  return teamKind && teamId ? { kind: teamKind, teamId, ...said } : undefined;
}

const ofInstallation: ReadonlyMap<string, PlaceEventKind> = new Map([
  ['add', 'botAdded'],
  ['remove', 'botRemoved'],
]);

function installation(
  activity: Incoming,
  teamId: string | undefined,
  defaultLocale: Locale,
): PlaceEvent | undefined {
  const kind = ofInstallation.get(activity.action ?? '');
  if (!kind) return undefined;
  const conversationId = activity.conversation?.id ?? undefined;
  const said = referenceOf(activity, defaultLocale);
  // The bot is in a team as a whole: its channels go with it. The id of a team is that of its General channel.
  if (teamId) {
    const where: ConversationReference = { ...said, conversationId: teamId, kind: 'channel' };
    return { kind, teamId, ...(kind === 'botAdded' && { where }) };
  }
  return conversationId ? { kind, conversationId, ...(kind === 'botAdded' && { where: said }) } : undefined;
}
