import { createReadStream } from 'node:fs';
import { appendFile, open } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Log } from '../call.ts';
import type { Notice } from '../subscriptions/notice.ts';
import { keyOf, parseNoticeLine } from './notice-lines.ts';
import { StoreError } from './store-error.ts';

/**
 * Reads all lines of a journal of notices, of which the last for a notice counts; a file that is not there is made. Lines
 * that can't be read are told to the log and added to notices.unreadable.jsonl, save a last one that was cut off: that
 * one had not been written when the program ended, so nothing was sent on its account. Throws StoreError.
 */
export async function readNotices(
  path: string,
  directory: string,
  log: Log,
): Promise<{ notices: Map<string, Notice>; lines: number }> {
  const notices = new Map<string, Notice>();
  const unreadable: string[] = [];
  let lines = 0;
  let isLastUnreadable = false;
  try {
    // What can't be written to is found out now.
    const file = await open(path, 'a', 0o600);
    await file.close();
    for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
      lines += 1;
      const line = parseNoticeLine(text);
      isLastUnreadable = line === undefined && text !== '';
      if (isLastUnreadable) unreadable.push(text);
      else if (line && 'put' in line) notices.set(keyOf(line.put), line.put);
      else if (line) notices.delete(keyOf(line.removed));
    }
    if (isLastUnreadable && !(await endsWithNewline(path))) {
      unreadable.pop();
      log.warn({ path }, 'The last notice was cut off while it was written; it is passed over.');
    }
    if (unreadable.length > 0) {
      const aside = join(directory, 'notices.unreadable.jsonl');
      await appendFile(aside, unreadable.map((text) => `${text}\n`).join(''), { mode: 0o600 });
      log.error({ path: aside, lines: unreadable.length }, 'Notices can not be read; they were set aside.');
    }
  } catch (error) {
    throw new StoreError(
      'unreadable',
      `${path} can't be opened. Let the user that runs this program read and write it.`,
      error,
    );
  }
  return { notices, lines };
}

async function endsWithNewline(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const end = Buffer.alloc(1);
    await file.read(end, 0, 1, Math.max(0, size - 1));
    return end.toString() === '\n';
  } finally {
    await file.close();
  }
}
