import { z } from 'zod';
import {
  acknowledgedText,
  acknowledgeNoneText,
  acknowledgeWhichText,
} from '../views/subscriptions/acknowledge-texts.ts';
import { defineCommand } from './command.ts';
import { words } from './parts/args.ts';
import { noticeHere } from './parts/notice-here.ts';
import { saved } from './parts/saved.ts';

/** `acknowledge EX123456`: "I have it". The card shows the name to all, and nobody is reminded any more. */
export const acknowledge = defineCommand({
  name: 'acknowledge',
  needs: 'view',
  args: z.object({ id: words.optional() }),
  async run(context, { id: given }) {
    const { view, request, services } = context;
    if (given === undefined) return acknowledgeWhichText(view);
    const here = noticeHere(context, given);
    if (!here) return acknowledgeNoneText(view, given);
    const { notice, subscription, conversationId } = here;
    const { notices } = services;
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
