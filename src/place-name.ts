/** What Teams calls a place, as far as it has said so. Texts from outside. */
export interface PlaceName {
  readonly team?: string;
  readonly channel?: string;
  /** The topic of a chat. */
  readonly chat?: string;
}

/** "NOC · Outages"; empty where nothing is known. Text from outside. */
export function sayPlaceName({ team, channel, chat }: PlaceName): string {
  const named = [team, channel].filter((name) => name !== undefined);
  return named.length > 0 ? named.join(' · ') : (chat ?? '');
}

/** What is said now in the place of what was known; what is not said stays. */
export function renamed(known: PlaceName | undefined, said: PlaceName | undefined): PlaceName | undefined {
  return said ? { ...known, ...said } : known;
}
