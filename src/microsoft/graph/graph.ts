import { z } from 'zod';
import type { Call } from '../../call.ts';
import type { PartnerAccount } from '../../config.ts';
import { ReadError } from '../../errors.ts';
import { addressesOf, clouds } from '../clouds.ts';
import { readValue } from '../json.ts';
import type { Api } from '../pipeline/exchange.ts';
import type { Reader } from '../reader.ts';

export interface GraphQuestion {
  readonly api: Api;
  readonly operation: string;
  readonly tenantId: string;
  /** Path and query below `/v1.0`, with its parts encoded. */
  readonly path: string;
  readonly body?: unknown;
  /** Sent with every page, beside the token and the correlation id. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Graph v1.0 of one partner account. All throw ReadError. */
export interface Graph {
  ask<T>(schema: z.ZodType<T>, question: GraphQuestion, call: Call): Promise<T>;
  /** All items of a collection, page after page. */
  askAll<T>(schema: z.ZodType<T>, question: GraphQuestion, call: Call): Promise<T[]>;
  /** All items as they came, for who reads them one by one. */
  list(question: GraphQuestion, call: Call): Promise<unknown[]>;
}

const pageWire = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().nullish() });

/** A collection with more pages than this repeats itself rather than ends. */
const mostPages = 500;

export function createGraph(account: PartnerAccount, read: Reader): Graph {
  const base = `${addressesOf(account).graph}/v1.0`;
  const scope = clouds[account.cloud].scopes.graph;

  function askAt<T>(url: string, schema: z.ZodType<T>, question: GraphQuestion, call: Call): Promise<T> {
    const { api, operation, tenantId, body } = question;
    const headers = { ...question.headers, 'client-request-id': call.correlationId };
    return read(schema, { api, operation, tenantId, scope, url, headers, body }, call);
  }

  async function list(question: GraphQuestion, call: Call): Promise<unknown[]> {
    let items: unknown[] = [];
    let url: string | undefined = base + question.path;
    for (let pages = 0; url !== undefined; pages += 1) {
      if (pages === mostPages) throw new ReadError('answer_malformed', 'The collection has no last page.');
      const answer: z.output<typeof pageWire> = await askAt(url, pageWire, question, call);
      items = items.length === 0 ? answer.value : items.concat(answer.value);
      url = nextPage(answer['@odata.nextLink'], base);
    }
    return items;
  }

  return {
    ask: (schema, question, call) => askAt(base + question.path, schema, question, call),
    askAll: async (schema, question, call) => readValue(z.array(schema), await list(question, call)),
    list,
  };
}

/** The link to the next page, if it leads where the token may be sent: Graph itself. */
function nextPage(link: string | null | undefined, base: string): string | undefined {
  if (!link) return undefined;
  if (!URL.canParse(link) || new URL(link).origin !== new URL(base).origin) {
    throw new ReadError('answer_malformed', 'The link to the next page leads elsewhere.');
  }
  return link;
}
