import type { SupportRequest } from '../../support/support-request.ts';
import { requestUnknownText, whichRequestText } from '../../views/support/request-texts.ts';
import type { CommandContext } from '../command.ts';
import type { Reply } from '../reply.ts';

/** The request of that number, or the answer that there is none. Requests are the partner's, not one person's. */
export async function findRequest(
  { services, view }: CommandContext,
  number: string | undefined,
): Promise<{ readonly request: SupportRequest } | { readonly reply: Reply }> {
  if (number === undefined) return { reply: whichRequestText(view) };
  const request = await services.requests.find(number);
  return request ? { request } : { reply: requestUnknownText(view, number) };
}
