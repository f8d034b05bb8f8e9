import { z } from 'zod';
import type { Deed } from '../audit/audit.ts';
import type { Mute } from '../subscriptions/subscription.ts';
import { mutedDoneText, muteTooLongText, muteWhichText } from '../views/subscriptions/mute-texts.ts';
import { noSubscriptionText } from '../views/subscriptions/order-texts.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { customerArgs, words } from './parts/args.ts';
import { onRecord } from './parts/customer-on-record.ts';
import { exactCustomer } from './parts/exact-customer.ts';
import { saved } from './parts/saved.ts';
import { timeOfDay } from './parts/subscription-args.ts';
import { untilWhen } from './parts/until-when.ts';

const usualHours = 4;
const mostDays = 14;

/** `mute EX123456 4h because we know`, `mute Contoso until 08:00`: this conversation hears nothing of it for a while. */
export const mute = defineCommand({
  name: 'mute',
  needs: 'view',
  args: customerArgs.extend({
    id: words.optional(),
    hours: z.number().positive().max(10_000).optional(),
    /** "08:00": the next one. */
    until: timeOfDay.optional(),
    because: z
      .string()
      .trim()
      .transform((text) => text.slice(0, 200))
      .optional(),
  }),
  async run(context, { id, hours, until, because, ...named }) {
    const { view, request, services } = context;
    if (!services.subscriptions.of(request.where.conversationId)) return noSubscriptionText(view);
    if ((hours ?? 0) > mostDays * 24) return muteTooLongText(view, mostDays);
    const how = { hours, until, ...(because && { because }) };
    if (id !== undefined) {
      const issueId = id.toUpperCase();
      return keep({ issueId }, { object: issueId });
    }
    const customer = await exactCustomer(context, named, ({ tenantId }) => ({
      command: 'mute',
      args: { tenantId, ...how },
    }));
    if (customer === undefined) return muteWhichText(view);
    if ('reply' in customer) return customer.reply;
    return keep({ tenantId: customer.tenantId }, { object: '', customer: onRecord(customer) });

    function keep(of: Mute['of'], about: Pick<Deed, 'object' | 'customer'>) {
      const what = about.customer?.name ?? about.object;
      const { conversationId } = request.where;
      const end = untilWhen(how, { now: request.now, timeZone: view.timeZone, usual: usualHours });
      const wish = { conversationId, of, until: end, ...(because && { because }), by: request.who.name };
      return saved(
        context,
        { action: 'notice.mute', ...about, ...(because && { detail: because }), until: end },
        () => services.subscriptions.mute(wish),
        (made) => mutedDoneText(view, { mute: made, what, typed: what, isUnknown: isUnknown(context, of) }),
      );
    }
  },
});

/** An id of which nothing is known now; a typo would mute nothing, and nobody would see it. */
function isUnknown({ services, request }: CommandContext, of: Mute['of']): boolean {
  if ('tenantId' in of) return false;
  const { conversationId } = request.where;
  return (
    services.board.findIssue(of.issueId) === undefined &&
    services.notices.find(conversationId, of.issueId) === undefined
  );
}
