import { portalOf } from '../customers/portal-of.ts';
import { manageView } from '../views/manage-view.ts';
import { defineCommand } from './command.ts';
import { namedArgs, words } from './parts/args.ts';
import { chooseCustomer } from './parts/choose-customer.ts';

/** `manage exchange for Contoso`: the admin portal of a service, as delegated admin of the customer. */
export const manage = defineCommand({
  name: 'manage',
  needs: 'view',
  args: namedArgs.extend({
    /** Id of the service as Graph has it, or "Azure", "Purview", "Microsoft365", "PartnerCenter"; missing for all. */
    service: words.optional(),
  }),
  async run(context, { service: asked, phrase, ...named }) {
    const chosen = await chooseCustomer(
      context,
      { ...named, phrase },
      (customer, wholePhrase) => ({
        command: 'manage',
        args: { tenantId: customer.tenantId, ...(asked && !wholePhrase ? { service: asked } : {}) },
      }),
      'manage',
    );
    if ('reply' in chosen) return chosen.reply;
    const { customer, notes, wholePhrase } = chosen;
    const service = wholePhrase ? undefined : asked;
    const portal = service === undefined ? undefined : portalOf(service);
    return manageView(context.view, { customer, service, portal, notes });
  },
});
