import { z } from 'zod';
import { isTimeZone } from '../../customers/customer-time-zone.ts';
import { kinds, replyKinds } from '../../subscriptions/subscription.ts';
import { words } from './args.ts';

/** More than anybody names in one sentence. */
const mostNamed = 50;

/** "08:00" */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A label of a customer, as people type it: one word. */
export const tagName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}_-]{0,29}$/u);

const names = z.array(words).max(mostNamed);

/** Somebody to mention, as a button carries it; typed words have them in the request. */
const person = z.object({
  teamsId: z.string().startsWith('29:').max(300),
  name: z.string().trim().min(1).max(256),
});

/** The number of a subscription. */
export const orderNumber = z.number().int().min(1).max(1_000_000);

/** What a standing order is about, as the grammar reads it and as buttons send it again. */
export const subscriptionArgs = z.object({
  all: z.literal(true).optional(),
  /** Names as typed; tenant ids from a button. */
  customers: names.optional(),
  tags: z.array(words).max(mostNamed).optional(),
  exceptCustomers: names.optional(),
  exceptTags: z.array(words).max(mostNamed).optional(),
  /** Ids as Graph names them ("Exchange"), and "Azure". */
  services: names.optional(),
  /** Kinds beside the usual ones. */
  kinds: z.array(z.enum(kinds)).max(kinds.length).optional(),
  /** Services that are left out. */
  exceptServices: names.optional(),
  quiet: z
    .union([
      z.literal('off'),
      z.object({ from: timeOfDay, to: timeOfDay, timeZone: z.string().trim().min(1).max(64).optional() }),
    ])
    .optional(),
  /** For what those whom the message mentions are mentioned; off: they, or all, no longer are. */
  mention: z.enum(['incidents', 'all', 'off']).optional(),
  /** Whom, from a button. */
  people: z.array(person).max(10).optional(),
  /** What comes as a reply in the thread, from a button: kinds joined by commas, empty for none. */
  replies: z
    .string()
    .max(100)
    .transform((text) => text.split(',').filter((kind) => kind !== ''))
    .pipe(z.array(z.enum(replyKinds)))
    .optional(),
});

export type SubscriptionArgs = z.output<typeof subscriptionArgs>;

/** The reader's zone where none was named; undefined for a zone that does not exist. */
export function zoneOf(named: string | undefined, readers: string): string | undefined {
  if (named === undefined) return readers;
  return isTimeZone(named) ? named : undefined;
}
