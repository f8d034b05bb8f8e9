import { z } from 'zod';
import type { Customer } from '../customers/customer.ts';
import { inputOfForm } from '../support/form/input-of.ts';
import type { SupportRequest } from '../support/support-request.ts';
import { linkChoicesView } from '../views/support/link-choices-view.ts';
import { outOfDateText } from '../views/texts.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { pageNumber, tenantId } from './parts/args.ts';
import { beginDraft, servicesOffered } from './parts/begin-draft.ts';
import { findRequest } from './parts/find-request.ts';
import { readBoard } from './parts/read-board.ts';
import { showReview } from './parts/show-draft.ts';
import { requestNumber } from './parts/support-args.ts';

/** `link R-0042`: opens the same request for a further customer that its issue hits, after a look at it. */
export const linkRequest = defineCommand({
  name: 'linkRequest',
  needs: 'support',
  args: z.object({
    number: requestNumber.optional(),
    /** The further customer. */
    tenantId: tenantId.optional(),
    page: pageNumber.optional(),
  }),
  async run(context, { number, tenantId: chosen, page }) {
    const found = await findRequest(context, number);
    if ('reply' in found) return found.reply;
    const { request } = found;
    const customers = await othersHit(context, request);
    if (chosen === undefined) return linkChoicesView(context.view, { request, customers, page });
    const customer = customers.find((one) => one.tenantId === chosen);
    if (!customer) return outOfDateText(context.view);
    const { form } = request;
    const health = context.services.health.peek(customer) ?? { services: [] };
    const draft = await beginDraft(context, {
      customer,
      input: inputOfForm(form, context.view.timeZone),
      services: servicesOffered(health, form.service.id),
      linkedTo: request.number,
    });
    return showReview(context, draft);
  },
});

/** The customers that the issue hits and that have no open request about it, by name. */
async function othersHit(context: CommandContext, { form, customer }: SupportRequest): Promise<Customer[]> {
  const { issueId } = form;
  if (issueId === undefined) return [];
  const board = await readBoard(context);
  const open = await context.services.requests.list({ issueId, open: true });
  const served = new Set([customer.tenantId, ...open.map((one) => one.customer.tenantId)]);
  return board
    .customersHit(issueId)
    .map((hit) => hit.customer)
    .filter((one) => !served.has(one.tenantId));
}
