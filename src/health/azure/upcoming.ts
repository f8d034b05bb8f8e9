import type { Maintenance } from '../model.ts';

const day = 86_400_000;

/** The windows that are open now or begin within so many days, the next first. */
export function upcoming(windows: readonly Maintenance[], now: number, days: number): Maintenance[] {
  return windows
    .filter(({ from, to }) => from < now + days * day && (to === undefined || to > now))
    .sort((a, b) => a.from - b.from);
}
