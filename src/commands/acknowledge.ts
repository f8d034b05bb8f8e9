import { z } from 'zod';
import {
  acknowledgedText,
  acknowledgeNoneText,
  acknowledgeWhichText,
} from '../views/subscriptions/order-texts.ts';
import { defineCommand } from './command.ts';
import { words } from './parts/args.ts';
import { saved } from './parts/saved.ts';

/** `acknowledge EX123456`: "I have it". The card shows the name to all, and nobody is reminded any more. */
export const acknowledge = defineCommand({
  name: 'acknowledge',
  needs: 'view',
  args: z.object({ id: words.optional() }),
  async run(context, { id: given }) {
    const { view, request, services } = context;
    if (given === undefined) return acknowledgeWhichText(view);
    const { conversationId } = request.where;
    const { notices, subscriptions } = services;
    const notice = notices.find(conversationId, given) ?? notices.find(conversationId, given.toUpperCase());
    const subscription = subscriptions.of(conversationId);
    if (!notice || !subscription) return acknowledgeNoneText(view, given);
    const { issueId, acknowledged } = notice;
    const { name } = request.who;
    return saved(
      context,
      { action: 'notice.acknowledge', object: issueId },
      () => notices.acknowledge(conversationId, issueId, { by: name, at: request.now }),
      (isKept) => {
        if (!isKept) return acknowledgeNoneText(view, issueId);
        // The card is edited to show it.
        notices.mark(subscription, issueId);
        return acknowledgedText(view, { id: issueId, name, before: acknowledged?.by });
      },
    );
  },
});
