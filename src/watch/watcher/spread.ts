/** A number from 0 to below 1 that is always the same for a text and looks like chance: FNV-1a with a last mix. */
export function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** The first moment after `now` at which it is this text's turn, when each has a turn of its own in every period. */
export function nextTurn(text: string, everyMs: number, now: number): number {
  const phase = spread(text) * everyMs;
  return Math.floor((now - phase) / everyMs + 1) * everyMs + phase;
}
