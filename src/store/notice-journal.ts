import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock, Log } from '../call.ts';
import { isForgettable } from '../subscriptions/delivery/is-forgettable.ts';
import type { Notice } from '../subscriptions/notice.ts';
import type { NoticeMemory } from '../subscriptions/ports.ts';
import { formatNoticeLine, keyOf, type NoticeLine } from './notice-lines.ts';
import { readNotices } from './read-notices.ts';
import { StoreError } from './store-error.ts';
import { replaceDurably } from './write-durably.ts';

/** A memory of notices that can be let go of. */
export interface NoticeJournal extends NoticeMemory {
  /** Writes what waits, and has it on the disk. */
  close(): Promise<void>;
}

export interface JournalOptions {
  /** The data folder, which the store has locked. */
  readonly directory: string;
  /** Aborts with a StoreError when it is not ours any more. */
  readonly lost: AbortSignal;
  readonly clock: Clock;
  readonly log: Log;
}

/** Fewer lines than this are not worth being written anew. */
const fewLines = 1_000;

/** Notices written at once when all are written anew; others get their turn between. */
const linesAtOnce = 500;

/** Milliseconds for which a loss of power may take lines away. */
const syncEvery = 1_000;

/**
 * Opens notices.jsonl: a line of JSON for each change, only ever added to. `put` resolves once the operating system has
 * the line: from then on the end of the process by whatever signal does not touch it. Lines are not awaited on the disk
 * itself (fsync, 1 to 20 ms each, would hold up every message); that comes within a second, for all of them at once. So a
 * loss of power may forget the last second: then a card may be repeated, and none is lost, because after a start all that
 * is open is compared with what was told.
 *
 * At the start, and when there are twice as many lines as notices, the file is written anew without what is over for long.
 * A last line that was cut off is passed over; any other that can't be read goes to notices.unreadable.jsonl; both are
 * told to the log. With 60,000 notices the file has 17 MB, up to twice that until it is written anew; a start takes 1.2
 * seconds of the processor, `put` ten microseconds, and memory half a kilobyte a notice, which the delivery shares.
 * Throws StoreError.
 */
export async function openNoticeJournal({
  directory,
  lost,
  clock,
  log,
}: JournalOptions): Promise<NoticeJournal> {
  const path = join(directory, 'notices.jsonl');
  const { notices, lines: found } = await readNotices(path, directory, log);
  let lines = found;
  let file: FileHandle | undefined;
  let waiting: Waiting[] = [];
  let writing: Promise<void> | undefined;
  let syncing: NodeJS.Timeout | undefined;
  let isClosed = false;
  /** The last write may have left a part of a line. */
  let isTorn = false;
  let compactAt = 0;
  await compact().catch(async (error: unknown) => {
    await file?.close();
    throw error;
  });

  function apply(line: NoticeLine): void {
    if ('put' in line) notices.set(keyOf(line.put), line.put);
    else notices.delete(keyOf(line.removed));
  }

  /** Throws StoreError; the file is the old one then, or the new one, of which nobody knows whether it is on the disk. */
  async function compact(): Promise<void> {
    for (const [key, notice] of notices) if (isForgettable(notice, clock())) notices.delete(key);
    try {
      lost.throwIfAborted();
      await replaceDurably(path, textOf([...notices.values()]), async (replacing) => {
        const old = file;
        file = replacing;
        await old?.close();
      });
    } catch (error) {
      if (error instanceof StoreError) throw error;
      throw new StoreError('unwritable', `${path} can't be written. Is the disk full?`, error);
    }
    lines = notices.size;
    isTorn = false;
    compactAt = Math.max(fewLines, 2 * lines);
  }

  async function flush(): Promise<void> {
    // Lines of the same moment go together.
    await Promise.resolve();
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        lost.throwIfAborted();
        const text = batch.map(({ line }) => formatNoticeLine(line)).join('');
        await file?.appendFile(isTorn ? `\n${text}` : text);
        isTorn = false;
        for (const { line, resolve } of batch) {
          apply(line);
          resolve();
        }
      } catch (error) {
        isTorn = true;
        const failure =
          error instanceof StoreError
            ? error
            : new StoreError('write_failed', `${path} can't be written to. Is the disk full?`, error);
        for (const { reject } of batch) reject(failure);
      }
      lines += batch.length;
      if (lines > compactAt) await compactOrTell();
      syncing ??= setTimeout(() => void sync(), syncEvery).unref();
    }
    // Here and not in a finally: a line that came in between would wait for a flush that is over.
    writing = undefined;
  }

  async function compactOrTell(): Promise<void> {
    compactAt = 2 * lines;
    await compact().catch((error: unknown) =>
      log.error(
        { err: error, path },
        'The notices could not be written anew; lines are added to the file that is there.',
      ),
    );
  }

  async function sync(): Promise<void> {
    syncing = undefined;
    // A file that was closed for a new one was on the disk before that.
    await file
      ?.datasync()
      .catch((error: unknown) => log.warn({ err: error, path }, 'Notices may not be on the disk.'));
  }

  function append(line: NoticeLine): Promise<void> {
    if (isClosed)
      return Promise.reject(new StoreError('closed', 'The notices are closed: the program is stopping.'));
    return new Promise<void>((resolve, reject) => {
      waiting.push({ line, resolve, reject });
      writing ??= flush();
    });
  }

  return {
    all: async () => [...notices.values()],
    put: (notice) => append({ put: notice }),
    remove: (conversationId, issueId) => append({ removed: { conversationId, issueId } }),
    async close() {
      isClosed = true;
      await writing;
      clearTimeout(syncing);
      await sync();
      await file?.close();
      file = undefined;
    },
  };
}

interface Waiting {
  readonly line: NoticeLine;
  readonly resolve: () => void;
  readonly reject: (error: StoreError) => void;
}

function* textOf(notices: readonly Notice[]): Generator<string> {
  for (let from = 0; from < notices.length; from += linesAtOnce)
    yield notices
      .slice(from, from + linesAtOnce)
      .map((notice) => formatNoticeLine({ put: notice }))
      .join('');
}
