import { z } from 'zod';
import { ReadError } from '../../errors.ts';
import { addressAt } from './address.ts';

export interface PageRequest {
  readonly url: string;
  /** Value of the header MS-ContinuationToken. */
  readonly continuationToken?: string;
}

const linkWire = z.object({
  uri: z.string(),
  headers: z.array(z.object({ key: z.string(), value: z.string() })).nullish(),
});

/** `links` of Partner Center's collections. */
export const linksWire = z.object({ next: linkWire.nullish() }).nullish();

/**
 * Where the next page is, or undefined after the last one. Partner Center writes the link without scheme and
 * host, and with or without "/v1"; the continuation token is in the link's headers, and counts only together
 * with seekOperation=Next. Throws ReadError for a link to another host: the token must not go there.
 */
export function nextPage(links: z.output<typeof linksWire>, base: string): PageRequest | undefined {
  const next = links?.next;
  if (!next) return undefined;
  const address = addressAt(base, next.uri);
  if (address === undefined) {
    throw new ReadError('answer_malformed', 'The link to the next page leads elsewhere.');
  }
  const url = new URL(address);
  url.searchParams.set('seekOperation', 'Next');
  const token = next.headers?.find(({ key }) => key.toLowerCase() === 'ms-continuationtoken')?.value;
  return { url: url.href, ...(token && { continuationToken: token }) };
}
