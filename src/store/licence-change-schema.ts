import { z } from 'zod';
import { changeStates } from '../licences/change-record.ts';
import { subscriptionStatuses } from '../licences/customer-subscription.ts';
import { conversationSchema } from './conversation-schema.ts';

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

/** A change of a licence as it is stored. */
export const licenceChangeSchema = z.object({
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
  shown: z.object({ where: conversationSchema, messageId: z.string() }).optional(),
  askedAt: z.number(),
});
