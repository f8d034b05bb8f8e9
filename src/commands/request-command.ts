import { z } from 'zod';
import { ActionError } from '../action-error.ts';
import { defineCommand } from './command.ts';
import { pageNumber } from './parts/args.ts';
import { findRequest } from './parts/find-request.ts';
import { openerOf } from './parts/opener.ts';
import { showRequest } from './parts/show-request.ts';
import { requestNumber } from './parts/support-args.ts';
import { tryAction } from './parts/try-action.ts';

/** `ticket R-0042`: one support request, as it was last read; on "Refresh" as Microsoft has it now. */
export const request = defineCommand({
  name: 'request',
  needs: 'support',
  args: z.object({
    number: requestNumber.optional(),
    /** Read it at Microsoft now. */
    fresh: z.boolean().optional(),
    /** Page of the notes. */
    page: pageNumber.optional(),
  }),
  async run(context, { number, fresh, page }) {
    const found = await findRequest(context, number);
    if ('reply' in found) return found.reply;
    if (!fresh) return showRequest(context, found.request, { page });
    const { services, call } = context;
    const read = await tryAction(() =>
      services.requests.refresh(found.request.number, openerOf(context), call),
    );
    return read instanceof ActionError
      ? showRequest(context, found.request, { page, error: read })
      : showRequest(context, read, { page });
  },
});
