import { z } from 'zod';
import type { Call } from '../../call.ts';
import type { PartnerAccount } from '../../config.ts';
import { ReadError } from '../../errors.ts';
import { addressesOf, clouds } from '../clouds.ts';
import type { Reader } from '../reader.ts';

/**
 * The subscriptions that a token can see, and what is told about them now or was until three days ago, in one query: a
 * union, whose first table has to be the one of the subscriptions, because events may only be joined to. Prices and
 * what is about no subscription are left to others.
 */
const query = `resourcecontainers
| where type =~ 'microsoft.resources/subscriptions'
| project id, type, tenantId, subscriptionId, name, properties = dynamic({})
| union (servicehealthresources
  | where type =~ 'microsoft.resourcehealth/events'
  | where tostring(properties.EventType) !in~ ('Billing', 'EmergingIssues')
  | where tostring(properties.Status) !~ 'Resolved' or todatetime(tolong(properties.ImpactMitigationTime)) > ago(3d)
  | project id, type, tenantId, subscriptionId, name, properties)
| order by id asc`;

/** Rows on a page, the most that Resource Graph gives. */
const pageSize = 1_000;
/** An answer with more pages than this repeats itself rather than ends. */
const mostPages = 100;

const page = z.object({
  data: z.array(z.unknown()),
  $skipToken: z.string().nullish().catch(undefined),
  /** A string, in the documents and on the wire. */
  resultTruncated: z.union([z.string(), z.boolean()]).nullish().catch(undefined),
});

export interface AzureRows {
  readonly rows: readonly unknown[];
  /** There are more rows, and no way to them. */
  readonly isCut: boolean;
}

/** Asks with a token of this tenant, about everything that the app can see with it. Throws ReadError. */
export type ResourceGraph = (tenantId: string, call: Call) => Promise<AzureRows>;

/**
 * Azure Resource Graph of one partner account
 * (learn.microsoft.com/rest/api/azureresourcegraph/resourcegraph/resources/resources).
 */
export function createResourceGraph(account: PartnerAccount, read: Reader): ResourceGraph {
  const url = `${addressesOf(account).resourceManager}/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01`;
  const scope = clouds[account.cloud].scopes.resourceManager;

  return async (tenantId, call) => {
    const question = { api: 'resourceGraph', operation: 'azureEvents', tenantId, scope, url } as const;
    const headers = { 'x-ms-client-request-id': call.correlationId };
    const rows: unknown[] = [];
    let $skipToken: string | undefined;
    for (let pages = 0; pages < mostPages; pages += 1) {
      const options = { resultFormat: 'objectArray', $top: pageSize, ...($skipToken && { $skipToken }) };
      const body = { query, options };
      const answer = await read(page, { ...question, headers, body }, call).catch(noSubscription);
      rows.push(...answer.data);
      $skipToken = answer.$skipToken ?? undefined;
      if (!$skipToken) return { rows, isCut: String(answer.resultTruncated).toLowerCase() === 'true' };
    }
    throw new ReadError('answer_malformed', 'The answer has no last page.');
  };
}

/** A token that sees no subscription at all may be refused instead of being told of none. */
function noSubscription(thrown: unknown): z.output<typeof page> {
  const code = thrown instanceof ReadError ? thrown.details.upstreamCode : undefined;
  if (code === 'NoValidSubscriptionsInQueryRequest') return { data: [] };
  throw thrown;
}
