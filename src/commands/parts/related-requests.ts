import { requestLines } from '../../views/support/request-lines.ts';
import type { CommandContext } from '../command.ts';

/** Open support requests about an issue in a line each; none for who may not work on requests. */
export async function requestsAbout(context: CommandContext, issueId: string): Promise<string[]> {
  return openRequests(context, { issueId });
}

/** Open support requests in a line each, those first that wait for somebody; none for who may not work on requests. */
export async function requestsThatWait(context: CommandContext): Promise<string[]> {
  return openRequests(context, {});
}

async function openRequests(
  { grant, services, view }: CommandContext,
  about: { readonly issueId?: string },
): Promise<string[]> {
  if (!grant.permissions.includes('support')) return [];
  return requestLines(view, await services.requests.list({ ...about, open: true }));
}
