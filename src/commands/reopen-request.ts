import { z } from 'zod';
import { defineCommand } from './command.ts';
import { changeRequest } from './parts/change-request.ts';
import { confirmed, requestNumber } from './parts/support-args.ts';

/** `reopen R-0042`: reopens a closed request where Microsoft lets it, once confirmed. */
export const reopenRequest = defineCommand({
  name: 'reopenRequest',
  needs: 'support',
  args: z.object({ number: requestNumber.optional(), confirm: confirmed }),
  run: (context, { number, confirm }) =>
    changeRequest(context, {
      number,
      change: { kind: 'reopen' },
      make: confirm && ((requests, known, by, call) => requests.reopen(known, by, call)),
      isNotInPartnerCenter: true,
    }),
});
