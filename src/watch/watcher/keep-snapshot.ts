import type { Clock, Log } from '../../call.ts';
import type { WritableBoard } from '../board/writable-board.ts';
import type { WatchMemory } from '../ports.ts';

/** Brings what the board knows into its memory now and then. */
export interface SnapshotKeeper {
  /** There is something new to keep. */
  noteNews(): void;
  /** Saves what is new, if the last time is long enough ago. Never throws. */
  saveSometimes(): Promise<void>;
  /** Saves what is new. Never throws. */
  saveNow(): Promise<void>;
}

const saveEveryMs = 5 * 60_000;

export function createSnapshotKeeper(
  board: Pick<WritableBoard, 'snapshot'>,
  memory: WatchMemory,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): SnapshotKeeper {
  let hasNews = false;
  let savedAt = clock();

  async function saveNow(): Promise<void> {
    if (!hasNews) return;
    hasNews = false;
    savedAt = clock();
    try {
      await memory.save(board.snapshot());
    } catch (error) {
      hasNews = true;
      log.warn({ err: error }, 'What is known of all customers could not be saved; it is tried again');
    }
  }

  return {
    noteNews() {
      hasNews = true;
    },
    saveSometimes: async () => {
      if (clock() - savedAt >= saveEveryMs) await saveNow();
    },
    saveNow,
  };
}
