import { isJson, type Json } from '../activity.ts';
import { clientInfo, times } from '../incoming.ts';

export interface Completion {
  readonly serviceUrl: string;
  readonly locale: string;
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * Makes of an activity of the Agents Playground what Teams would have sent: the connector's own address, the client's
 * language and time zone, the time with its offset, and a channel's ids in both of Teams' spellings.
 */
export function completeActivity(activity: Json, completion: Completion): Json {
  const { serviceUrl, locale, timeZone, at } = completion;
  const entities = Array.isArray(activity.entities) ? activity.entities.filter(isJson) : [];
  return {
    ...activity,
    ...times(at, timeZone),
    serviceUrl,
    locale,
    entities: [...entities.filter(({ type }) => type !== 'clientInfo'), clientInfo({ locale, timeZone })],
    channelData: completeChannelData(activity.channelData),
  };
}

function completeChannelData(channelData: unknown): unknown {
  if (!isJson(channelData) || !isJson(channelData.channel)) return channelData;
  const { channel, team } = channelData;
  return { teamsChannelId: channel.id, ...(isJson(team) ? { teamsTeamId: team.id } : {}), ...channelData };
}
