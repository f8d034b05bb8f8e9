import type { AzureImpact } from '../../health/model.ts';
import type { EventWire } from './event-wire.ts';

/** Something that Microsoft said on an event. */
export interface AzureUpdate {
  readonly at: number;
  readonly html: string;
}

/** An event over all subscriptions that it was told for. */
export interface AzureEvent extends Omit<EventWire, 'impact'> {
  readonly impacts: readonly AzureImpact[];
  /** Newest first, each once. */
  readonly updates: readonly AzureUpdate[];
}

/**
 * Events merged by tracking id: Microsoft tells each subscription of an event apart, and what it tells differs in
 * regions. Of what is one for all (title, status, dates) the newest word counts. In the order of their first rows.
 */
export function mergeEvents(wires: readonly EventWire[]): AzureEvent[] {
  const byId = new Map<string, EventWire[]>();
  for (const wire of wires) {
    const id = wire.trackingId.toUpperCase();
    const known = byId.get(id);
    if (known) known.push(wire);
    else byId.set(id, [wire]);
  }
  return [...byId].flatMap(([trackingId, [first, ...more]]) => {
    if (!first) return [];
    const all = [first, ...more];
    const newest = more.reduce((best, wire) => (wire.updatedAt > best.updatedAt ? wire : best), first);
    const { impact: _impact, ...facts } = newest;
    return [
      {
        ...facts,
        trackingId,
        eventTags: [...new Set(all.flatMap(({ eventTags }) => eventTags))],
        subscriptionIds: [...new Set(all.flatMap(({ subscriptionIds }) => subscriptionIds))],
        impacts: impactsOf(all),
        updates: updatesOf(all),
      },
    ];
  });
}

function impactsOf(wires: readonly EventWire[]): AzureImpact[] {
  const regions = new Map<string, Set<string>>();
  for (const { impactedService, impactedRegions } of wires.flatMap(({ impact }) => impact)) {
    if (impactedService === '') continue;
    const known = regions.get(impactedService) ?? new Set<string>();
    for (const { impactedRegion } of impactedRegions) if (impactedRegion !== '') known.add(impactedRegion);
    regions.set(impactedService, known);
  }
  return [...regions].map(([service, names]) => ({ service, regions: [...names] }));
}

/** Each region of each service repeats the updates. */
function updatesOf(wires: readonly EventWire[]): AzureUpdate[] {
  const updates = new Map<string, AzureUpdate>();
  for (const wire of wires) {
    for (const { impactedRegions } of wire.impact) {
      for (const { summary, updateDateTime } of impactedRegions.flatMap((region) => region.updates)) {
        if (summary === '') continue;
        const at = updateDateTime ?? wire.updatedAt;
        updates.set(`${at} ${summary}`, { at, html: summary });
      }
    }
  }
  return [...updates.values()].sort((a, b) => b.at - a.at);
}
