import type { WorldSubscription } from './azure.ts';

/** What happens to an event at one moment, in minutes from the world's start. */
export interface AzureStep {
  at: number;
  status: 'Active' | 'Resolved';
  /** Where it changes. */
  title?: string;
  /** HTML, as Microsoft writes it. */
  summary: string;
  tags?: string[];
  /** When the impact ended, or is planned to. */
  mitigatedAt?: number;
}

export type AzureEventType =
  | 'ServiceIssue'
  | 'HealthAdvisory'
  | 'SecurityAdvisory'
  | 'PlannedMaintenance'
  | 'Billing';

/** The story of one event of Azure Service Health. It exists from its first step on. */
export interface AzureEventScript {
  readonly trackingId: string;
  type: AzureEventType;
  subType?: string;
  eventLevel: 'Critical' | 'Error' | 'Warning' | 'Informational';
  title: string;
  startsAt: number;
  impacts: { service: string; regions: string[] }[];
  /** Its words are for those only who may do more than read. */
  sensitive?: boolean;
  /** Types of the resources that it hits, each once per subscription. */
  resourceTypes?: string[];
  steps: AzureStep[];
}

/** An event as Resource Manager sends its properties, without what is nobody's. */
export interface AzureEventProperties {
  readonly eventType: string;
  readonly eventSubType?: string;
  readonly eventSource: 'ServiceHealth';
  readonly status: string;
  readonly level: 'Critical' | 'Warning';
  readonly eventLevel: string;
  readonly eventTags: readonly string[];
  readonly title: string;
  readonly header: string;
  readonly summary: string;
  readonly description: string;
  readonly impactStartTime: string;
  /** Missing while no end is known. */
  readonly impactMitigationTime?: string;
  readonly lastUpdateTime: string;
  readonly priority: number;
  readonly isHIR: boolean;
  readonly isEventSensitive: boolean;
  readonly platformInitiated: boolean;
  readonly impact: readonly AzureEventImpact[];
}

interface AzureEventImpact {
  readonly impactedService: string;
  readonly impactedRegions: readonly {
    readonly impactedRegion: string;
    readonly status: string;
    readonly impactedSubscriptions: readonly string[];
    readonly impactedTenants: readonly string[];
    readonly lastUpdateTime: string;
    readonly updates: readonly {
      readonly summary: string;
      readonly updateDateTime: string;
      readonly eventTags: readonly string[];
    }[];
  }[];
}

const headers: Readonly<Record<AzureEventType, string>> = {
  ServiceIssue: 'Your service might have been impacted by an Azure service issue',
  HealthAdvisory: 'Your service might be affected by a health advisory',
  SecurityAdvisory: 'Your subscription might be affected by a security advisory',
  PlannedMaintenance: 'Your service might be affected by planned maintenance',
  Billing: 'Your subscription might be affected by a billing update',
};

const priorities: Readonly<Record<AzureEventType, number>> = {
  ServiceIssue: 2,
  PlannedMaintenance: 11,
  HealthAdvisory: 15,
  SecurityAdvisory: 13,
  Billing: 21,
};

/** Whether the event hits a subscription: by a region where that has resources. */
export function hitsSubscription({ impacts }: AzureEventScript, { regions }: WorldSubscription): boolean {
  return impacts.some((impact) =>
    impact.regions.some((region) => region === 'Global' || regions.includes(region)),
  );
}

/** The event as one subscription is told it at `now`; undefined before its first step. */
export function azureEventAt(
  script: AzureEventScript,
  subscription: WorldSubscription,
  worldStartedAt: number,
  now: number,
): AzureEventProperties | undefined {
  const moment = (minutes: number) => isoOf(worldStartedAt + minutes * 60_000);
  const past = script.steps.filter(({ at }) => worldStartedAt + at * 60_000 <= now);
  const last = past.at(-1);
  if (!last) return undefined;
  const { type, subType, eventLevel, impacts, sensitive = false } = script;
  const mitigatedAt = past.findLast((step) => step.mitigatedAt !== undefined)?.mitigatedAt;
  const updates = past.toReversed().map(({ at, summary, tags = [] }) => ({
    summary: sensitive ? '' : summary,
    updateDateTime: moment(at),
    eventTags: tags,
  }));
  return {
    eventType: type,
    ...(subType !== undefined && { eventSubType: subType }),
    eventSource: 'ServiceHealth',
    status: last.status,
    level: eventLevel === 'Critical' ? 'Critical' : 'Warning',
    eventLevel,
    eventTags: last.tags ?? [],
    title: past.findLast(({ title }) => title !== undefined)?.title ?? script.title,
    header: headers[type],
    summary: sensitive ? '' : last.summary,
    description: sensitive ? '' : last.summary,
    impactStartTime: moment(script.startsAt),
    ...(mitigatedAt !== undefined && { impactMitigationTime: moment(mitigatedAt) }),
    lastUpdateTime: moment(last.at),
    priority: priorities[type],
    isHIR: false,
    isEventSensitive: sensitive,
    platformInitiated: true,
    impact: impacts.map(({ service, regions }) => ({
      impactedService: service,
      impactedRegions: regions.map((region) => ({
        impactedRegion: region,
        status: last.status,
        impactedSubscriptions: [subscription.id],
        impactedTenants: [],
        lastUpdateTime: moment(last.at),
        updates,
      })),
    })),
  };
}

/** The words of a sensitive event. */
export function sensitiveWordsAt(script: AzureEventScript, worldStartedAt: number, now: number): string {
  return script.steps.findLast(({ at }) => worldStartedAt + at * 60_000 <= now)?.summary ?? '';
}

/** Resource Manager writes seven digits of a second. */
function isoOf(at: number): string {
  return new Date(at).toISOString().replace('Z', '0000Z');
}
