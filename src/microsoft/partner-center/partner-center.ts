import { z } from 'zod';
import type { Call } from '../../call.ts';
import type { PartnerAccount } from '../../config.ts';
import { ReadError } from '../../errors.ts';
import { addressesOf, clouds } from '../clouds.ts';
import type { Reader } from '../reader.ts';
import { partnerCenterHeaders, requestIdHeader } from './headers.ts';
import { linksWire, nextPage, type PageRequest } from './paging.ts';

export interface PartnerCenterQuestion {
  /** Short constant name for log and metrics. */
  readonly operation: string;
  /** Path and query, "/v1" included, with its parts encoded. */
  readonly path: string;
}

/** Partner Center of one partner account, asked with the app's own token for the partner's tenant. All throw ReadError. */
export interface PartnerCenter {
  ask<T>(schema: z.ZodType<T>, question: PartnerCenterQuestion, call: Call): Promise<T>;
  /**
   * The items of a collection, page after page. `isNew` says whether a page brought something that was not there
   * before; a collection that repeats itself does not end.
   */
  askPages<T>(
    schema: z.ZodType<T>,
    question: PartnerCenterQuestion,
    call: Call,
    onPage: (items: readonly T[]) => { readonly isNew: boolean },
  ): Promise<void>;
}

export function createPartnerCenter(account: PartnerAccount, read: Reader): PartnerCenter {
  const base = addressesOf(account).partnerCenter;

  function askAt<T>(page: PageRequest, schema: z.ZodType<T>, operation: string, call: Call): Promise<T> {
    const headers = {
      ...partnerCenterHeaders(call),
      ...(page.continuationToken && { 'MS-ContinuationToken': page.continuationToken }),
    };
    const question = {
      api: 'partnerCenter',
      operation,
      tenantId: account.tenantId,
      scope: clouds[account.cloud].scopes.partnerCenter,
      requestIdHeader,
      url: page.url,
      headers,
    } as const;
    return read(schema, question, call);
  }

  return {
    ask: (schema, { operation, path }, call) => askAt({ url: base + path }, schema, operation, call),

    async askPages(schema, { operation, path }, call, onPage) {
      const pageWire = z.object({ items: z.array(schema), links: linksWire });
      let page: PageRequest | undefined = { url: base + path };
      while (page) {
        const answer: z.output<typeof pageWire> = await askAt(page, pageWire, operation, call);
        const { isNew } = onPage(answer.items);
        page = nextPage(answer.links, base);
        if (page && !isNew) {
          throw new ReadError(
            'answer_malformed',
            'A page of a collection brought nothing new and names a next one.',
          );
        }
      }
    },
  };
}
