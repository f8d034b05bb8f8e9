import type { Incoming } from './incoming.ts';

/** The tenant that the conversation of an activity is of; Teams names it in one place or the other. */
export function tenantOf({ conversation, channelData }: Incoming): string | undefined {
  return conversation?.tenantId ?? channelData?.tenant?.id ?? undefined;
}
