import { z } from 'zod';
import { toActionError } from '../action-error.ts';
import { notDoneText } from '../views/texts.ts';
import { defineCommand } from './command.ts';
import { licenceId, tenantId } from './parts/args.ts';
import { showLicence } from './parts/change-licence.ts';
import { sureCustomer } from './parts/sure-customer.ts';

/** One licence with what can be done with it; by a button only. */
export const licence = defineCommand({
  name: 'licence',
  needs: 'manage',
  args: z.object({ tenantId, licence: licenceId }),
  async run(context, { tenantId: whose, licence: id }) {
    const chosen = await sureCustomer(context, { tenantId: whose }, (one) => ({
      command: 'licence',
      args: { tenantId: one.tenantId, licence: id },
    }));
    if ('reply' in chosen) return chosen.reply;
    const { customer } = chosen;
    try {
      return await showLicence(context, customer, id);
    } catch (thrown) {
      return notDoneText(context.view, customer, toActionError(thrown));
    }
  },
});
