import { z } from 'zod';
import { ActionError } from '../action-error.ts';
import { defineCommand } from './command.ts';
import { findRequest } from './parts/find-request.ts';
import { openerOf } from './parts/opener.ts';
import { showRequest } from './parts/show-request.ts';
import { requestNumber } from './parts/support-args.ts';
import { tryAction } from './parts/try-action.ts';

/** Tries again to create in Azure what failed; Azure makes one ticket of a name, so that twice is once. */
export const retryRequest = defineCommand({
  name: 'retryRequest',
  needs: 'support',
  args: z.object({ number: requestNumber }),
  async run(context, { number }) {
    const found = await findRequest(context, number);
    if ('reply' in found) return found.reply;
    const { services, call } = context;
    const tried = await tryAction(() =>
      services.requests.retry(found.request.number, openerOf(context), call),
    );
    return tried instanceof ActionError
      ? showRequest(context, found.request, { error: tried })
      : showRequest(context, tried);
  },
});
