import { z } from 'zod';

/** What a delivering process is told to do. */
export const order = z.object({
  folder: z.string(),
  serviceUrl: z.string(),
  token: z.string(),
  conversationIds: z.array(z.string()),
});

const truthOf = z.object({ id: z.string(), version: z.number(), status: z.string(), isOver: z.boolean() });

/** One issue as it is now. */
export type TruthOf = z.infer<typeof truthOf>;

export const truth = z.array(truthOf);

/** What a message of a delivering process says. */
export const said = z.object({
  issueId: z.string(),
  print: z.string(),
  status: z.string(),
  isOpen: z.boolean(),
  kinds: z.array(z.string()).optional(),
});
