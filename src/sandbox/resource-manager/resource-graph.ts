import { z } from 'zod';
import type { Answer } from '../http/serve.ts';
import { type ArmCall, type ArmRoute, allSubscriptions, mayRead, type Owned } from './arm-call.ts';
import { ArmRefusal, badQuery } from './arm-error.ts';
import { tableRows } from './event-tables.ts';
import type { Row } from './kusto/expression.ts';
import { KustoError } from './kusto/kusto-error.ts';
import { runQuery } from './kusto/run-query.ts';
import { QueryQuota } from './query-quota.ts';

const mostRows = 1_000;
const usualRows = 100;

const queryBody = z.object({
  query: z.string().min(1),
  subscriptions: z.array(z.string()).optional(),
  managementGroups: z.array(z.string()).optional(),
  options: z
    .object({
      $top: z.number().int().min(1).max(mostRows).optional(),
      $skip: z.number().int().min(0).optional(),
      $skipToken: z.string().nullish(),
      resultFormat: z.enum(['table', 'objectArray']).optional(),
    })
    .optional(),
});

type QueryBody = z.output<typeof queryBody>;

/** Azure Resource Graph: one query over all subscriptions that the token may read. */
export function resourceGraphRoute(): ArmRoute {
  const quota = new QueryQuota();
  return {
    method: 'POST',
    path: '/providers/Microsoft.ResourceGraph/resources',
    handle(call) {
      const { holder, knobs, now } = call;
      const { isAdmitted, headers } = quota.spend(`${holder.tenantId} ${holder.appId}`, now);
      if (!isAdmitted && knobs.budgets) throw rateLimited(headers);
      return { status: 200, headers, body: answer(call) };
    },
  };
}

function answer(call: ArmCall): Answer['body'] {
  const parsed = queryBody.safeParse(jsonOf(call.request.body));
  if (!parsed.success) throw badQuery('InvalidPayload', 'The request payload is not valid.');
  const { query, options = {} } = parsed.data;
  const rows = run(query, call, scopeOf(call, parsed.data));
  const { $top = usualRows, $skip = 0, resultFormat = 'objectArray' } = options;
  const from = options.$skipToken ? offsetIn(options.$skipToken) : $skip;
  const page = rows.slice(from, from + $top);
  const isMore = from + page.length < rows.length;
  // Pages need a column that tells rows apart.
  const canGoOn = page.every((row) => 'id' in row);
  return {
    totalRecords: rows.length,
    count: page.length,
    resultTruncated: isMore && !canGoOn ? 'true' : 'false',
    ...(isMore && canGoOn && { $skipToken: tokenFor(from + page.length) }),
    data: resultFormat === 'table' ? tableOf(page) : page,
    facets: [],
  };
}

function scopeOf(call: ArmCall, { subscriptions }: QueryBody): Owned[] {
  const readable = allSubscriptions(call).filter((owned) => mayRead(call, owned));
  if (!subscriptions) return readable;
  const wanted = subscriptions.map((id) => id.toLowerCase());
  const scope = readable.filter(({ subscription }) => wanted.includes(subscription.id));
  if (scope.length > 0) return scope;
  throw badQuery(
    'NoValidSubscriptionsInQueryRequest',
    `There must be at least one subscription that is eligible to contain resources. Given: '${subscriptions.join(',')}'.`,
  );
}

function run(query: string, call: ArmCall, scope: readonly Owned[]): Row[] {
  try {
    return runQuery(query, (name) => tableRows(call, scope, name), call.now);
  } catch (thrown) {
    if (thrown instanceof KustoError) throw badQuery('InvalidQuery', `Query is invalid. ${thrown.message}`);
    throw thrown;
  }
}

function tableOf(rows: readonly Row[]) {
  const names = Object.keys(rows[0] ?? {});
  return {
    columns: names.map((name) => ({ name, type: 'string' })),
    rows: rows.map((row) => names.map((name) => row[name])),
  };
}

function tokenFor(offset: number): string {
  return Buffer.from(JSON.stringify({ offset })).toString('base64url');
}

function offsetIn(token: string): number {
  const parsed = z
    .object({ offset: z.number().int().min(0) })
    .safeParse(jsonOf(Buffer.from(token, 'base64url').toString('utf8')));
  if (!parsed.success) throw badQuery('InvalidSkipToken', 'The skip token is not valid.');
  return parsed.data.offset;
}

function rateLimited(headers: Readonly<Record<string, string>>): ArmRefusal {
  const message =
    'Client application has been throttled and should not attempt to repeat the request until an amount of time has elapsed.';
  return new ArmRefusal(429, 'RateLimiting', message, {
    headers,
    detail: { code: 'RateLimiting', message },
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
