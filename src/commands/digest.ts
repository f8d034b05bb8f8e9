import { z } from 'zod';
import {
  digestHowText,
  digestOffText,
  digestSetText,
  digestWithoutOrderText,
} from '../views/subscriptions/order-texts.ts';
import { defineCommand } from './command.ts';
import { orderObject } from './parts/order-on-record.ts';
import { saved } from './parts/saved.ts';
import { placeOf, subscriberOf } from './parts/subscriber.ts';
import { timeOfDay } from './parts/subscription-args.ts';

/** As one types them; Monday first. */
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** `digest daily 08:00`, `digest weekly mon 08:00`, `digest off`: when this conversation gets its digest. */
export const digest = defineCommand({
  name: 'digest',
  needs: 'view',
  args: z.object({
    every: z.enum(['day', 'week']).optional(),
    /** 1 Monday to 7 Sunday. */
    weekday: z.number().int().min(1).max(7).optional(),
    at: timeOfDay.optional(),
    off: z.literal(true).optional(),
  }),
  async run(context, { every, weekday, at, off }) {
    const { view, request, services } = context;
    const { subscriptions } = services;
    const { conversationId } = request.where;
    const known = subscriptions.of(conversationId);
    if (!known) return digestWithoutOrderText(view);
    const deed = { action: 'subscription.digest', object: orderObject(known) } as const;
    if (off) {
      const change = () => subscriptions.unsubscribe(conversationId, { digest: true });
      return saved(context, { ...deed, detail: 'off' }, change, () =>
        digestOffText(view, known.digest !== undefined),
      );
    }
    if (every === undefined || at === undefined) return digestHowText(view);
    const wanted =
      every === 'week'
        ? { every, weekday: weekday ?? 1, at, timeZone: view.timeZone }
        : { every, at, timeZone: view.timeZone };
    const change = () => subscriptions.subscribe(placeOf(request), subscriberOf(request), { digest: wanted });
    const often = every === 'week' ? `weekly ${weekdays[(weekday ?? 1) - 1]}` : 'daily';
    const detail = `${often} ${at} ${view.timeZone}`;
    return saved(context, { ...deed, detail }, change, (now) => digestSetText(view, wanted, now ?? known));
  },
});
