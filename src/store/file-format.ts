import { z } from 'zod';
import { licenceChangeSchema } from './licence-change-schema.ts';
import { contactSchema, draftSchema, requestSchema, waitingEventSchema } from './request-schema.ts';
import type { Change, ChangeOf, Collection, Records } from './store.ts';
import { subscriptionMigrations } from './subscription-migrations.ts';
import { letterSchema, muteSchema, reportSchema, subscriptionSchema } from './subscription-schema.ts';

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

export const dataFile: FileKind = { name: 'data', collections: ['conversations'], migrations: [] };
export const watchFile: FileKind = { name: 'watch', collections: ['watch'], migrations: [] };
/**
 * Support requests in a file of their own, so that what is in data.json does not cost what they do: with 5,000 of them
 * (3 KB each, 16 MB) a write takes 80 ms, in 40 of which nothing else goes on, and reading them at the start 650 ms.
 * Because texts of what has not changed are kept, 200 ms in which nothing would go on are saved.
 */
export const requestsFile: FileKind = {
  name: 'requests',
  collections: ['requests', 'drafts', 'contacts', 'counters', 'deskEvents'],
  migrations: [],
};
/** Of a day, each written some times: apart from what stays. */
export const licenceChangesFile: FileKind = {
  name: 'licence-changes',
  collections: ['licenceChanges'],
  migrations: [],
};
/** Subscriptions and what belongs to them, which change more often: the round every few minutes. */
export const subscriptionsFile: FileKind = {
  name: 'subscriptions',
  collections: ['subscriptions', 'mutes', 'tags', 'reports', 'rounds', 'letters'],
  migrations: subscriptionMigrations,
};
export const fileKinds: readonly FileKind[] = [
  dataFile,
  watchFile,
  requestsFile,
  licenceChangesFile,
  subscriptionsFile,
];

const envelope = z.looseObject({ version: z.int().positive() });
const schemas: { readonly [C in Collection]: z.ZodType<Records[C]> } = {
  conversations: z.object({
    customerTenantId: z.string().optional(),
    introducedAt: z.number().optional(),
  }),
  licenceChanges: licenceChangeSchema,
  watch: z.object({ lines: z.string() }),
  requests: requestSchema,
  drafts: draftSchema,
  contacts: contactSchema,
  counters: z.object({ last: z.int().nonnegative() }),
  deskEvents: waitingEventSchema,
  subscriptions: subscriptionSchema,
  mutes: muteSchema,
  tags: z.object({ tags: z.array(z.string()) }),
  reports: reportSchema,
  rounds: z.object({ at: z.number() }),
  letters: letterSchema,
};

/** What a text turned out to be. */
export type Parsed =
  | { readonly kind: 'contents'; readonly contents: Contents; readonly migratedFrom: number | undefined }
  | { readonly kind: 'newer'; readonly version: number; readonly known: number }
  | { readonly kind: 'corrupt'; readonly why: string };

type WritableContents = { [C in Collection]: Map<string, Records[C]> };

export function emptyContents(): WritableContents {
  return {
    conversations: new Map(),
    licenceChanges: new Map(),
    watch: new Map(),
    requests: new Map(),
    drafts: new Map(),
    contacts: new Map(),
    counters: new Map(),
    deskEvents: new Map(),
    subscriptions: new Map(),
    mutes: new Map(),
    tags: new Map(),
    reports: new Map(),
    rounds: new Map(),
    letters: new Map(),
  };
}

/** The contents after the changes; the given ones stay as they are. */
export function applyChanges(contents: Contents, changes: readonly Change[]): Contents {
  const next = {
    conversations: new Map(contents.conversations),
    licenceChanges: new Map(contents.licenceChanges),
    watch: new Map(contents.watch),
    requests: new Map(contents.requests),
    drafts: new Map(contents.drafts),
    contacts: new Map(contents.contacts),
    counters: new Map(contents.counters),
    deskEvents: new Map(contents.deskEvents),
    subscriptions: new Map(contents.subscriptions),
    mutes: new Map(contents.mutes),
    tags: new Map(contents.tags),
    reports: new Map(contents.reports),
    rounds: new Map(contents.rounds),
    letters: new Map(contents.letters),
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

/** The text of records, which never change: most of a file is as it was at the last write. */
const texts = new WeakMap<object, string>();

/** The text of a file with its part of these contents, in the current version; one line for each record. */
export function formatFile(contents: Contents, { collections, migrations }: FileKind): string {
  const parts = collections.map((collection) => {
    const lines = [...contents[collection]].map(
      ([key, record]) => `\n${JSON.stringify(key)}:${textOf(record)}`,
    );
    return `,\n"${collection}":{${lines.join()}}`;
  });
  return `{"version":${migrations.length + 1}${parts.join('')}}\n`;
}

function textOf(record: object): string {
  let text = texts.get(record);
  if (text === undefined) {
    text = JSON.stringify(record);
    texts.set(record, text);
  }
  return text;
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
