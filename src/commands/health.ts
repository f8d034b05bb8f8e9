import { z } from 'zod';
import { healthView } from '../views/health-view.ts';
import { customerArgs, words } from './args.ts';
import { chooseCustomer } from './choose-customer.ts';
import { defineCommand } from './command.ts';

/** `health for Contoso [exchange]`: how the customer's services are doing now. */
export const health = defineCommand({
  name: 'health',
  needs: 'view',
  args: customerArgs.extend({
    /** Id of the one service that was asked for, as Microsoft names it ("Exchange"). */
    service: words.optional(),
    /** The words for customer and service together, for a customer whose name holds a service's name. */
    phrase: words.optional(),
    /** Ask Microsoft again instead of using an answer that is a minute old. */
    fresh: z.boolean().optional(),
    /** List every open issue instead of the worst. */
    all: z.boolean().optional(),
    page: z.number().int().min(1).max(1_000).optional(),
  }),
  async run(context, { service: asked, phrase, fresh, all, page, ...named }) {
    const chosen = await chooseCustomer(context, { ...named, phrase }, (customer, wholePhrase) => ({
      command: 'health',
      args: { tenantId: customer.tenantId, ...(asked && !wholePhrase ? { service: asked } : {}) },
    }));
    if ('reply' in chosen) return chosen.reply;
    const { customer, notes, others, wholePhrase } = chosen;
    const service = wholePhrase ? undefined : asked;
    const answer = await context.services.health.read(customer, context.call, { fresh: fresh ?? false });
    return healthView(context.view, { health: answer, service, all, page, notes, others });
  },
});
