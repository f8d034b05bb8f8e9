import { createHash } from 'node:crypto';

/** A GUID that is always the same for the same seed, in the form of a random one (version 4). */
export function guidFrom(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

const numbers = new Map<string, number>();

/**
 * A number from 0 up to (not including) 1, always the same for the same two seeds and as good as random over either.
 * For thousands of seconds to a first: it costs no digest of each pair, only one of the first.
 */
export function shareOfPair(first: string, guid: string): number {
  let number = numbers.get(first);
  if (number === undefined) {
    number = Math.floor(shareFrom(first) * 2 ** 32);
    numbers.set(first, number);
  }
  // The last step of MurmurHash3, which lets each bit of its input reach each bit of the output.
  let mixed = number ^ Number.parseInt(guid.slice(0, 8), 16);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

/** A number from 0 up to (not including) 1, always the same for the same seed. */
export function shareFrom(seed: string): number {
  return createHash('sha256').update(seed).digest().readUInt32BE(0) / 2 ** 32;
}
