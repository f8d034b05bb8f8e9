import { z } from 'zod';
import type { Change, Collection, Records } from './store.ts';

/** All that is stored: the records of each collection, by key. */
export type Contents = { readonly [C in Collection]: ReadonlyMap<string, Records[C]> };

/** Lifts the contents of a file from one version to the next. Throws on what can't be lifted. */
export type Migration = (file: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/**
 * Entry 0 lifts a file from version 1 to 2, and so on. To change what a record looks like: change its schema below
 * and add a migration at the end, in the same change.
 */
export const migrations: readonly Migration[] = [];

const envelope = z.looseObject({ version: z.int().positive() });
const conversationRecord = z.object({ customerTenantId: z.string().optional() });

/** What a text turned out to be. */
export type Parsed =
  | { readonly kind: 'contents'; readonly contents: Contents; readonly migratedFrom: number | undefined }
  | { readonly kind: 'newer'; readonly version: number; readonly known: number }
  | { readonly kind: 'corrupt'; readonly why: string };

export function emptyContents(): Contents {
  return { conversations: new Map() };
}

/** The contents after the changes; the given ones stay as they are. */
export function applyChanges(contents: Contents, changes: readonly Change[]): Contents {
  const conversations = new Map(contents.conversations);
  const next = { conversations };
  for (const { collection, key, value } of changes) {
    if (value === undefined) next[collection].delete(key);
    else next[collection].set(key, value);
  }
  return next;
}

/** The text of a file with these contents, in the current version. */
export function formatFile(contents: Contents, steps: readonly Migration[] = migrations): string {
  const file = { version: steps.length + 1, conversations: Object.fromEntries(contents.conversations) };
  return `${JSON.stringify(file, undefined, 1)}\n`;
}

/** Reads a file of this or an earlier version. Never throws. */
export function parseFile(bytes: Uint8Array, steps: readonly Migration[] = migrations): Parsed {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const file = envelope.parse(JSON.parse(text));
    const known = steps.length + 1;
    if (file.version > known) return { kind: 'newer', version: file.version, known };
    const current = steps
      .slice(file.version - 1)
      .reduce<Record<string, unknown>>((old, step) => step(old), file);
    const contents = { conversations: records(conversationRecord, current.conversations) };
    return { kind: 'contents', contents, migratedFrom: file.version < known ? file.version : undefined };
  } catch (error) {
    return { kind: 'corrupt', why: error instanceof Error ? error.message : String(error) };
  }
}

/** Not z.record(): that leaves out a key such as "__proto__". */
function records<T>(schema: z.ZodType<T>, value: unknown): Map<string, T> {
  const object = z.custom<object>(
    (given) => typeof given === 'object' && given !== null && !Array.isArray(given),
  );
  return new Map(Object.entries(object.parse(value)).map(([key, record]) => [key, schema.parse(record)]));
}
