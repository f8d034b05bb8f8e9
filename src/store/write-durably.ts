import { type FileHandle, open, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file as a whole. At any moment, also after a loss of power, the file is the old one or the new one; when
 * the promise resolves it is the new one. (fsync before the rename, or the new name could stand before the data does;
 * fsync of the folder after it, or the old name could come back.) Only one write of the same file at a time.
 * @param text in parts where it is large: others have their turn between them
 */
export function writeDurably(path: string, text: string | Iterable<string>): Promise<void> {
  return replaceDurably(path, text, (file) => file.close());
}

/**
 * The same, for whoever goes on writing where the new file ends.
 * @param take is given the new file, open, as soon as it stands in the place of the old one, and has to close it. What
 *   fails afterwards leaves it there.
 */
export async function replaceDurably(
  path: string,
  text: string | Iterable<string>,
  take: (file: FileHandle) => Promise<void>,
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.tmp`);
  const file = await open(temporary, 'w', 0o600);
  try {
    for (const part of typeof text === 'string' ? [text] : text) await file.writeFile(part);
    await file.sync();
    await rename(temporary, path);
  } catch (error) {
    await file.close();
    throw error;
  }
  await take(file);
  await syncFolder(dirname(path));
}

async function syncFolder(path: string): Promise<void> {
  // Windows can't open a folder; its file systems keep a rename without.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } catch (error) {
    // Some network file systems don't know it for folders; the file itself is on the disk.
    if (
      !(error instanceof Error && 'code' in error && (error.code === 'EINVAL' || error.code === 'ENOTSUP'))
    ) {
      throw error;
    }
  } finally {
    await folder.close();
  }
}
