import { z } from 'zod';
import type { FormInput } from '../support/support-request.ts';
import { draftGoneText } from '../views/support/request-texts.ts';
import { defineCommand } from './command.ts';
import { showReview } from './parts/show-draft.ts';
import { draftId, formInputs } from './parts/support-args.ts';

/** Keeps what was filled in, checks it, and shows it as it will be sent; or the form again with what is wrong in it. */
export const ticketReview = defineCommand({
  name: 'ticketReview',
  needs: 'support',
  args: z.object({ draft: draftId, ...formInputs }),
  async run(context, { draft: id, ...inputs }) {
    const { services, request, view } = context;
    const kept = await services.requests.keep(id, wholeInput(inputs), request.who.userId);
    return kept ? showReview(context, kept) : draftGoneText(view);
  },
});

/** An input that was emptied comes as nothing at all from some clients; without any the press is not from a form. */
function wholeInput(inputs: Readonly<Record<string, string | undefined>>): FormInput {
  if (Object.values(inputs).every((value) => value === undefined)) return {};
  return Object.fromEntries(Object.keys(formInputs).map((field) => [field, inputs[field] ?? '']));
}
