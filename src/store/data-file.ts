import { copyFile, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import type { Clock, Log } from '../call.ts';
import { type Contents, type FileKind, formatFile, parseFile } from './file-format.ts';
import { StoreError } from './store-error.ts';
import { writeDurably } from './write-durably.ts';

/** Something that the person who runs the program has to know about the data. */
export interface StoreNotice {
  readonly kind: 'corrupt_file_set_aside';
  /** Where the file is now. */
  readonly path: string;
  /** What is wrong with it. */
  readonly why: string;
  /** When it was found (ms since 1970). */
  readonly at: number;
}

export interface DataFileOptions {
  readonly directory: string;
  readonly kind: FileKind;
  readonly log: Log;
  readonly clock: Clock;
  readonly onNotice: (notice: StoreNotice) => void;
}

/**
 * lowdb's adapter for one file of the store. Not lowdb's own JSONFile: that one does not wait for the disk (no fsync), and throws
 * on a file that is no JSON.
 */
export class DataFile implements Adapter<Contents> {
  readonly path: string;
  readonly #options: DataFileOptions;

  constructor(options: DataFileOptions) {
    this.path = join(options.directory, `${options.kind.name}.json`);
    this.#options = options;
  }

  /**
   * Null where there is no file, or one that had to be set aside. Lifts a file of an earlier version and keeps a copy of
   * it. Throws StoreError `newer_version` or `unreadable`.
   */
  async read(): Promise<Contents | null> {
    const { directory, kind, log } = this.#options;
    const bytes = await this.#readBytes();
    if (bytes === undefined) return null;
    const parsed = parseFile(bytes, this.#options.kind);
    if (parsed.kind === 'newer') {
      throw new StoreError(
        'newer_version',
        `${this.path} was written by a newer version of this program (format ${parsed.version}, this one knows up to ${parsed.known}). Start the newer version, or put back a copy of the file from before the update.`,
      );
    }
    if (parsed.kind === 'corrupt') {
      await this.#setAside(parsed.why);
      return null;
    }
    if (parsed.migratedFrom !== undefined) {
      const copy = join(directory, `${kind.name}.version-${parsed.migratedFrom}.json`);
      await copyFile(this.path, copy);
      await this.write(parsed.contents);
      log.info({ from: parsed.migratedFrom, copy }, 'Data lifted to the current format');
    }
    return parsed.contents;
  }

  async write(contents: Contents): Promise<void> {
    await writeDurably(this.path, formatFile(contents, this.#options.kind));
  }

  async #readBytes(): Promise<Uint8Array | undefined> {
    try {
      return await readFile(this.path);
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return undefined;
      throw new StoreError(
        'unreadable',
        `${this.path} can't be read. Let the user that runs this program read and write it.`,
        error,
      );
    }
  }

  async #setAside(why: string): Promise<void> {
    const { directory, kind, clock, log, onNotice } = this.#options;
    const at = clock();
    const time = new Date(at).toISOString().replaceAll(':', '-');
    let path = join(directory, `${kind.name}.corrupt-${time}.json`);
    for (let number = 2; await exists(path); number++) {
      path = join(directory, `${kind.name}.corrupt-${time}-${number}.json`);
    }
    await rename(this.path, path);
    log.error({ path, why }, 'A data file is damaged; it was set aside and what it held starts empty');
    onNotice({ kind: 'corrupt_file_set_aside', path, why, at });
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
