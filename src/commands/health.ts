import { z } from 'zod';
import { azureServiceId } from '../health/azure/azure-service.ts';
import type { CustomerHealth } from '../health/model.ts';
import { healthView } from '../views/health-view.ts';
import { defineCommand } from './command.ts';
import { namedArgs, pageNumber, words } from './parts/args.ts';
import { chooseCustomer } from './parts/choose-customer.ts';
import { isOfferedRequests } from './parts/is-offered-requests.ts';

/** `health for Contoso [exchange]`, `health for Contoso azure virtual machines west europe`: how its services are doing now. */
export const health = defineCommand({
  name: 'health',
  needs: 'view',
  args: namedArgs.extend({
    /** Id of the one service that was asked for, as Microsoft names it ("Exchange"). */
    service: words.optional(),
    /** A service of Azure, and a region, as Azure names them; these alone mean the service "Azure". */
    azureService: words.optional(),
    region: words.optional(),
    /** Ask Microsoft again instead of using an answer that is a minute old. */
    fresh: z.boolean().optional(),
    /** List every open issue instead of the worst. */
    all: z.boolean().optional(),
    page: pageNumber.optional(),
  }),
  async run(context, { service: given, azureService, region, phrase, fresh, all, page, ...named }) {
    const isAzure = azureService !== undefined || region !== undefined;
    const service = isAzure ? azureServiceId : given;
    const asked = {
      ...(service && { service }),
      ...(azureService && { azureService }),
      ...(region && { region }),
    };
    const chosen = await chooseCustomer(context, { ...named, phrase }, (customer, wholePhrase) => ({
      command: 'health',
      args: { tenantId: customer.tenantId, ...(wholePhrase ? {} : asked) },
    }));
    if ('reply' in chosen) return chosen.reply;
    const { customer, notes, others, wholePhrase } = chosen;
    const about = wholePhrase ? {} : asked;
    const mayOpenRequest = isOfferedRequests(context);
    const show = (answer: CustomerHealth, view = context.view) =>
      healthView(view, { health: answer, ...about, all, page, notes, others, mayOpenRequest });
    const reader = context.services.health;
    const answer = await reader.read(customer, context.call, { fresh: fresh ?? false });
    if (!answer.gaps.some(({ error }) => error.reason === 'no_answer')) return show(answer);

    const whole = reader.readUnderWay(customer);
    const later = whole.then(
      (late) => late && show(late, { ...context.view, now: late.readAt ?? context.view.now }),
    );
    return { ...show(answer), later };
  },
});
