import { z } from 'zod';
import { droppedView } from '../views/support/change-view.ts';
import { draftGoneText } from '../views/support/request-texts.ts';
import { defineCommand } from './command.ts';
import { draftId } from './parts/support-args.ts';

/** Throws a draft away; nothing of it was sent anywhere. */
export const ticketDrop = defineCommand({
  name: 'ticketDrop',
  needs: 'support',
  args: z.object({ draft: draftId }),
  async run({ services: { requests }, request: { who }, view }, { draft: id }) {
    const draft = await requests.draft(id, who.userId);
    if (!draft) return draftGoneText(view);
    await requests.drop(id, who.userId);
    return droppedView(view, draft.customer);
  },
});
