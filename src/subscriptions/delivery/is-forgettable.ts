import type { Notice } from '../notice.ts';

const thirtyDays = 30 * 24 * 3600 * 1000;

/** Whether a notice is of use to nobody any more: nothing that is open, and unchanged for 30 days. */
export function isForgettable({ shown, changedAt }: Notice, now: number): boolean {
  return shown?.isOpen !== true && changedAt < now - thirtyDays;
}
