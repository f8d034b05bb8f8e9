import type { PlaceEvent, PlaceEventKind } from '../place-event.ts';
import type { Incoming } from './incoming.ts';

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
export function readPlaceEvent(activity: Incoming): PlaceEvent | undefined {
  const data = activity.channelData;
  const teamId = data?.team?.id ?? undefined;
  if (activity.type === 'installationUpdate') return installation(activity, teamId);
  const name = data?.eventType ?? '';
  if (activity.type !== 'conversationUpdate') return undefined;
  const channelId = data?.channel?.id ?? undefined;
  const channelKind = ofChannel.get(name);
  if (channelKind && channelId) {
    return {
      kind: channelKind,
      conversationId: channelId,
      ...optional({ teamId, name: data?.channel?.name }),
    };
  }
  const teamKind = ofTeam.get(name);
  return teamKind && teamId ? { kind: teamKind, teamId, ...optional({ name: data?.team?.name }) } : undefined;
}

const ofInstallation: ReadonlyMap<string, PlaceEventKind> = new Map([
  ['add', 'botAdded'],
  ['remove', 'botRemoved'],
]);

function installation(activity: Incoming, teamId: string | undefined): PlaceEvent | undefined {
  const kind = ofInstallation.get(activity.action ?? '');
  if (!kind) return undefined;
  // The bot is in a team as a whole: its channels go with it.
  if (teamId) return { kind, teamId };
  const conversationId = activity.conversation?.id ?? undefined;
  return conversationId ? { kind, conversationId } : undefined;
}

function optional<T extends object>(fields: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  const given: { [Key in keyof T]?: NonNullable<T[Key]> } = {};
  for (const key in fields) {
    const value = fields[key];
    if (value !== undefined && value !== null) given[key] = value;
  }
  return given;
}
