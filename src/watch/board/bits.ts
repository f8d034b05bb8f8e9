import { TypedFastBitSet } from 'typedfastbitset';

/** A set of small numbers as base64 of its words (32 bits each, little-endian), without the empty ones at the end. */
export function encodeBits(set: TypedFastBitSet): string {
  const { words } = set;
  const used = words.findLastIndex((word) => word !== 0) + 1;
  const bytes = Buffer.alloc(used * 4);
  for (let place = 0; place < used; place++) bytes.writeUInt32LE(words[place] ?? 0, place * 4);
  return bytes.toString('base64');
}

/** The set that `encodeBits` wrote; whatever is no whole word at the end of a text is left out. */
export function decodeBits(text: string): TypedFastBitSet {
  const bytes = Buffer.from(text, 'base64');
  const words = Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, place) =>
    bytes.readUInt32LE(place * 4),
  );
  return TypedFastBitSet.fromWords(words);
}
