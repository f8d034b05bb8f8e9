import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { createGzip, gunzip } from 'node:zlib';
import { z } from 'zod';
import type { Log } from '../call.ts';
import type { WatchMemory } from '../watch/ports.ts';
import { type Snapshot, snapshotLists, snapshotSchema } from '../watch/snapshot.ts';
import type { Store } from './store.ts';

const key = 'board';
/** No snapshot is so large; what claims to be would fill the memory. */
const longestText = 500_000_000;

/** After so many lines others get their turn: an issue with its posts is some ten kilobytes. */
const linesAtOnce = 20;

const line = z.tuple([z.string(), z.unknown()]);

/** Keeps in the store what the watcher knows. One that can't be read is left aside, with a line in the log. */
export function createWatchMemory(store: Store, log: Log): WatchMemory {
  return {
    async load() {
      try {
        const record = await store.get('watch', key);
        return record && (await unpack(record.lines));
      } catch (error) {
        const why = error instanceof Error ? error.message.slice(0, 300) : String(error);
        log.warn({ why }, 'What was known of all customers can not be read; everything is read anew');
        return undefined;
      }
    },
    async save(snapshot) {
      const value = { lines: await pack(snapshot) };
      await store.write([{ collection: 'watch', key, value }]);
    },
  };
}

/** Written line by line and compressed beside the program, so that nobody waits for megabytes of text. */
async function pack(snapshot: Snapshot): Promise<string> {
  const compressed = await buffer(Readable.from(linesOf(snapshot)).pipe(createGzip()));
  return compressed.toString('base64');
}

async function* linesOf(snapshot: Snapshot): AsyncGenerator<string> {
  const { version, savedAt, loggedSince } = snapshot;
  for (const field of Object.entries({ version, savedAt, loggedSince })) yield `${JSON.stringify(field)}\n`;
  for (const list of snapshotLists) {
    const items = snapshot[list];
    for (let from = 0; from < items.length; from += linesAtOnce) {
      yield items
        .slice(from, from + linesAtOnce)
        .map((item) => `${JSON.stringify([list, item])}\n`)
        .join('');
      await new Promise(setImmediate);
    }
  }
}

async function unpack(lines: string): Promise<Snapshot> {
  const bytes = await promisify(gunzip)(Buffer.from(lines, 'base64'), { maxOutputLength: longestText });
  const fields = new Map<string, unknown>();
  const lists = new Map<string, unknown[]>(snapshotLists.map((list) => [list, []]));
  for (const text of bytes.toString('utf8').split('\n')) {
    if (text === '') continue;
    const [name, value] = line.parse(JSON.parse(text));
    const list = lists.get(name);
    if (list) list.push(value);
    else fields.set(name, value);
  }
  return snapshotSchema.parse(Object.fromEntries([...fields, ...lists]));
}
