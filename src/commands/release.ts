import { z } from 'zod';
import { acknowledgeNoneText } from '../views/subscriptions/acknowledge-texts.ts';
import { releasedText, releaseNobodyText, releaseWhichText } from '../views/subscriptions/give-back-texts.ts';
import { defineCommand } from './command.ts';
import { words } from './parts/args.ts';
import { noticeHere } from './parts/notice-here.ts';
import { saved } from './parts/saved.ts';

/** `release EX123456`: nobody has it any more, so that the card offers it again and an overdue update is told again. */
export const release = defineCommand({
  name: 'release',
  needs: 'view',
  args: z.object({ id: words.optional() }),
  async run(context, { id: given }) {
    const { view, services } = context;
    if (given === undefined) return releaseWhichText(view);
    const here = noticeHere(context, given);
    if (!here) return acknowledgeNoneText(view, given);
    const { notice, subscription, conversationId } = here;
    const { notices } = services;
    const { issueId, acknowledged } = notice;
    if (!acknowledged) return releaseNobodyText(view, issueId);
    return saved(
      context,
      { action: 'notice.release', object: issueId, detail: acknowledged.by },
      () => notices.acknowledge(conversationId, issueId, undefined),
      (isKept) => {
        if (!isKept) return acknowledgeNoneText(view, issueId);
        // The card is edited to show it.
        notices.mark(subscription, issueId);
        return releasedText(view, { id: issueId, before: acknowledged.by });
      },
    );
  },
});
