/** Nothing that Microsoft sends is nested as deep; what is deeper is never the same. */
const deepest = 12;

/** True where two values that came as JSON say the same. Strings are compared as a whole, which costs next to nothing. */
export function sameJson(one: unknown, other: unknown, depth = 0): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other) || depth > deepest) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => Object.hasOwn(other, key) && sameJson(one[key], other[key], depth + 1));
}

/** About how many characters a value holds. At least 1. */
export function sizeOf(value: unknown, depth = 0): number {
  if (typeof value === 'string') return value.length + 1;
  if (!isObject(value) || depth > deepest) return 1;
  return Object.values(value).reduce<number>((sum, part) => sum + sizeOf(part, depth + 1), 1);
}

/** True for what has properties to look at, lists included. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
