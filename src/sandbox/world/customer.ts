import type { Cloud } from '../calls.ts';
import { makeSubscriptions, type SubscriptionDraft, type WorldSubscription } from './azure.ts';
import { type Licence, type LicenceDraft, makeLicences } from './licences/licence.ts';
import { guidFrom } from './seeded.ts';
import { type Plan, plans, type ServiceId } from './services.ts';

/**
 * How a customer tenant answers:
 * `notConsented` has no service principal of the partner's app, `accessExpired` lost the partner's delegated access (Graph
 * says 403), `throttled` is over Graph's limit for good, `deleted` is a tenant that is gone.
 */
export type Condition = 'normal' | 'notConsented' | 'accessExpired' | 'throttled' | 'deleted';

/** A customer tenant of the partner; tests may change it while the sandbox runs. */
export interface WorldCustomer {
  readonly tenantId: string;
  readonly cloud: Cloud;
  /** One of the crowd that is generated: issues reach a share of these, and of the others only those they name. */
  readonly generated: boolean;
  name: string;
  /** First the initial domain ("*.onmicrosoft.com"), which Partner Center calls the customer's domain. */
  domains: string[];
  /** ISO 3166 code, and the culture of its billing profile. */
  country: string;
  culture: string;
  condition: Condition;
  /** Whether Partner Center says that the app's role does not reach the licences of this customer. */
  licencesRefused: boolean;
  /** Graph application permissions that its admin granted to the partner's app. */
  appRoles: string[];
  services: ServiceId[];
  licences: Licence[];
  /** Its Azure subscriptions. */
  azure: WorldSubscription[];
}

export interface CustomerDraft {
  readonly name: string;
  /** First label of the initial domain; lower-case letters and digits. */
  readonly prefix: string;
  readonly tenantId?: string;
  readonly cloud?: Cloud;
  readonly customDomain?: string;
  readonly country?: string;
  readonly condition?: Condition;
  readonly licencesRefused?: true;
  /** Graph permissions that its admin did not grant though the app asks for them. */
  readonly notGranted?: readonly (typeof customerAppRoles)[number][];
  /** Those of its plan where none are named. */
  readonly licences?: readonly LicenceDraft[];
  readonly plan?: Plan;
  readonly seats?: number;
  readonly generated?: boolean;
  /** Without it, a customer whose plan holds an Azure plan has one subscription. */
  readonly azure?: readonly SubscriptionDraft[];
}

/** What the partner's app asks for in a customer tenant. */
const customerAppRoles = ['ServiceHealth.Read.All', 'ServiceMessage.Read.All'] as const;

const cultures: Readonly<Record<string, string>> = {
  US: 'en-US',
  GB: 'en-GB',
  CA: 'en-CA',
  AU: 'en-AU',
  SG: 'en-SG',
  DE: 'de-DE',
  FR: 'fr-FR',
  BR: 'pt-BR',
  JP: 'ja-JP',
  TW: 'zh-TW',
  HK: 'zh-HK',
  CN: 'zh-CN',
};

/** Fills in a customer: ids come from the prefix, so that the same draft always makes the same customer. */
export function makeCustomer(draft: CustomerDraft): WorldCustomer {
  const { name, prefix, cloud = 'global', condition = 'normal', seats = 25, notGranted = [] } = draft;
  const plan = draft.plan ?? (cloud === 'china' ? 'china' : 'small');
  const country = draft.country ?? (cloud === 'china' ? 'CN' : 'US');
  const initialDomain = `${prefix}.${cloud === 'china' ? 'partner.onmschina.cn' : 'onmicrosoft.com'}`;
  return {
    tenantId: draft.tenantId ?? guidFrom(`tenant ${initialDomain}`),
    cloud,
    generated: draft.generated ?? false,
    name,
    domains: draft.customDomain === undefined ? [initialDomain] : [initialDomain, draft.customDomain],
    country,
    culture: cultures[country] ?? 'en-US',
    condition,
    licencesRefused: draft.licencesRefused ?? false,
    appRoles:
      condition === 'notConsented' ? [] : customerAppRoles.filter((role) => !notGranted.includes(role)),
    services: [...plans[plan].services],
    licences: makeLicences(initialDomain, draft.licences ?? offersOf(plan, seats)),
    azure: makeSubscriptions(initialDomain, plan, draft.azure),
  };
}

function offersOf(plan: Plan, seats: number): LicenceDraft[] {
  return plans[plan].offers.map((offer, index) =>
    index === 0 ? { offer, seats } : { offer, seats: Math.ceil(seats / 3), term: 'P1M' },
  );
}
