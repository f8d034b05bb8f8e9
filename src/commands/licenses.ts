import { z } from 'zod';
import { toReadError } from '../errors.ts';
import { readLicences } from '../licences/read-licences.ts';
import { licensesView } from '../views/licenses-view.ts';
import { failedText } from '../views/texts.ts';
import { defineCommand } from './command.ts';
import { namedArgs, pageNumber } from './parts/args.ts';
import { chooseCustomer } from './parts/choose-customer.ts';

/** `licenses for Contoso`: what the customer owns; expiring and suspended first. */
export const licenses = defineCommand({
  name: 'licenses',
  needs: 'view',
  args: namedArgs.extend({
    page: pageNumber.optional(),
    /** Ask Partner Center again instead of using an answer that is a minute old. */
    fresh: z.boolean().optional(),
  }),
  async run(context, { page, fresh, ...named }) {
    const chosen = await chooseCustomer(
      context,
      named,
      ({ tenantId }) => ({
        command: 'licenses',
        args: { tenantId },
      }),
      'licenses',
    );
    if ('reply' in chosen) return chosen.reply;
    const { customer, notes } = chosen;
    const { call, services, view, grant, request } = context;
    // Others read along in a channel; whoever presses is asked for a role again.
    const canChange = grant.permissions.includes('manage') || request.where.kind !== 'personal';
    try {
      const answer = await readLicences(services.licences, customer, { call, now: view.now, fresh });
      const { value, readAt, error } = answer;
      return licensesView(view, { customer, ...value, readAt, error, page, notes, canChange });
    } catch (thrown) {
      return failedText(view, { what: 'licences', customer, notes, error: toReadError(thrown) });
    }
  },
});
