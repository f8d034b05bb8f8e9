import { guidFrom } from './seeded.ts';
import type { Plan } from './services.ts';

/** An Azure subscription of a customer; tests may change it while the sandbox runs. */
export interface WorldSubscription {
  readonly id: string;
  name: string;
  /** The regions where it has resources: events there hit it. */
  regions: string[];
  /** Whether the partner's app has the role Reader on it in the customer's own tenant. */
  appReads: boolean;
  /** Whether it is delegated to the partner's tenant by Azure Lighthouse. */
  delegated: boolean;
  /** Whether the app may read what is sensitive too, which takes more than Reader. */
  appReadsSensitive: boolean;
  /** Whether the app has the role Support Request Contributor on it in the customer's own tenant. */
  appOpensTickets: boolean;
  /** The plan of support that covers it, as Azure names it; the lower ones ("Free", "Developer", "CSP") open no tickets. */
  supportPlan: string;
  /** Whether it is registered with the resource provider Microsoft.Support, as subscriptions are by themselves. */
  supportRegistered: boolean;
}

export interface SubscriptionDraft {
  readonly name: string;
  readonly regions: readonly string[];
  readonly appReads?: boolean;
  readonly delegated?: boolean;
  /** Without it, where the app reads. */
  readonly appOpensTickets?: boolean;
  readonly supportPlan?: string;
}

/** What comes with the Azure plan of a customer of whom nothing else is said; each third is delegated. */
function usual(seed: string): SubscriptionDraft[] {
  const delegated = Number.parseInt(guidFrom(`lighthouse ${seed}`).slice(0, 4), 16) % 3 === 0;
  return [{ name: 'Azure plan', regions: ['West Europe'], appReads: !delegated, delegated }];
}

/** The subscriptions of a customer: as drafted, else the usual one where its plan holds an Azure plan. */
export function makeSubscriptions(
  seed: string,
  plan: Plan,
  drafts: readonly SubscriptionDraft[] = plan === 'enterprise' ? usual(seed) : [],
): WorldSubscription[] {
  return drafts.map(({ name, regions, appReads = true, delegated = false, ...support }) => ({
    id: guidFrom(`azure subscription ${seed} ${name}`),
    name,
    regions: [...regions],
    appReads,
    delegated,
    appReadsSensitive: false,
    appOpensTickets: support.appOpensTickets ?? appReads,
    supportPlan: support.supportPlan ?? 'Premier',
    supportRegistered: true,
  }));
}
