import type { Answer } from '../http/serve.ts';
import { sensitiveWordsAt } from '../world/azure-event.ts';
import { type ArmCall, type ArmRoute, allSubscriptions, mayRead, type Owned } from './arm-call.ts';
import { ArmRefusal, notAuthorized } from './arm-error.ts';
import { eventsOf, impactedResource, type ToldEvent } from './event-tables.ts';
import { subscriptionIn } from './owned-subscription.ts';

const base = '/subscriptions/:subscription/providers/Microsoft.ResourceHealth/events';
const pageSize = 50;
/** How far back the list goes where nothing is said. */
const usualDays = 3;
const day = 86_400_000;

/** Microsoft.ResourceHealth, as far as Reader goes. */
export const resourceHealthRoutes: readonly ArmRoute[] = [
  { method: 'GET', path: '/subscriptions', handle: listSubscriptions },
  { method: 'GET', path: base, handle: listEvents },
  { method: 'GET', path: `${base}/:event`, handle: readEvent },
  { method: 'POST', path: `${base}/:event/fetchEventDetails`, handle: fetchDetails },
  { method: 'GET', path: `${base}/:event/impactedResources`, handle: listImpacted },
  {
    method: 'POST',
    path: `${base}/:event/listSecurityAdvisoryImpactedResources`,
    handle: listSecurityImpacted,
  },
];

function listSubscriptions(call: ArmCall): Answer {
  const readable = allSubscriptions(call).filter((owned) => mayRead(call, owned));
  const value = readable.map(({ customer, subscription: { id, name } }) => ({
    id: `/subscriptions/${id}`,
    subscriptionId: id,
    tenantId: customer.tenantId,
    displayName: name,
    state: 'Enabled',
  }));
  return ok({ value, count: { type: 'Total', value: value.length } });
}

function listEvents(call: ArmCall): Answer {
  const { url } = call.request;
  const owned = readableIn(call, 'Microsoft.ResourceHealth/events/read');
  const start = url.searchParams.get('queryStartTime');
  const from = start ? Date.parse(start) : call.now - usualDays * day;
  if (Number.isNaN(from)) throw new ArmRefusal(400, 'BadRequest', 'The query start time is not valid.');
  const wanted = eventsOf(call, owned).filter(
    ({ properties }) =>
      Date.parse(properties.lastUpdateTime) >= from &&
      matches(properties.impact, url.searchParams.get('$filter')),
  );
  const offset = Number(url.searchParams.get('$skipToken') ?? 0);
  const next = new URL(url);
  next.searchParams.set('$skipToken', String(offset + pageSize));
  return ok({
    value: wanted.slice(offset, offset + pageSize).map((event) => wire(owned, event)),
    ...(wanted.length > offset + pageSize && { nextLink: next.href }),
  });
}

/** "service eq 'X' or region eq 'Y'". */
function matches(impact: ToldEvent['properties']['impact'], filter: string | null): boolean {
  if (!filter) return true;
  return filter.split(/ or /i).some((part) => {
    const [, field, name = ''] = /^\s*(service|region) eq '([^']*)'\s*$/i.exec(part) ?? [];
    if (!field) throw new ArmRefusal(400, 'BadRequest', `The filter '${filter}' is not supported.`);
    const wanted = name.toLowerCase();
    return impact.some(({ impactedService, impactedRegions }) =>
      field.toLowerCase() === 'service'
        ? impactedService.toLowerCase() === wanted
        : impactedRegions.some(({ impactedRegion }) => impactedRegion.toLowerCase() === wanted),
    );
  });
}

function readEvent(call: ArmCall): Answer {
  const owned = readableIn(call, 'Microsoft.ResourceHealth/events/read');
  return ok(wire(owned, eventIn(call, owned)));
}

/** The words of a sensitive event are for those who may do more than read. */
function fetchDetails(call: ArmCall): Answer {
  const action = 'Microsoft.ResourceHealth/events/fetchEventDetails/action';
  const owned = readableIn(call, action);
  const event = eventIn(call, owned);
  const script = call.world.azureEvents.find(({ trackingId }) => trackingId === event.trackingId);
  if (!script?.sensitive) return ok(wire(owned, event));
  if (!owned.subscription.appReadsSensitive) throw notAuthorized(call.holder.appId, action, scopeOf(owned));
  const words = sensitiveWordsAt(script, call.world.startedAt, call.now);
  const properties = { ...event.properties, summary: words, description: words };
  return ok(wire(owned, { ...event, properties }));
}

function listImpacted(call: ArmCall): Answer {
  const owned = readableIn(call, 'Microsoft.ResourceHealth/events/impactedResources/read');
  const { trackingId, properties, resourceTypes } = eventIn(call, owned);
  if (properties.eventType === 'SecurityAdvisory') return ok({ value: [] });
  return ok({ value: resourceTypes.map((type) => impactedResource(owned, trackingId, type)) });
}

function listSecurityImpacted(call: ArmCall): Answer {
  const action = 'Microsoft.ResourceHealth/events/listSecurityAdvisoryImpactedResources/action';
  const owned = readableIn(call, action);
  const { trackingId, resourceTypes } = eventIn(call, owned);
  if (!owned.subscription.appReadsSensitive) throw notAuthorized(call.holder.appId, action, scopeOf(owned));
  return ok({ value: resourceTypes.map((type) => impactedResource(owned, trackingId, type)) });
}

function readableIn(call: ArmCall, action: string): Owned {
  const owned = subscriptionIn(call);
  if (!mayRead(call, owned)) throw notAuthorized(call.holder.appId, action, scopeOf(owned));
  return owned;
}

function scopeOf({ subscription }: Owned): string {
  return `/subscriptions/${subscription.id}`;
}

function eventIn(call: ArmCall, owned: Owned): ToldEvent {
  const wanted = call.params.event?.toUpperCase();
  const event = eventsOf(call, owned).find(({ trackingId }) => trackingId === wanted);
  if (event) return event;
  throw new ArmRefusal(404, 'EventNotFound', `The event '${call.params.event}' was not found.`);
}

function wire({ subscription }: Owned, { trackingId, properties }: ToldEvent) {
  return {
    id: `/subscriptions/${subscription.id}/providers/Microsoft.ResourceHealth/events/${trackingId}`,
    name: trackingId,
    type: '/providers/Microsoft.ResourceHealth/events',
    properties,
  };
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}
