import { z } from 'zod';
import { ActionError } from '../action-error.ts';
import { defineCommand } from './command.ts';
import { changeRequest } from './parts/change-request.ts';
import { findRequest } from './parts/find-request.ts';
import { openerOf } from './parts/opener.ts';
import { showRequest } from './parts/show-request.ts';
import { confirmed, requestNumber, typed } from './parts/support-args.ts';
import { tryAction } from './parts/try-action.ts';

/** Microsoft's numbers are digits; some portals write letters and hyphens into theirs. */
const aNumber = /^[0-9A-Z][0-9A-Z-]{5,31}$/i;

/** `adopt R-0042 2611270040001234`: takes Microsoft's number for a request that was opened in the portal. */
export const adopt = defineCommand({
  name: 'adopt',
  needs: 'support',
  args: z.object({
    number: requestNumber.optional(),
    microsoftNumber: typed(64),
    confirm: confirmed,
  }),
  async run(context, { number, microsoftNumber: given, confirm }) {
    const found = await findRequest(context, number);
    if ('reply' in found) return found.reply;
    const { request } = found;
    const microsoftNumber = given?.replace(/[\s#]/g, '');
    if (microsoftNumber === undefined) return showRequest(context, request);
    if (!aNumber.test(microsoftNumber))
      return showRequest(context, request, { given: { text: microsoftNumber, isFault: true } });
    if (!confirm) {
      return changeRequest(context, {
        number: request.number,
        change: { kind: 'number', microsoftNumber },
        make: undefined,
      });
    }
    const { services, call } = context;
    const adopted = await tryAction(() =>
      services.requests.adopt(request.number, microsoftNumber, openerOf(context), call),
    );
    if (!(adopted instanceof ActionError)) return showRequest(context, adopted, { told: 'changed' });
    // The number is kept where it can't be read.
    const now = (await services.requests.find(request.number)) ?? request;
    return showRequest(context, now, { error: adopted, given: { text: microsoftNumber, isFault: false } });
  },
});
