import type { SupportRequest } from '../../support/support-request.ts';
import { needsSomebody } from '../../views/support/order-requests.ts';
import { requestLines } from '../../views/support/request-lines.ts';
import type { CommandContext } from '../command.ts';

/** Open support requests about an issue in a line each; none for who may not work on requests. */
export async function requestsAbout(context: CommandContext, issueId: string): Promise<string[]> {
  return requestLines(context.view, await openRequests(context, { issueId }));
}

/** Support requests that wait for us or whose answer is late, in a line each; none for who may not work on requests. */
export async function requestsThatWait(context: CommandContext): Promise<string[]> {
  const { view } = context;
  const open = await openRequests(context, {});
  return requestLines(
    view,
    open.filter((request) => needsSomebody(request, view.now)),
  );
}

async function openRequests(
  { grant, services }: CommandContext,
  about: { readonly issueId?: string },
): Promise<readonly SupportRequest[]> {
  return grant.permissions.includes('support') ? services.requests.list({ ...about, open: true }) : [];
}
