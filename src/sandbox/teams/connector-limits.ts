import { Budget } from '../http/budget.ts';
import { withoutThread } from './chats.ts';

/**
 * What Teams takes from one bot in one conversation, edits included, and in one tenant
 * (learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit).
 */
export const teamsLimits = {
  conversation: [
    { requests: 7, seconds: 1 },
    { requests: 8, seconds: 2 },
    { requests: 60, seconds: 30 },
    { requests: 1800, seconds: 3600 },
  ],
  tenant: [{ requests: 50, seconds: 1 }],
} as const;

export interface ConnectorLimits {
  /**
   * Counts a request at `now` (milliseconds) where it is within the limits of both; else the whole seconds until it
   * would be, and it costs nothing.
   */
  spend(conversationId: string | undefined, tenantId: string, now: number): number | undefined;
}

/** Sliding windows; all threads of a channel are one conversation. */
export function makeConnectorLimits(): ConnectorLimits {
  const conversations = new Budget(teamsLimits.conversation);
  const tenants = new Budget(teamsLimits.tenant);
  return {
    spend(conversationId, tenantId, now) {
      const key = conversationId === undefined ? undefined : withoutThread(conversationId);
      const waits = [key && conversations.wait(key, now), tenants.wait(tenantId, now)];
      const longest = Math.max(...waits.map((wait) => Number(wait ?? 0)));
      if (longest > 0) return longest;
      if (key !== undefined) conversations.spend(key, now);
      tenants.spend(tenantId, now);
      return undefined;
    },
  };
}
