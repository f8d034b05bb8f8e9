import { z } from 'zod';
import type { ConversationReference } from '../conversation-reference.ts';
import { locales } from '../locales/locale.ts';

export const conversationSchema: z.ZodType<ConversationReference> = z.object({
  serviceUrl: z.string(),
  conversationId: z.string(),
  tenantId: z.string(),
  teamId: z.string().optional(),
  kind: z.enum(['personal', 'groupChat', 'channel']),
  locale: z.enum(locales),
  timeZone: z.string(),
});
