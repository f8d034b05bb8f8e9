import type { Lane } from '../board.ts';

const minute = 60_000;
const hour = 60 * minute;

/** How often each customer is read in a lane; health in every cycle. */
export function pacesOf(cycleMs: number): Readonly<Record<Lane, number>> {
  return {
    health: cycleMs,
    azure: Math.max(5 * minute, cycleMs),
    messages: Math.max(30 * minute, cycleMs),
    licences: 6 * hour,
  };
}

/**
 * How often everything is read instead of what has changed, so that what left a customer silently is noticed. Azure
 * and licences are always read as a whole.
 */
export const fullReadEveryMs: Readonly<Record<Lane, number>> = {
  health: hour,
  azure: 0,
  messages: 6 * hour,
  licences: 0,
};

/** After so long a full answer is smaller than all that has changed. */
export const longestChangesMs = 24 * hour;

/** Changes are asked for from a little before the last read: Microsoft's copies don't all learn of them at once. */
export const overlapMs = 5 * minute;

/** The longest that one read may take. */
export const readLimitMs = 30_000;

/**
 * The least time from one read of licences to the next: 120 a minute, of the 500 that Partner Center allows a partner
 * for customers and subscriptions (learn.microsoft.com/partner-center/developer/api-throttling-guidance).
 */
export const licencePauseMs = 500;

/** Each read keeps a connection open, which is some 100 KB here and a place at Microsoft's. */
const fewestAtOnce = 12;
const mostAtOnce = 96;
/** Reads of a second each then take a cycle of a minute; most take a third of that. */
const readsInTurn = 60;

/** How many reads of a cycle may be under way: as many as keep it within a minute, and no crowd for a small fleet. */
export function readsAtOnce(reads: number): number {
  return Math.min(mostAtOnce, Math.max(fewestAtOnce, Math.ceil(reads / readsInTurn)));
}
