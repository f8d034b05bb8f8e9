import { z } from 'zod';
import { handoverView } from '../views/handover-view.ts';
import { askShift } from '../watch/ask/ask-shift.ts';
import { defineCommand } from './command.ts';
import { readBoard } from './parts/read-board.ts';
import { requestsThatWait } from './parts/related-requests.ts';
import { whatIsKnown } from './parts/what-is-known.ts';

/** `handover [8h]`: what is open, what changed in this shift, what Microsoft promised. */
export const handover = defineCommand({
  name: 'handover',
  needs: 'view',
  args: z.object({
    /** How long the shift was: 1 to 72, because the board's log goes back three days. */
    hours: z
      .number()
      .default(8)
      .transform((hours) => Math.min(72, Math.max(1, Math.round(hours)))),
    /** As plain text to copy. */
    text: z.boolean().optional(),
  }),
  async run(context, { hours, text }) {
    const { view, services } = context;
    const board = await readBoard(context);
    return handoverView(view, {
      requests: await requestsThatWait(context),
      shift: askShift(board, { now: view.now, lengthMs: hours * 3_600_000 }),
      hours,
      text,
      known: whatIsKnown(services, ['health', 'azure']),
    });
  },
});
