import type { Customer } from '../../customers/customer.ts';
import { toReadError } from '../../errors.ts';
import type { Issue } from '../../health/model.ts';
import type { ReviewAnswer } from '../../views/issue/issue-answer.ts';
import type { CommandContext } from '../command.ts';

/** Each is a question to Microsoft, one after the other. */
const mostAsked = 3;

/**
 * The post-incident review through the first of the customers for whom it can be read; else why it can't be for the first
 * of them. Undefined where none is published, or nobody is there to read it through.
 */
export async function readReview(
  { services, call }: CommandContext,
  issue: Issue,
  customers: readonly Customer[],
): Promise<ReviewAnswer | undefined> {
  // Azure's reviews are posts.
  if (!issue.hasReview || issue.azure) return undefined;
  let failed: ReviewAnswer | undefined;
  for (const customer of customers.slice(0, mostAsked)) {
    try {
      return { text: await services.reviews.readReview(customer, issue.id, call) };
    } catch (thrown) {
      const error = toReadError(thrown);
      failed ??= { error, customer };
      // The time of the whole answer may be over.
      if (error.reason === 'no_answer') break;
    }
  }
  return failed;
}
