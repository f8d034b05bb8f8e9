import { z } from 'zod';
import { ActionError } from '../action-error.ts';
import { reviewedAs } from '../support/reviewed-as.ts';
import { draftGoneText } from '../views/support/request-texts.ts';
import { defineCommand } from './command.ts';
import { openerOf } from './parts/opener.ts';
import { showForm, showReview } from './parts/show-draft.ts';
import { showRequest } from './parts/show-request.ts';
import { draftId } from './parts/support-args.ts';
import { tryAction } from './parts/try-action.ts';

/**
 * Makes the request of a reviewed draft: one, however often it is pressed. The draft is known by its id and its person
 * alone; whoever presses another person's button opens nothing. What has changed since it was looked at is shown again.
 */
export const ticketOpen = defineCommand({
  name: 'ticketOpen',
  needs: 'support',
  args: z.object({
    draft: draftId,
    /** What the review showed. */
    seen: z.string().max(64).optional(),
  }),
  async run(context, { draft: id, seen }) {
    const { services, request: asked, view, call } = context;
    const by = openerOf(context);
    const now = await services.requests.draft(id, by.userId);
    if (now && reviewedAs(now) !== seen) return showReview(context, now, { isOther: true });
    const outcome = await tryAction(() => services.requests.open(id, by, call));
    if (outcome instanceof ActionError) {
      const draft = await services.requests.draft(id, asked.who.userId);
      return draft ? showReview(context, draft, { error: outcome }) : draftGoneText(view);
    }
    switch (outcome.kind) {
      case 'gone':
        return draftGoneText(view);
      case 'faults':
        return showForm(context, outcome.draft, { faults: outcome.faults });
      case 'request': {
        const { request, isNew } = outcome;
        const told = request.state === 'failed' ? undefined : isNew ? 'opened' : 'wasOpened';
        return showRequest(context, request, { told });
      }
    }
  },
});
