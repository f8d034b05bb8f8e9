import type { Deed } from '../audit/audit.ts';
import type { Mute } from '../subscriptions/subscription.ts';
import { unmutedText } from '../views/subscriptions/mute-texts.ts';
import { type Command, defineCommand } from './command.ts';
import { mutes } from './mutes.ts';
import { customerArgs, words } from './parts/args.ts';
import { onRecord } from './parts/customer-on-record.ts';
import { exactCustomer } from './parts/exact-customer.ts';
import { saved } from './parts/saved.ts';

/** `unmute EX123456`, `unmute Contoso`: ends a mute before its time; alone, shows what is muted. */
export const unmute: Command = defineCommand({
  name: 'unmute',
  needs: 'view',
  args: customerArgs.extend({ id: words.optional() }),
  async run(context, { id, ...named }) {
    const { view, request, services } = context;
    if (id !== undefined) return end({ issueId: id.toUpperCase() }, { object: id.toUpperCase() });
    const customer = await exactCustomer(context, named, ({ tenantId }) => ({
      command: 'unmute',
      args: { tenantId },
    }));
    if (customer === undefined) return mutes.prepare({})?.(context) ?? unmutedText(view, '', false);
    return 'reply' in customer
      ? customer.reply
      : end({ tenantId: customer.tenantId }, { object: '', customer: onRecord(customer) });

    function end(of: Mute['of'], about: Pick<Deed, 'object' | 'customer'>) {
      const what = about.customer?.name ?? about.object;
      return saved(
        context,
        { action: 'notice.unmute', ...about },
        () => services.subscriptions.unmute(request.where.conversationId, of),
        (ended) => unmutedText(view, what, ended.length > 0),
      );
    }
  },
});
