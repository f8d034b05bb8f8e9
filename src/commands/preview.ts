import { replyKinds, type Subscription } from '../subscriptions/subscription.ts';
import { previewView } from '../views/subscribe-view.ts';
import { subscribeHintText } from '../views/subscriptions/order-texts.ts';
import { defineCommand } from './command.ts';
import { orderNames } from './parts/order-names.ts';
import { orderArgs, readOrderParts } from './parts/order-parts.ts';
import { namesSomebody, ruleOf } from './parts/rule-of.ts';
import { subscriptionArgs } from './parts/subscription-args.ts';

/** `preview Contoso exchange`: what a subscription would have brought in the last 30 days; alone, what this conversation's has. */
export const preview = defineCommand({
  name: 'preview',
  needs: 'view',
  args: subscriptionArgs,
  async run(context, args) {
    const { view, services, request, call } = context;
    const parts = await readOrderParts(context, 'preview', args);
    if ('reply' in parts) return parts.reply;
    const known = services.subscriptions.of(request.where.conversationId);
    const isNamed = namesSomebody(parts);
    if (!isNamed && !known) return subscribeHintText(view);
    const usual: Pick<Subscription, 'rules' | 'mentions' | 'replies'> = known ?? {
      rules: [],
      mentions: [],
      replies: replyKinds,
    };
    const rules = isNamed ? [ruleOf(parts, args.kinds ?? [])] : usual.rules;
    const filter = { ...usual, rules };
    await services.readPast(filter, call);
    return previewView(view, {
      filter,
      names: orderNames(services),
      preview: services.preview(filter),
      guesses: parts.guesses,
      args: isNamed ? orderArgs(args) : {},
    });
  },
});
