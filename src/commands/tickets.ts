import { z } from 'zod';
import { requestsView } from '../views/support/requests-view.ts';
import { defineCommand } from './command.ts';
import { namedArgs, pageNumber, words } from './parts/args.ts';
import { chooseCustomer } from './parts/choose-customer.ts';
import { serviceName } from './parts/service-name.ts';

/**
 * `tickets [mine|for Contoso|open]`: the partner's support requests, what is late first. Everybody who may work on
 * requests sees all of them, whoever opened them; drafts are their person's alone.
 */
export const tickets = defineCommand({
  name: 'tickets',
  needs: 'support',
  args: namedArgs.extend({
    /** Id of the one service that is asked for. */
    service: words.optional(),
    mine: z.boolean().optional(),
    open: z.boolean().optional(),
    page: pageNumber.optional(),
  }),
  async run(context, { service: asked, mine, open, page, ...named }) {
    const { services, request, view } = context;
    const { userId } = request.who;
    const isNamed = named.customer !== undefined || named.tenantId !== undefined;
    const chosen = isNamed
      ? await chooseCustomer(context, named, ({ tenantId }, wholePhrase) => ({
          command: 'tickets',
          args: {
            tenantId,
            ...(asked !== undefined && !wholePhrase && { service: asked }),
            ...(mine && { mine }),
            ...(open && { open }),
          },
        }))
      : undefined;
    if (chosen && 'reply' in chosen) return chosen.reply;
    const service = chosen?.wholePhrase ? undefined : asked;
    const tenantId = chosen?.customer.tenantId;
    const [requests, drafts] = await Promise.all([
      services.requests.list({
        ...(tenantId !== undefined && { tenantId }),
        ...(service !== undefined && { serviceId: service }),
        ...(mine && { userId }),
        ...(open && { open }),
      }),
      services.requests.drafts(userId),
    ]);
    const names = requests.map(({ form }) => form.service.name);
    return requestsView(view, {
      requests,
      drafts: drafts.filter((one) => tenantId === undefined || one.customer.tenantId === tenantId),
      customer: chosen?.customer,
      service: service === undefined ? undefined : { id: service, name: serviceName(service, names) },
      mine,
      open,
      page,
      notes: chosen?.notes ?? [],
    });
  },
});
