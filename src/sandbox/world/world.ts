import type { Clock } from '../../call.ts';
import type { Cloud } from '../calls.ts';
import type { Announcement } from './announcement.ts';
import { announcements } from './announcements/announcements.ts';
import type { WorldApp } from './app.ts';
import type { AzureEventScript } from './azure-event.ts';
import { azureEvents } from './azure-events.ts';
import { makeSupportDesk, type SupportDesk } from './azure-support/support-desk.ts';
import { makeCustomer, type WorldCustomer } from './customer.ts';
import { generateCustomers } from './generated-customers.ts';
import type { IssueScript } from './issue.ts';
import { issues } from './issues/issues.ts';
import { namedLicences } from './licences/named-licences.ts';
import { namedCustomers } from './named-customers.ts';
import { makeServiceRequests } from './service-requests/make-service-requests.ts';
import type { WorldServiceRequest } from './service-requests/service-request.ts';
import { makePartner, makeStaff, type Partner, type StaffKey, type StaffMember } from './staff.ts';

/** Everything that Microsoft knows in this sandbox. Tests may change it while the servers run. */
export interface World {
  /** The whole minute to which all times of issues are relative (sandbox clock). */
  readonly startedAt: number;
  readonly partners: Readonly<Record<Cloud, Partner>>;
  readonly customers: WorldCustomer[];
  readonly staff: Readonly<Record<StaffKey, StaffMember>>;
  readonly issues: IssueScript[];
  readonly announcements: Announcement[];
  readonly azureEvents: AzureEventScript[];
  readonly azureSupport: SupportDesk;
  readonly apps: WorldApp[];
  /** Those that Microsoft has in Partner Center, for customers and for the partner itself. */
  readonly serviceRequests: WorldServiceRequest[];
}

/** Secrets of the partner's apps; they open nothing but a sandbox on this machine. */
export const sandboxSecrets: Readonly<Record<Cloud, string>> = {
  global: 'sandbox-secret-of-the-partner-app',
  china: 'sandbox-secret-of-the-partner-app-in-china',
};

const minute = 60_000;

/** Makes the world: the named customers, and generated ones until there are `customerCount`. */
export function makeWorld(clock: Clock, customerCount = namedCustomers.length): World {
  const partners = { global: makePartner('global'), china: makePartner('china') };
  const named = namedCustomers.map((draft) =>
    makeCustomer({ ...draft, licences: namedLicences[draft.name] }),
  );
  const more = Math.max(0, customerCount - named.length);
  const startedAt = Math.floor(clock() / minute) * minute;
  const staff = makeStaff(partners.global);
  return {
    startedAt,
    partners,
    customers: [...named, ...generateCustomers(more)],
    staff,
    serviceRequests: makeServiceRequests({ customers: named, contact: staff.helpdesk, startedAt }),
    issues: structuredClone([...issues]),
    announcements: structuredClone([...announcements]),
    azureEvents: structuredClone([...azureEvents]),
    azureSupport: makeSupportDesk(),
    apps: [partners.global, partners.china].map((partner) => ({
      appId: partner.appId,
      name: 'Partner Health',
      cloud: partner.cloud,
      tenantId: partner.tenantId,
      readsCustomers: true,
      mayActAsPeople: true,
      secrets: [{ value: sandboxSecrets[partner.cloud] }],
      certificates: [],
      federatedCredentials: [],
    })),
  };
}

/** The customer with exactly this name. Throws when there is none, so that a test fails where it errs. */
export function customerNamed(world: World, name: string): WorldCustomer {
  const customer = world.customers.find((candidate) => candidate.name === name);
  if (customer === undefined) throw new Error(`The sandbox has no customer "${name}".`);
  return customer;
}

/** The customer with this tenant id or domain, in one cloud. */
export function findCustomer(world: World, cloud: Cloud, tenant: string): WorldCustomer | undefined {
  const key = tenant.toLowerCase();
  const isWanted = (customer: WorldCustomer) =>
    customer.cloud === cloud && (customer.tenantId === key || customer.domains.includes(key));
  const indexed = indexOf(world).get(key);
  return indexed !== undefined && isWanted(indexed) ? indexed : world.customers.find(isWanted);
}

interface CustomerIndex {
  readonly size: number;
  readonly byKey: ReadonlyMap<string, WorldCustomer>;
}

const indexes = new WeakMap<World, CustomerIndex>();

/** Customers by tenant id and domain, made anew when there are more or fewer; what it finds may be out of date. */
function indexOf(world: World): ReadonlyMap<string, WorldCustomer> {
  const known = indexes.get(world);
  if (known?.size === world.customers.length) return known.byKey;
  const byKey = new Map(
    world.customers.flatMap((customer) =>
      [customer.tenantId, ...customer.domains].map((key) => [key, customer] as const),
    ),
  );
  indexes.set(world, { size: world.customers.length, byKey });
  return byKey;
}
