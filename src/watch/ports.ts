import type { Snapshot } from './snapshot.ts';

/** Where what the watcher knows outlives a restart. */
export interface WatchMemory {
  /** The last snapshot; undefined where there is none, or none that this program can read. Never throws. */
  load(): Promise<Snapshot | undefined>;
  /** Resolves once it is on the disk. Throws StoreError. */
  save(snapshot: Snapshot): Promise<void>;
}
