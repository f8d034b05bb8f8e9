import { z } from 'zod';
import { type Notice, partings, type Told } from '../subscriptions/notice.ts';
import { kinds } from '../subscriptions/subscription.ts';

/** One line of the journal: a notice as it was put, or the one that was removed. */
export type NoticeLine =
  | { readonly put: Notice }
  | { readonly removed: Pick<Notice, 'conversationId' | 'issueId'> };

const toldSchema: z.ZodType<Told> = z.object({
  print: z.string(),
  status: z.string(),
  isOpen: z.boolean(),
  parting: z.enum(partings).optional(),
  about: z.object({ kind: z.enum(kinds), title: z.string(), service: z.string() }).optional(),
  hasReview: z.boolean(),
  overdueSince: z.number().optional(),
  asOf: z.number().optional(),
});

const noticeSchema: z.ZodType<Notice> = z.object({
  conversationId: z.string(),
  issueId: z.string(),
  messageId: z.string().optional(),
  shown: toldSchema.optional(),
  replied: toldSchema.optional(),
  sending: z
    .object({ what: z.enum(['card', 'reply']), at: z.number(), repeated: z.boolean(), told: toldSchema })
    .optional(),
  acknowledged: z.object({ by: z.string(), at: z.number() }).optional(),
  openedAt: z.number(),
  changedAt: z.number(),
});

const lineSchema: z.ZodType<NoticeLine> = z.union([
  z.object({ put: noticeSchema }),
  z.object({ removed: z.object({ conversationId: z.string(), issueId: z.string() }) }),
]);

/** With the end of the line. */
export function formatNoticeLine(line: NoticeLine): string {
  return `${JSON.stringify(line)}\n`;
}

/** Undefined for a line that can't be read. */
export function parseNoticeLine(text: string): NoticeLine | undefined {
  try {
    return lineSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Of the notice among all. */
export function keyOf({ conversationId, issueId }: Pick<Notice, 'conversationId' | 'issueId'>): string {
  return `${conversationId} ${issueId}`;
}
