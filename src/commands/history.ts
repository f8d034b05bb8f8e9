import { z } from 'zod';
import { toReadError } from '../errors.ts';
import { azureServiceId } from '../health/azure/azure-service.ts';
import { lastDays, mostDays } from '../health/history/days.ts';
import { readHistory } from '../health/history/read-history.ts';
import type { CustomerHealth } from '../health/model.ts';
import { historyView } from '../views/history-view.ts';
import { failedText } from '../views/texts.ts';
import { defineCommand } from './command.ts';
import { namedArgs, pageNumber, words } from './parts/args.ts';
import { chooseCustomer } from './parts/choose-customer.ts';
import { namesService } from './parts/names-service.ts';
import { serviceName } from './parts/service-name.ts';

/** `history for Contoso [exchange] [30d]`: what was open in the last days, and how available each service was. */
export const history = defineCommand({
  name: 'history',
  needs: 'view',
  args: namedArgs.extend({
    /** Id of the one service that was asked for ("Exchange"). */
    service: words.optional(),
    /** How many days back, today included; more than 90 are 90. */
    days: z.number().int().min(1).max(100_000).optional(),
    /** Page of the list of issues, from 1. */
    page: pageNumber.optional(),
    /** Ask Microsoft again instead of using an answer that is a minute old. */
    fresh: z.boolean().optional(),
  }),
  async run(context, { service: asked, phrase, days: wanted = 30, page, fresh, ...named }) {
    const chosen = await chooseCustomer(
      context,
      { ...named, phrase },
      (customer, wholePhrase) => ({
        command: 'history',
        args: {
          tenantId: customer.tenantId,
          days: wanted,
          ...(asked && !wholePhrase ? { service: asked } : {}),
        },
      }),
      'history',
    );
    if ('reply' in chosen) return chosen.reply;
    const { customer, notes, wholePhrase } = chosen;
    const service = wholePhrase ? undefined : asked;
    const { call, services, view } = context;
    const days = lastDays(view.now, Math.min(wanted, mostDays), view.timeZone);
    try {
      const [answer, health] = await Promise.all([
        readHistory(services.history, customer, days[0]?.from ?? view.now, { call, now: view.now, fresh }),
        // The names of services hardly change: a kept answer of any age will do.
        services.health.peek(customer) ?? services.health.read(customer, call),
      ]);
      const { value, readAt, error } = answer;
      const names = namesOf(health);
      return historyView(view, {
        customer,
        days,
        isMost: wanted > mostDays,
        issues: value.issues,
        gaps: value.gaps,
        readAt,
        error,
        services: names,
        hasAzure: services.board.hasAzure(customer.tenantId),
        service:
          service === undefined
            ? undefined
            : {
                id: service,
                name: serviceName(service, [...(names ?? []), ...value.issues.map((issue) => issue.service)]),
                isNamed: namesService(service),
              },
        page,
        notes,
      });
    } catch (thrown) {
      return failedText(view, { what: 'history', customer, notes, error: toReadError(thrown) });
    }
  },
});

/** The services that have a history here: Azure's is not read. Undefined where they are not known. */
function namesOf({ readAt, services }: CustomerHealth): readonly string[] | undefined {
  if (readAt === undefined) return undefined;
  return services.filter(({ id }) => id !== azureServiceId).map(({ name }) => name);
}
