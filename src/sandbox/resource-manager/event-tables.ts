import { type AzureEventProperties, azureEventAt, hitsSubscription } from '../world/azure-event.ts';
import { guidFrom } from '../world/seeded.ts';
import type { ArmCall, Owned } from './arm-call.ts';
import type { Row } from './kusto/expression.ts';
import { ticksOf } from './kusto/values.ts';

type Moment = Pick<ArmCall, 'world' | 'now'>;

/** An event of one subscription. */
export interface ToldEvent {
  readonly trackingId: string;
  readonly properties: AzureEventProperties;
  readonly resourceTypes: readonly string[];
}

/** The events that a subscription is told at this moment; those that ended are told for 90 days. */
export function eventsOf({ world, now }: Moment, { customer, subscription }: Owned): ToldEvent[] {
  if (customer.cloud !== 'global') return [];
  return world.azureEvents
    .filter((script) => hitsSubscription(script, subscription))
    .flatMap((script) => {
      const properties = azureEventAt(script, subscription, world.startedAt, now);
      const { trackingId, resourceTypes = [] } = script;
      return properties ? [{ trackingId, properties, resourceTypes }] : [];
    });
}

/** A resource that an event hits. */
export function impactedResource({ customer, subscription }: Owned, trackingId: string, type: string) {
  const kind = type.split('/').at(-1) ?? '';
  const group = `rg-${customer.domains[0]?.split('.')[0]}`;
  const name = `${kind.slice(0, 4).toLowerCase()}-${guidFrom(`${subscription.id} ${type}`).slice(0, 6)}`;
  return {
    id: `/subscriptions/${subscription.id}/providers/Microsoft.ResourceHealth/events/${trackingId}/impactedResources/${guidFrom(`${trackingId} ${name}`)}`,
    name: guidFrom(`${trackingId} ${name}`),
    type: 'Microsoft.ResourceHealth/events/impactedResources',
    properties: {
      resourceName: name,
      resourceGroup: group,
      targetResourceType: type,
      targetResourceId: `/subscriptions/${subscription.id}/resourceGroups/${group}/providers/${type}/${name}`,
      targetRegion: subscription.regions[0]?.toLowerCase().replace(' ', '') ?? 'global',
      info: [],
    },
  };
}

/** Rows of the tables that this Resource Graph has, over the subscriptions that are asked about. */
export function tableRows(call: Moment, owned: readonly Owned[], name: string): Row[] | undefined {
  if (name === 'resourcecontainers') return owned.map(containerRow);
  if (name === 'servicehealthresources') return owned.flatMap((one) => eventRows(call, one));
  return name === 'resources' ? [] : undefined;
}

function common({ customer, subscription }: Owned) {
  return {
    tenantId: customer.tenantId,
    subscriptionId: subscription.id,
    kind: '',
    location: 'global',
    resourceGroup: '',
  };
}

function containerRow(owned: Owned): Row {
  const { subscription } = owned;
  return {
    ...common(owned),
    id: `/subscriptions/${subscription.id}`,
    name: subscription.name,
    type: 'microsoft.resources/subscriptions',
    location: '',
    properties: {
      state: 'Enabled',
      subscriptionPolicies: { quotaId: 'CSP_2015-05-01', spendingLimit: 'Off' },
    },
  };
}

function eventRows(call: Moment, owned: Owned): Row[] {
  return eventsOf(call, owned).flatMap(({ trackingId, properties, resourceTypes }) => [
    {
      ...common(owned),
      id: `/subscriptions/${owned.subscription.id}/providers/Microsoft.ResourceHealth/events/${trackingId}`,
      name: trackingId,
      type: 'microsoft.resourcehealth/events',
      properties: graphProperties(trackingId, properties),
    },
    ...resourceTypes.map((type) => ({
      ...common(owned),
      ...impactedResource(owned, trackingId, type),
      type: 'microsoft.resourcehealth/events/impactedresources',
    })),
  ]);
}

/** Resource Graph writes the fields in PascalCase, moments as ticks, "no moment" as none of them, and the impact as JSON in a string. */
function graphProperties(trackingId: string, properties: AzureEventProperties) {
  const { impact, impactStartTime, impactMitigationTime, lastUpdateTime, ...others } = properties;
  const ticks = (moment: string | undefined) => (moment === undefined ? '0' : ticksOf(Date.parse(moment)));
  return {
    TrackingId: trackingId,
    ...pascal(others),
    ImpactStartTime: ticks(impactStartTime),
    ImpactMitigationTime: ticks(impactMitigationTime),
    LastUpdateTime: ticks(lastUpdateTime),
    Impact: JSON.stringify(deepPascal(impact)),
  };
}

function pascal(object: object): Row {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [name.charAt(0).toUpperCase() + name.slice(1), value]),
  );
}

function deepPascal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(deepPascal);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(pascal(value)).map(([name, field]) => [name, deepPascal(field)]));
}
