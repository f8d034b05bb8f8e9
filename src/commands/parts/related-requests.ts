import type { SupportRequest } from '../../support/support-request.ts';
import { waitsForSomebody } from '../../views/support/order-requests.ts';
import { requestLines } from '../../views/support/request-lines.ts';
import type { CommandContext } from '../command.ts';

/** Open support requests about an issue in a line each; none for who may not work on requests. */
export async function requestsAbout(context: CommandContext, issueId: string): Promise<string[]> {
  return openRequests(context, { issueId });
}

/**
 * Open support requests in a line each: those that somebody of ours has to do something for, or that Microsoft is late with.
 * None for who may not work on requests.
 */
export async function requestsThatWait(context: CommandContext): Promise<string[]> {
  return openRequests(context, {}, (request) => waitsForSomebody(request, context.view.now));
}

async function openRequests(
  { grant, services, view }: CommandContext,
  about: { readonly issueId?: string },
  isMeant: (request: SupportRequest) => boolean = () => true,
): Promise<string[]> {
  if (!grant.permissions.includes('support')) return [];
  const open = await services.requests.list({ ...about, open: true });
  return requestLines(view, open.filter(isMeant));
}
