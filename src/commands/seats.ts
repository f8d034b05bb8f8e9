import { z } from 'zod';
import { isSeats } from '../licences/change-plan.ts';
import { defineCommand } from './command.ts';
import { changeArgs, changeLicence } from './parts/change-licence.ts';

/** `40 seats of Visio Plan 2 for Contoso Ltd`: asks, then changes the number of seats. Without a number it asks for one. */
export const seats = defineCommand({
  name: 'seats',
  needs: 'manage',
  args: changeArgs.extend({
    /** As it was typed or entered: what is no number of seats is told in the card. */
    seats: z.union([z.number(), z.string().trim().max(20)]).optional(),
  }),
  run(context, { seats: given, ...args }) {
    if (given === undefined) return changeLicence(context, { ...args, kind: 'seats' });
    const count = typeof given === 'number' || /^\d+$/.test(given) ? Number(given) : Number.NaN;
    if (!isSeats(count)) return changeLicence(context, { ...args, kind: 'seats', wrongSeats: true });
    return changeLicence(context, { ...args, kind: 'seats', target: { kind: 'seats', seats: count } });
  },
});
