import { z } from 'zod';
import { toReadError } from '../errors.ts';
import { issueView } from '../views/issue-view.ts';
import { failedText, whichIssueText } from '../views/texts.ts';
import { customerArgs, words } from './args.ts';
import { chooseCustomer } from './choose-customer.ts';
import { defineCommand } from './command.ts';

/** `issue EX123456 [for Contoso]`: one Microsoft service health issue with its whole timeline. */
export const issue = defineCommand({
  name: 'issue',
  needs: 'view',
  args: customerArgs.extend({
    /** "EX123456"; missing where just "issue" was said. */
    id: words.optional(),
    /** Page of the timeline, from 1. */
    page: z.number().int().min(1).max(1_000).optional(),
    /** Ask Microsoft again instead of using an answer that is a minute old. */
    fresh: z.boolean().optional(),
  }),
  async run(context, { id, page, fresh, ...named }) {
    if (id === undefined) return whichIssueText(context.view);
    const chosen = await chooseCustomer(context, named, ({ tenantId }) => ({
      command: 'issue',
      args: { id, tenantId },
    }));
    if ('reply' in chosen) return chosen.reply;
    const { customer, notes } = chosen;
    try {
      const answer = await context.services.health.readIssue(customer, id.toUpperCase(), context.call, {
        fresh,
      });
      return issueView(context.view, { customer, notes, page, ...answer });
    } catch (thrown) {
      return failedText(context.view, { what: 'issue', customer, error: toReadError(thrown) });
    }
  },
});
