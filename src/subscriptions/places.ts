/** Some of the customers that an issue hits, by their places in its list: those of `set`, or all but those. */
export interface Places {
  readonly isAllBut: boolean;
  readonly set: ReadonlySet<number>;
}

const nobody: ReadonlySet<number> = new Set();
export const everybody: Places = { isAllBut: true, set: nobody };

export function includes({ isAllBut, set }: Places, place: number): boolean {
  return set.has(place) !== isAllBut;
}

/** @param total how many customers there are */
export function countOf({ isAllBut, set }: Places, total: number): number {
  return isAllBut ? total - set.size : set.size;
}

export function unite(a: Places, b: Places): Places {
  if (!a.isAllBut && !b.isAllBut) return { isAllBut: false, set: new Set([...a.set, ...b.set]) };
  const [all, other] = a.isAllBut ? [a, b] : [b, a];
  return { isAllBut: true, set: filter(all.set, (place) => !includes(other, place)) };
}

export function without(places: Places, taken: ReadonlySet<number>): Places {
  if (taken.size === 0) return places;
  const { isAllBut, set } = places;
  return isAllBut
    ? { isAllBut, set: set.size === 0 ? taken : new Set([...set, ...taken]) }
    : { isAllBut, set: filter(set, (place) => !taken.has(place)) };
}

/** The first few places, in order. Grows with what is named, never with all customers. */
export function firstOf(places: Places, total: number, count: number): number[] {
  return places.isAllBut ? firstBut(places.set, total, count) : smallest(places.set, count);
}

/** Whether one of these is among them. Grows with the smaller of the two, where not all but some are meant. */
export function includesSome(places: Places, others: ReadonlySet<number>): boolean {
  const { isAllBut, set } = places;
  const [fewer, more] = isAllBut || others.size < set.size ? [others, places] : [set, listed(others)];
  for (const place of fewer) if (includes(more, place)) return true;
  return false;
}

function listed(set: ReadonlySet<number>): Places {
  return { isAllBut: false, set };
}

function filter(set: ReadonlySet<number>, isWanted: (place: number) => boolean): ReadonlySet<number> {
  const left = new Set<number>();
  for (const place of set) if (isWanted(place)) left.add(place);
  return left;
}

function firstBut(taken: ReadonlySet<number>, total: number, count: number): number[] {
  const found: number[] = [];
  for (let place = 0; place < total && found.length < count; place++) {
    if (!taken.has(place)) found.push(place);
  }
  return found;
}

/** The few smallest of many numbers, in order, without sorting them all. */
function smallest(numbers: Iterable<number>, count: number): number[] {
  const found: number[] = [];
  for (const number of numbers) {
    if (found.length === count && number >= (found.at(-1) ?? 0)) continue;
    found.push(number);
    found.sort((a, b) => a - b);
    if (found.length > count) found.pop();
  }
  return found;
}
