import { z } from 'zod';
import { licenceIdPattern } from '../../licences/customer-subscription.ts';

/** A tenant id as buttons carry it. */
export const tenantId = z.guid().transform((id) => id.toLowerCase());

/** Id of a licence, as buttons carry it. */
export const licenceId = z.string().regex(licenceIdPattern);

/** Words that a person typed to name something; longer than any name is no name. */
export const words = z.string().trim().min(1).max(256);

/** What a person says at any length, a whole mail pasted; the beginning of it counts. */
export const longWords = z
  .string()
  .trim()
  .min(1)
  .transform((text) => text.slice(0, 256).trim());

/** Which customer: the id that a button carries, or the words that a person typed. */
export const customerArgs = z.object({
  tenantId: tenantId.optional(),
  customer: words.optional(),
});

export type CustomerArgs = z.infer<typeof customerArgs>;

/** Which customer, where the words may hold a service's name too: "health for Contoso exchange". */
export const namedArgs = customerArgs.extend({
  /** The words for customer and service together, for a customer whose name holds a service's name. */
  phrase: words.optional(),
});

export type NamedArgs = z.infer<typeof namedArgs>;

/** A page of a list, from 1. Far beyond the end of any list: a page too far is the last one. */
export const pageNumber = z.number().int().min(1).max(100_000);
