import { z } from 'zod';
import { capabilities } from '../customers/capabilities.ts';
import { toReadError } from '../errors.ts';
import { readAnnouncements } from '../health/announcements/read-announcements.ts';
import { readAzure } from '../health/maintenance/read-azure.ts';
import type { Gap } from '../health/model.ts';
import type { KeptAnswer } from '../keep-answers.ts';
import { maintenanceView } from '../views/maintenance-view.ts';
import { failedText } from '../views/texts.ts';
import { windowGoneText } from '../views/window-view.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { namedArgs, pageNumber, words } from './parts/args.ts';
import { chooseCustomer } from './parts/choose-customer.ts';
import { plannedWindow } from './parts/planned-window.ts';
import type { Reply } from './reply.ts';

/** `maintenance for Contoso`: what Azure and the message center plan, by date. */
export const maintenance = defineCommand({
  name: 'maintenance',
  needs: 'view',
  args: namedArgs.extend({
    /** Tracking id of a window of Azure: it alone, with Microsoft's words. */
    id: words.optional(),
    page: pageNumber.optional(),
    /** Ask Microsoft again instead of using answers that are a minute old. */
    fresh: z.boolean().optional(),
  }),
  async run(context, { id, page, fresh, ...named }) {
    const chosen = await chooseCustomer(
      context,
      named,
      ({ tenantId }) => ({
        command: 'maintenance',
        args: { tenantId },
      }),
      'maintenance',
    );
    if ('reply' in chosen) return chosen.reply;
    const { customer, notes } = chosen;
    if (id !== undefined) return oneWindow(context, { id: id.toUpperCase(), customer, notes, fresh });
    const { call, services, view } = context;
    const asked = { call, now: view.now, fresh };
    const hasAzure = capabilities[customer.cloud].azureInPartnerCenter;
    const [azure, messages] = await Promise.all([
      hasAzure ? orGap('azure', readAzure(services.azure, customer, asked)) : undefined,
      orGap('messages', readAnnouncements(services.announcements, customer, asked)),
    ]);
    const times = [azure, messages].flatMap((read) => (read?.readAt === undefined ? [] : [read.readAt]));
    return maintenanceView(view, {
      customer,
      azure: azure?.value && {
        maintenance: azure.value.maintenance,
        subscriptions: azure.value.subscriptions.length,
      },
      isWithoutAzure: !hasAzure || services.board.hasAzure(customer.tenantId) === false,
      announcements: messages.value?.announcements,
      readAt: times.length === 0 ? undefined : Math.min(...times),
      gaps: [...(azure?.gaps ?? []), ...messages.gaps],
      older: [...(azure?.older ?? []), ...messages.older],
      page,
      notes,
    });
  },
});

/** One window of Azure's with what is told of it. */
async function oneWindow(
  context: CommandContext,
  wanted: Parameters<typeof plannedWindow>[1],
): Promise<Reply> {
  const { id, customer } = wanted;
  try {
    return (await plannedWindow(context, wanted)) ?? windowGoneText(context.view, id, customer);
  } catch (thrown) {
    return failedText(context.view, { ...wanted, what: 'azure', error: toReadError(thrown) });
  }
}

interface Read<Value> {
  readonly value?: Value;
  readonly readAt?: number;
  readonly gaps: readonly Gap[];
  /** Why it is an older answer: no element or one. */
  readonly older: readonly Gap[];
}

/** What was read with its gaps; where it could not be read, just that gap. */
async function orGap<Value extends { readonly gaps: readonly Gap[] }>(
  what: Gap['what'],
  reading: Promise<KeptAnswer<Value>>,
): Promise<Read<Value>> {
  try {
    const { value, readAt, error } = await reading;
    return { value, readAt, gaps: value.gaps, older: error ? [{ what, error }] : [] };
  } catch (thrown) {
    return { gaps: [{ what, error: toReadError(thrown) }], older: [] };
  }
}
