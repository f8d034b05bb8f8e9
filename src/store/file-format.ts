import { z } from 'zod';
import { changeStates } from '../licences/change-record.ts';
import { subscriptionStatuses } from '../licences/customer-subscription.ts';
import type { Change, ChangeOf, Collection, Records } from './store.ts';

/** All that is stored: the records of each collection, by key. */
export type Contents = { readonly [C in Collection]: ReadonlyMap<string, Records[C]> };

/** Lifts the contents of a file from one version to the next. Throws on what can't be lifted. */
export type Migration = (file: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** A file: the collections that are in it and how it came to its current version. */
export interface FileKind {
  /** Of the file, without ".json". */
  readonly name: string;
  readonly collections: readonly Collection[];
  /**
   * Entry 0 lifts a file from version 1 to 2, and so on. To change what a record looks like: change its schema below
   * and add a migration at the end, in the same change.
   */
  readonly migrations: readonly Migration[];
}

/** Version 2 has collections that version 1 did not know. */
const withNewCollections: Migration = (file) => ({ licenceChanges: {}, ...file });

export const dataFile: FileKind = {
  name: 'data',
  collections: ['conversations', 'licenceChanges'],
  migrations: [withNewCollections],
};
export const watchFile: FileKind = { name: 'watch', collections: ['watch'], migrations: [] };

const envelope = z.looseObject({ version: z.int().positive() });
const licence = z.object({
  id: z.string(),
  product: z.string(),
  quantity: z.number(),
  unit: z.string(),
  status: z.enum(subscriptionStatuses),
  term: z.string().optional(),
  endsAt: z.number().optional(),
  autoRenews: z.boolean(),
  isTrial: z.boolean(),
  isAzure: z.boolean(),
});
const schemas: { readonly [C in Collection]: z.ZodType<Records[C]> } = {
  conversations: z.object({ customerTenantId: z.string().optional() }),
  licenceChanges: z.object({
    key: z.string(),
    tenantId: z.string(),
    target: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('suspend') }),
      z.object({ kind: z.literal('reactivate') }),
      z.object({ kind: z.literal('seats'), seats: z.number() }),
    ]),
    before: licence,
    etag: z.string(),
    state: z.enum(changeStates),
    operation: z.string().optional(),
    by: z.object({ userId: z.string(), name: z.string() }).optional(),
    after: licence.optional(),
    askedAt: z.number(),
  }),
  watch: z.object({ lines: z.string() }),
};

/** What a text turned out to be. */
export type Parsed =
  | { readonly kind: 'contents'; readonly contents: Contents; readonly migratedFrom: number | undefined }
  | { readonly kind: 'newer'; readonly version: number; readonly known: number }
  | { readonly kind: 'corrupt'; readonly why: string };

type WritableContents = { [C in Collection]: Map<string, Records[C]> };

export function emptyContents(): WritableContents {
  return { conversations: new Map(), licenceChanges: new Map(), watch: new Map() };
}

/** The contents after the changes; the given ones stay as they are. */
export function applyChanges(contents: Contents, changes: readonly Change[]): Contents {
  const next = {
    conversations: new Map(contents.conversations),
    licenceChanges: new Map(contents.licenceChanges),
    watch: new Map(contents.watch),
  };
  for (const change of changes) applyChange(next, change);
  return next;
}

function applyChange<C extends Collection>(
  contents: WritableContents,
  { collection, key, value }: ChangeOf<C>,
): void {
  if (value === undefined) contents[collection].delete(key);
  else contents[collection].set(key, value);
}

/** The text of a file with its part of these contents, in the current version. */
export function formatFile(contents: Contents, { collections, migrations }: FileKind): string {
  const parts = collections.map((collection) => [collection, Object.fromEntries(contents[collection])]);
  const file = { version: migrations.length + 1, ...Object.fromEntries(parts) };
  return `${JSON.stringify(file, undefined, 1)}\n`;
}

/** Reads a file of this or an earlier version; collections that it does not hold are empty. Never throws. */
export function parseFile(bytes: Uint8Array, { collections, migrations }: FileKind): Parsed {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const file = envelope.parse(JSON.parse(text));
    const known = migrations.length + 1;
    if (file.version > known) return { kind: 'newer', version: file.version, known };
    const current = migrations
      .slice(file.version - 1)
      .reduce<Record<string, unknown>>((old, step) => step(old), file);
    const contents = emptyContents();
    for (const collection of collections) readCollection(contents, collection, current[collection]);
    return { kind: 'contents', contents, migratedFrom: file.version < known ? file.version : undefined };
  } catch (error) {
    return { kind: 'corrupt', why: error instanceof Error ? error.message : String(error) };
  }
}

function readCollection<C extends Collection>(
  contents: WritableContents,
  collection: C,
  value: unknown,
): void {
  for (const [key, record] of records(schemas[collection], value)) contents[collection].set(key, record);
}

/** Not z.record(): that leaves out a key such as "__proto__". */
function records<T>(schema: z.ZodType<T>, value: unknown): Map<string, T> {
  const object = z.custom<object>(
    (given) => typeof given === 'object' && given !== null && !Array.isArray(given),
  );
  return new Map(Object.entries(object.parse(value)).map(([key, record]) => [key, schema.parse(record)]));
}
