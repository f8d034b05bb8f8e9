import { z } from 'zod';
import { severities } from '../support/support-request.ts';
import { defineCommand } from './command.ts';
import { changeRequest } from './parts/change-request.ts';
import { confirmed, requestNumber } from './parts/support-args.ts';

/** `severity R-0042 critical`: changes how severe a request is, once confirmed. */
export const severity = defineCommand({
  name: 'severity',
  needs: 'support',
  args: z.object({
    number: requestNumber.optional(),
    severity: z.enum(severities).optional(),
    confirm: confirmed,
  }),
  run: (context, { number, severity: wanted, confirm }) =>
    changeRequest(context, {
      number,
      change: { kind: 'severity', severity: wanted },
      make:
        confirm && wanted
          ? (requests, known, by, call) => requests.changeSeverity(known, wanted, by, call)
          : undefined,
      isNotInPartnerCenter: true,
    }),
});
