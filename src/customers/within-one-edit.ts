/** Whether two words differ by at most one letter put in, left out, replaced, or swapped with its neighbour. */
export function withinOneEdit(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start++;
  let end = 0;
  const shorter = Math.min(one.length, other.length) - start;
  while (end < shorter && one.at(-1 - end) === other.at(-1 - end)) end++;
  const oneRest = one.slice(start, one.length - end);
  const otherRest = other.slice(start, other.length - end);
  if (oneRest.length <= 1 && otherRest.length <= 1) return true;
  return (
    oneRest.length === 2 &&
    otherRest.length === 2 &&
    oneRest[0] === otherRest[1] &&
    oneRest[1] === otherRest[0]
  );
}
