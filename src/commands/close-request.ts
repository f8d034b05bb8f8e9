import { z } from 'zod';
import { defineCommand } from './command.ts';
import { changeRequest } from './parts/change-request.ts';
import { confirmed, requestNumber } from './parts/support-args.ts';

/** `close R-0042`: closes a request, at Microsoft where it can be, once confirmed. */
export const closeRequest = defineCommand({
  name: 'closeRequest',
  needs: 'support',
  args: z.object({ number: requestNumber.optional(), confirm: confirmed }),
  run: (context, { number, confirm }) =>
    changeRequest(context, {
      number,
      change: { kind: 'close' },
      make: confirm && ((requests, known, by, call) => requests.close(known, by, call)),
    }),
});
