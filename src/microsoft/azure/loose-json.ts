/**
 * Resource Graph writes the names of an event's fields in PascalCase and puts some fields as JSON inside strings, where
 * Resource Manager sends the same event in lowerCamel and as it is. These two make both look alike, level by level.
 */

/** The value that a string of JSON holds; what is no such string comes back as it is. Never throws. */
export function opened(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** The object, opened, with names that begin in lower case ("IsHIR" is "isHIR"); what is no object comes back as it is. */
export function camelObject(value: unknown): unknown {
  const object = opened(value);
  if (typeof object !== 'object' || object === null || Array.isArray(object)) return object;
  return Object.fromEntries(
    Object.entries(object).map(([name, field]) => [name.charAt(0).toLowerCase() + name.slice(1), field]),
  );
}
