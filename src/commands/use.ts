import { usingText, whichToUseText } from '../views/texts.ts';
import { defineCommand } from './command.ts';
import { customerArgs } from './parts/args.ts';
import { chooseCustomer } from './parts/choose-customer.ts';

/** `use Contoso Ltd`: from now on this conversation means that customer when it names none. */
export const use = defineCommand({
  name: 'use',
  needs: 'view',
  args: customerArgs,
  async run(context, named) {
    if (named.tenantId === undefined && named.customer === undefined) return whichToUseText(context.view);
    const chosen = await chooseCustomer(context, named, ({ tenantId }) => ({
      command: 'use',
      args: { tenantId },
    }));
    if ('reply' in chosen) return chosen.reply;
    const { customer, notes } = chosen;
    await context.services.memory.remember(context.request.where.conversationId, customer.tenantId);
    return usingText(context.view, { customer, notes });
  },
});
