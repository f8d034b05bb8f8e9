import { z } from 'zod';
import { type Letter, letterKinds } from '../subscriptions/letter.ts';
import {
  kinds,
  type Mute,
  pauseReasons,
  type Report,
  replyKinds,
  type Subscription,
} from '../subscriptions/subscription.ts';
import { conversationSchema } from './conversation-schema.ts';

const rule = z.object({
  all: z.boolean(),
  tenantIds: z.array(z.string()),
  tags: z.array(z.string()),
  exceptTenantIds: z.array(z.string()),
  exceptTags: z.array(z.string()),
  services: z.array(z.string()),
  exceptServices: z.array(z.string()),
  kinds: z.array(z.enum(kinds)),
});

export const subscriptionSchema: z.ZodType<Subscription> = z.object({
  number: z.int().positive(),
  where: conversationSchema,
  placeName: z
    .object({ team: z.string().optional(), channel: z.string().optional(), chat: z.string().optional() })
    .optional(),
  rules: z.array(rule),
  quiet: z.object({ from: z.string(), to: z.string(), timeZone: z.string() }).optional(),
  digest: z
    .object({
      every: z.enum(['day', 'week']),
      weekday: z.int().min(1).max(7).optional(),
      at: z.string(),
      timeZone: z.string(),
    })
    .optional(),
  mentions: z.array(z.object({ teamsId: z.string(), name: z.string(), for: z.enum(['incidents', 'all']) })),
  replies: z.array(z.enum(replyKinds)),
  by: z.object({
    userId: z.string(),
    teamsId: z.string(),
    name: z.string(),
    chat: conversationSchema.optional(),
  }),
  madeAt: z.number(),
  changedAt: z.number(),
  news: z.array(z.object({ since: z.number(), rules: z.array(rule) })).optional(),
  paused: z.object({ reason: z.enum(pauseReasons), at: z.number() }).optional(),
  lastDeliveredAt: z.number().optional(),
  lastDigestAt: z.number().optional(),
});

export const muteSchema: z.ZodType<Mute> = z.object({
  id: z.string(),
  conversationId: z.string(),
  of: z.union([z.strictObject({ issueId: z.string() }), z.strictObject({ tenantId: z.string() })]),
  until: z.number(),
  because: z.string().optional(),
  by: z.string(),
  at: z.number(),
});

export const reportSchema: z.ZodType<Report> = z.object({
  id: z.string(),
  tenantId: z.string(),
  service: z.object({ id: z.string(), name: z.string() }),
  by: z.string(),
  at: z.number(),
});

export const letterSchema: z.ZodType<Letter> = z.object({
  kind: z.enum(letterKinds),
  number: z.int().positive(),
  at: z.number(),
  since: z.number(),
});
