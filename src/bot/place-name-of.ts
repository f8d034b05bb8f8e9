import type { PlaceName } from '../place-name.ts';
import type { Incoming } from './incoming.ts';

/** Longer than Teams takes names of teams and channels. */
const longest = 200;

/**
 * What an activity calls the place that it comes from: some name the team and the channel, some one of them, most none, and
 * group chats have their topic. Undefined where it names nothing.
 */
export function placeNameOf({ conversation, channelData }: Incoming): PlaceName | undefined {
  const team = tidy(channelData?.team?.name);
  const channel = tidy(channelData?.channel?.name);
  if (team || channel) return { ...(team && { team }), ...(channel && { channel }) };
  const chat = tidy(conversation?.name);
  return chat ? { chat } : undefined;
}

function tidy(name: string | null | undefined): string {
  return (name ?? '').trim().slice(0, longest);
}
