import { z } from 'zod';
import type { Customer } from '../customers/customer.ts';
import { toReadError } from '../errors.ts';
import { isTrackingId } from '../health/azure/tracking-id.ts';
import type { Issue } from '../health/model.ts';
import { issueUnknownText } from '../views/issue/issue-unknown-text.ts';
import { issueView } from '../views/issue-view.ts';
import { missingIssue } from '../views/parts/failure-text.ts';
import { failedText, whichIssueText } from '../views/texts.ts';
import type { Board } from '../watch/board.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { customerArgs, pageNumber, words } from './parts/args.ts';
import { askSome } from './parts/ask-some.ts';
import { chooseCustomer } from './parts/choose-customer.ts';
import { isOfferedRequests } from './parts/is-offered-requests.ts';
import { hitsOf } from './parts/issue-hits.ts';
import { findPlannedWindow } from './parts/planned-window.ts';
import { readDirectory } from './parts/read-directory.ts';
import { readReview } from './parts/read-review.ts';
import { rememberedCustomer } from './parts/remembered-customer.ts';
import type { Reply } from './reply.ts';

const args = customerArgs.extend({
  /** "EX123456", or the tracking id of an Azure event; missing where just "issue" was said. */
  id: words.optional(),
  /** Page of the timeline, from 1. */
  page: pageNumber.optional(),
  /** Ask Microsoft again instead of using an answer that is a minute old. */
  fresh: z.boolean().optional(),
});

/** How many customers are asked for planned maintenance: the board has the first words of a window only. */
const mostAsked = 10;
/** How many of those whom the board knows to have it. */
const holdersAsked = 2;

interface Wanted {
  readonly id: string;
  readonly page?: number | undefined;
  readonly fresh?: boolean | undefined;
}

/** `issue EX123456 [for Contoso]`: one Microsoft issue with its whole timeline, for one customer or over all. */
export const issue = defineCommand({
  name: 'issue',
  needs: 'view',
  args,
  async run(context, { id: given, page, fresh, ...named }) {
    if (given === undefined) return whichIssueText(context.view);
    const wanted: Wanted = { id: given.toUpperCase(), page, fresh };
    const isNamed = named.customer !== undefined || named.tenantId !== undefined;
    if (!isNamed) return ofAll(context, wanted);
    const chosen = await chooseCustomer(context, named, ({ tenantId }) => ({
      command: 'issue',
      args: { id: wanted.id, tenantId },
    }));
    if ('reply' in chosen) return chosen.reply;
    const { customer, notes } = chosen;
    const { services, call, view } = context;
    const mayOpenRequest = isOfferedRequests(context);
    try {
      const answer = await services.health.readIssue(customer, wanted.id, call, { fresh });
      const hits = hitsOf(services.board, answer.issue, customer);
      const review = await readReview(context, answer.issue, [customer]);
      return issueView(view, { customer, notes, page, ...answer, hits, review, mayOpenRequest });
    } catch (thrown) {
      const error = toReadError(thrown);
      const isUnknown = error.reason === 'not_found';
      const window = isUnknown && (await findPlannedWindow(context, wanted.id, [customer], notes));
      return window || failedText(view, { ...missingIssue(wanted.id), customer, notes, error });
    }
  },
});

/** No customer is named: what is known over all customers, else what some customer is told. */
async function ofAll(context: CommandContext, { id, page, fresh }: Wanted): Promise<Reply> {
  const { services, view } = context;
  const { board } = services;
  const mayOpenRequest = isOfferedRequests(context);
  const directory = await readDirectory(context);
  if ('reply' in directory) return directory.reply;
  const remembered = await rememberedCustomer(context, directory);
  const watched = board.findIssue(id);
  if (watched) {
    const hit = board.customersHit(id).map(({ customer }) => customer);
    const own = hit.find(({ tenantId }) => tenantId === remembered?.tenantId);
    const issue = withoutSubscriptions(watched.issue);
    const readAt = board.lastReadOf(id) ?? watched.firstSeenAt;
    const review = await readReview(context, issue, likelyReadable(board, hit, own));
    return issueView(view, {
      issue,
      readAt,
      page,
      hits: hitsOf(board, issue),
      remembered: own,
      review,
      mayOpenRequest,
    });
  }
  const planned = await findPlannedWindow(context, id, holdersOf(board, id, remembered));
  if (planned) return planned;
  const found = await askSome(context, directory, id, { remembered, fresh });
  if ('asked' in found) {
    const withAzure = directory.customers.filter(({ tenantId }) => board.hasAzure(tenantId));
    const window = await findPlannedWindow(context, id, [...found.asked, ...withAzure.slice(0, mostAsked)]);
    if (window) return window;
    const { read, total } = board.coverage(isTrackingId(id) ? 'azure' : 'health');
    return issueUnknownText(view, { id, ...found, read, total });
  }
  const { customer, answer } = found;
  const review = await readReview(context, answer.issue, [customer]);
  return issueView(view, {
    customer,
    page,
    ...answer,
    hits: hitsOf(board, answer.issue, customer),
    ...(customer === remembered ? { notes: [{ kind: 'remembered' }] } : { isSample: true }),
    review,
    mayOpenRequest,
  });
}

/** Some of the customers whom Azure tells of a window, the one who was spoken of first. */
function holdersOf(board: Board, id: string, remembered: Customer | undefined): Customer[] {
  const holders = board.customersOfWindow(id);
  const own = holders.filter(({ tenantId }) => tenantId === remembered?.tenantId);
  return [...own, ...holders.filter((one) => !own.includes(one))].slice(0, holdersAsked);
}

/** Customers through whom what all are told can be read: the one who was spoken of, then those who could be read lately. */
function likelyReadable(board: Board, hit: readonly Customer[], own: Customer | undefined): Customer[] {
  const failed = new Set(
    board.coverage('health').failed.flatMap(({ customers }) => customers.map(({ tenantId }) => tenantId)),
  );
  const rank = ({ tenantId }: Customer) => (tenantId === own?.tenantId ? 0 : failed.has(tenantId) ? 2 : 1);
  return [...hit].sort((one, other) => rank(one) - rank(other));
}

/** The subscriptions are those of whichever customer the board heard from last. */
function withoutSubscriptions(issue: Issue): Issue {
  return issue.azure ? { ...issue, azure: { ...issue.azure, subscriptions: [] } } : issue;
}
