import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { actionReasons } from '../action-error.ts';
import { type AuditEntry, type AuditLog, auditActions } from '../audit/audit.ts';
import type { Log } from '../call.ts';
import { StoreError } from './store-error.ts';

/** An audit log that can be let go of. */
export interface AuditFile extends AuditLog {
  close(): Promise<void>;
}

const customerSchema = z.object({ tenantId: z.string(), name: z.string() });

const entrySchema: z.ZodType<AuditEntry> = z.object({
  id: z.string(),
  at: z.number(),
  by: z.object({ userId: z.string(), name: z.string() }),
  action: z.enum(auditActions),
  customer: customerSchema.optional(),
  customers: z.array(customerSchema).optional(),
  where: z
    .object({
      conversationId: z.string(),
      kind: z.enum(['personal', 'groupChat', 'channel']),
      name: z.string().optional(),
    })
    .optional(),
  object: z.string(),
  detail: z.string().optional(),
  until: z.number().optional(),
  outcome: z.enum(['begun', 'done', 'failed']),
  reason: z.enum(actionReasons).optional(),
  correlationId: z.string(),
});

/**
 * Opens audit.jsonl in the data folder, which the store has locked: a line of JSON per entry, only ever added to, on the
 * disk when `append` resolves. A line that was cut off by a crash is left as it is and the next entry begins on a new one.
 * An entry that ended stands in the place of its beginning when it is read. Reading goes through the whole file, about
 * 7 µs a line: a quarter of a second after half a year of a hundred deeds a day. Throws StoreError.
 */
export async function openAuditLog(directory: string, log: Log): Promise<AuditFile> {
  const path = join(directory, 'audit.jsonl');
  const file = await openFile(path);
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other, so that no two lines mix. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  }

  return {
    append: (entry) =>
      inTurn(async () => {
        try {
          await file.appendFile(`${JSON.stringify(entry)}\n`);
          await file.datasync();
        } catch (error) {
          throw new StoreError('unwritable', `${path} can't be written to. Is the disk full?`, error);
        }
      }),
    read: ({ tenantId, offset, limit }) =>
      inTurn(async () => {
        const byId = new Map<string, AuditEntry>();
        let unreadable = 0;
        for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
          const entry = readEntry(line);
          if (entry === undefined) unreadable += line === '' ? 0 : 1;
          else if (tenantId === undefined || isAbout(entry, tenantId)) {
            byId.delete(entry.id);
            byId.set(entry.id, entry);
          }
        }
        if (unreadable > 0) log.warn({ path, unreadable }, 'Lines of the audit log can not be read');
        const newestFirst = [...byId.values()].reverse();
        return { entries: newestFirst.slice(offset, offset + limit), total: newestFirst.length };
      }),
    close: () => inTurn(() => file.close()),
  };
}

function isAbout({ customer, customers = [] }: AuditEntry, tenantId: string): boolean {
  return customer?.tenantId === tenantId || customers.some((one) => one.tenantId === tenantId);
}

function readEntry(line: string): AuditEntry | undefined {
  try {
    return entrySchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    const file = await open(path, 'a+', 0o600);
    const { size } = await file.stat();
    if (size > 0) {
      const end = Buffer.alloc(1);
      await file.read(end, 0, 1, size - 1);
      if (end.toString() !== '\n') await file.appendFile('\n');
    }
    return file;
  } catch (error) {
    throw new StoreError(
      'unreadable',
      `${path} can't be opened. Let the user that runs this program read and write it.`,
      error,
    );
  }
}
