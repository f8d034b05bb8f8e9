import { z } from 'zod';
import type { Log } from '../../call.ts';
import { ReadError } from '../../errors.ts';
import type { AzureSubscription, Gap, Issue, Maintenance } from '../../health/model.ts';
import type { AzureAnswer } from '../../health/ports.ts';
import { readEach } from '../graph/read-each.ts';
import { eventWire } from './event-wire.ts';
import { type AzureEvent, mergeEvents } from './merge-events.ts';
import type { AzureRows } from './resource-graph.ts';
import { roleOf, toIssue, toMaintenance } from './to-issue.ts';

const rowType = z.object({ type: z.string().transform((type) => type.toLowerCase()) });
const tenantOfRow = z.object({ tenantId: z.guid().transform((id) => id.toLowerCase()) });
const subscriptionRow = z.object({
  subscriptionId: z.guid().transform((id) => id.toLowerCase()),
  name: z.string().trim().catch(''),
});

/** The rows of each tenant; those that name none are nobody's. */
export function rowsByTenant(rows: readonly unknown[]): Map<string, unknown[]> {
  const byTenant = new Map<string, unknown[]>();
  for (const row of rows) {
    const tenantId = tenantOfRow.safeParse(row).data?.tenantId;
    if (tenantId === undefined) continue;
    const own = byTenant.get(tenantId);
    if (own) own.push(row);
    else byTenant.set(tenantId, [row]);
  }
  return byTenant;
}

/**
 * The rows that one tenant's own token brought, without those of the tenants that delegated to it. A row that names no
 * tenant stays: it has lost its form, and is missed.
 */
export function rowsOf(tenantId: string, rows: readonly unknown[]): unknown[] {
  return rows.filter((row) => (tenantOfRow.safeParse(row).data?.tenantId ?? tenantId) === tenantId);
}

/**
 * What the rows of one customer say at `now` (milliseconds since 1970). A row in no documented form costs itself, and
 * becomes a gap. Never throws.
 */
export function readRows({ rows, isCut }: AzureRows, now: number, log: Log): AzureAnswer {
  const ofType = (wanted: string) => rows.filter((row) => rowType.safeParse(row).data?.type === wanted);
  const containers = ofType('microsoft.resources/subscriptions');
  const eventRows = ofType('microsoft.resourcehealth/events');
  const named = readEach(subscriptionRow, containers);
  const events = readEach(eventWire, eventRows);
  const subscriptions = subscriptionsOf(named.items, events.items);
  const { issues, maintenance, unreadable } = sortOut(mergeEvents(events.items), subscriptions);
  const odd = {
    rows: rows.length - containers.length - eventRows.length + named.unreadable + events.unreadable,
    events: unreadable,
  };
  return {
    subscriptions,
    issues,
    maintenance: maintenance.filter(({ to }) => to === undefined || to > now),
    gaps: gapsFor(odd, isCut, log),
  };
}

function subscriptionsOf(
  named: readonly z.output<typeof subscriptionRow>[],
  events: readonly { readonly subscriptionIds: readonly string[] }[],
): AzureSubscription[] {
  const byId = new Map<string, AzureSubscription>();
  for (const id of events.flatMap(({ subscriptionIds }) => subscriptionIds)) byId.set(id, { id, name: id });
  for (const { subscriptionId: id, name } of named) byId.set(id, { id, name: name || id });
  return [...byId.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function sortOut(events: readonly AzureEvent[], subscriptions: readonly AzureSubscription[]) {
  const issues: Issue[] = [];
  const maintenance: Maintenance[] = [];
  let unreadable = 0;
  for (const event of events) {
    const hit = subscriptions.filter(({ id }) => event.subscriptionIds.includes(id));
    const role = roleOf(event);
    if (role === 'none') continue;
    if (role === 'maintenance') {
      // Done, or called off.
      if (event.status.toLowerCase() === 'resolved') continue;
      const window = toMaintenance(event, hit);
      if (window) maintenance.push(window);
      else unreadable += 1;
    } else if (role) issues.push(toIssue(event, role, hit));
    else unreadable += 1;
  }
  return { issues, maintenance: maintenance.sort((a, b) => a.from - b.from), unreadable };
}

function gapsFor(odd: { readonly rows: number; readonly events: number }, isCut: boolean, log: Log): Gap[] {
  if (odd.rows + odd.events === 0 && !isCut) return [];
  log.warn({ ...odd, isCut }, 'Parts of the Azure events were not readable');
  const error = new ReadError('answer_malformed', 'Rows are missing or do not have their documented form.');
  return [{ what: 'azure', error, missing: 'part' }];
}
