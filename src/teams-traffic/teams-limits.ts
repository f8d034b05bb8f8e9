import type { Limit } from '../sliding-window.ts';

const second = 1_000;

/**
 * What Teams takes from one bot in one conversation, new messages and edits together
 * (learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit).
 */
export const conversationLimits: readonly Limit[] = [
  { requests: 7, perMs: second },
  { requests: 8, perMs: 2 * second },
  { requests: 60, perMs: 30 * second },
  { requests: 1800, perMs: 3600 * second },
];

/** What Teams takes from one bot in one tenant (same page). */
export const tenantLimits: readonly Limit[] = [{ requests: 50, perMs: second }];
