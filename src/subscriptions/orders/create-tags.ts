import type { TagMemory } from '../ports.ts';
import type { OrderListener } from './changes.ts';

/** Labels that the partner gives its customers. Letters' case makes no difference. Writes throw what the memory throws. */
export interface Tags {
  /** Returns the customer's tags afterwards. */
  tag(tenantId: string, tags: readonly string[]): Promise<readonly string[]>;
  /** Takes these away, or all; returns those left. */
  untag(tenantId: string, tags?: readonly string[]): Promise<readonly string[]>;
  /** By alphabet. */
  tagsOf(tenantId: string): readonly string[];
  /** Tenant ids. */
  customersWithTag(tag: string): readonly string[];
  /** Of all customers that have some; another map after every change. */
  tags(): ReadonlyMap<string, readonly string[]>;
}

export interface TagsParts {
  readonly memory: TagMemory;
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly tell: OrderListener;
}

export async function createTags({ memory, inTurn, tell }: TagsParts): Promise<Tags> {
  let all = await memory.all();
  const tagsOf = (tenantId: string) => all.get(tenantId) ?? [];

  async function set(tenantId: string, tags: readonly string[]): Promise<readonly string[]> {
    const sorted = [...new Set(tags)].sort();
    await memory.set(tenantId, sorted);
    const next = new Map(all);
    if (sorted.length > 0) next.set(tenantId, sorted);
    else next.delete(tenantId);
    all = next;
    tell({ of: 'tags' });
    return sorted;
  }

  return {
    tag: (tenantId, tags) => inTurn(() => set(tenantId, [...tagsOf(tenantId), ...tags.map(tidy)])),
    untag: (tenantId, tags) =>
      inTurn(async () => {
        const taken = tags?.map(tidy);
        return set(
          tenantId,
          tagsOf(tenantId).filter((tag) => taken && !taken.includes(tag)),
        );
      }),
    tagsOf,
    customersWithTag(tag) {
      const wanted = tidy(tag);
      return [...all].filter(([, tags]) => tags.includes(wanted)).map(([tenantId]) => tenantId);
    },
    tags: () => all,
  };
}

function tidy(tag: string): string {
  return tag.trim().toLowerCase();
}
