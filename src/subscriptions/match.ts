import type { Customer } from '../customers/customer.ts';
import { countOf, firstOf, includes, includesSome, type Places } from './places.ts';

/** What a match is made within. */
interface AllHit {
  readonly customers: readonly Customer[];
  readonly placeOf: ReadonlyMap<string, number>;
  readonly byTag: ReadonlyMap<string, ReadonlySet<number>>;
}

const mostNamed = 3;
const nobody: ReadonlySet<number> = new Set();

/** Whom of an issue's customers a subscription means. A class, because thousands are made for one issue. */
export class Match {
  readonly places: Places;
  readonly count: number;
  readonly #all: AllHit;
  #first: readonly Customer[] | undefined;

  constructor(places: Places, all: AllHit) {
    this.places = places;
    this.count = countOf(places, all.customers.length);
    this.#all = all;
  }

  /** All whom it hits are meant. */
  get isEverybody(): boolean {
    return this.places.isAllBut && this.places.set.size === 0;
  }

  /** The first few, in their order. */
  get first(): readonly Customer[] {
    const { customers } = this.#all;
    this.#first ??= firstOf(this.places, customers.length, mostNamed).flatMap(
      (place) => customers[place] ?? [],
    );
    return this.#first;
  }

  includes(tenantId: string): boolean {
    const place = this.#all.placeOf.get(tenantId);
    return place !== undefined && includes(this.places, place);
  }

  /** One of them has this tag. */
  hasTag(tag: string): boolean {
    return includesSome(this.places, this.#all.byTag.get(tag) ?? nobody);
  }
}
