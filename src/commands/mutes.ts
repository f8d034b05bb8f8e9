import { z } from 'zod';
import { findExactCustomer } from '../customers/find-customer.ts';
import { mutesView } from '../views/mutes-view.ts';
import { defineCommand } from './command.ts';

/** `mutes`: what this conversation does not hear of for a while, who said so, why and until when. */
export const mutes = defineCommand({
  name: 'mutes',
  needs: 'view',
  args: z.object({}),
  run({ view, services, request }) {
    const { index } = services.directory.snapshot();
    const all = services.subscriptions.mutesOf(request.where.conversationId);
    return mutesView(view, {
      mutes: [...all].sort((a, b) => a.until - b.until),
      customerName: (tenantId) => findExactCustomer(index, tenantId)?.name,
    });
  },
});
