import { z } from 'zod';
import { stateChoices } from '../views/support/change-view.ts';
import { defineCommand } from './command.ts';
import { changeRequest } from './parts/change-request.ts';
import { confirmed, requestNumber } from './parts/support-args.ts';

/** `state R-0042 waiting`: says how a request stands that can't be read from here, once confirmed. */
export const requestState = defineCommand({
  name: 'requestState',
  needs: 'support',
  args: z.object({
    number: requestNumber.optional(),
    state: z.enum(stateChoices).optional(),
    confirm: confirmed,
  }),
  run: (context, { number, state, confirm }) =>
    changeRequest(context, {
      number,
      change: { kind: 'state', state },
      make:
        confirm && state
          ? (requests, known, by, call) => requests.setState(known, state, by, call)
          : undefined,
    }),
});
